// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QMenu;
class QSettings;

namespace LeverArch {

/// The case files opened lately, as a menu that is filled when it opens. Belongs to the menu.
class RecentMenu final : public QObject
{
    Q_OBJECT

public:
    /// The settings must outlive the menu.
    RecentMenu(QMenu &menu, QSettings &settings);

Q_SIGNALS:
    void chosen(const QString &path);
    void forgotten();

private:
    void fill();

    QMenu &m_menu;
    QSettings &m_settings;
};

} // namespace LeverArch
