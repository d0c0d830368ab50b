// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pages.h"

namespace LeverArch {

const QList<PageFactory> &allPages()
{
    static const QList<PageFactory> pages = {};
    return pages;
}

} // namespace LeverArch
