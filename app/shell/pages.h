// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/pagefactory.h"

#include <QList>

namespace LeverArch {

/// Every kind of page the window can open in a tab.
const QList<PageFactory> &allPages();

} // namespace LeverArch
