// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/fileopener.h"

#include <QDesktopServices>
#include <QUrl>

namespace LeverArch {

bool DesktopOpener::open(const QString &path) const
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace LeverArch
