// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/recentfiles.h"

#include "core/setting.h"

#include <QFileInfo>

namespace LeverArch {

namespace {

constexpr qsizetype remembered = 8;

Setting<QStringList> recentSetting()
{
    return {"recent/files", {}};
}

} // namespace

QStringList RecentFiles::paths() const
{
    QStringList paths = recentSetting().get(m_settings);
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void RecentFiles::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = recentSetting().get(m_settings);
    paths.removeAll(absolute);
    paths.prepend(absolute);
    recentSetting().set(m_settings, paths.mid(0, remembered));
}

void RecentFiles::clear()
{
    recentSetting().set(m_settings, {});
}

} // namespace LeverArch
