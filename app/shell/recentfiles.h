// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QSettings;

namespace LeverArch {

/// Paths of case files opened lately, newest first; nothing else of them is remembered.
class RecentFiles
{
public:
    explicit RecentFiles(QSettings &settings) : m_settings(settings) {}

    QStringList paths() const; ///< Only those that are still there.
    void add(const QString &path);
    void clear();

private:
    QSettings &m_settings;
};

} // namespace LeverArch
