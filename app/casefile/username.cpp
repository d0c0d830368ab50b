// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/username.h"

#include <QByteArray>

#include <pwd.h>
#include <unistd.h>

namespace LeverArch {

QString userName()
{
    passwd entry = {};
    passwd *found = nullptr;
    QByteArray room(16384, '\0');
    if (::getpwuid_r(::getuid(), &entry, room.data(), size_t(room.size()), &found) != 0 || !found)
        return qEnvironmentVariable("USER");
    // The first part of the comment field is the full name, by custom.
    const QString full = QString::fromLocal8Bit(entry.pw_gecos).section(QLatin1Char(','), 0, 0);
    return full.isEmpty() ? QString::fromLocal8Bit(entry.pw_name) : full;
}

} // namespace LeverArch
