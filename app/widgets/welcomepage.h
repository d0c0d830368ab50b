// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;

namespace LeverArch {

/// What stands in the window before a case file is open: begin one, open one, look at the sample.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    /// The actions become the buttons, in this order; the first leads.
    WelcomePage(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void recentChosen(const QString &path);

private:
    QLabel *m_recentHead;
    QListWidget *m_recent;
};

} // namespace LeverArch
