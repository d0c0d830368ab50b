// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QString>

#include <functional>

class QWidget;

namespace LeverArch {

class TabPage;
class Workspace;

/// Which kinds of record open as a page in a tab, and how the page is made. The shell has the list
/// (shell/pages.cpp).
struct PageFactory
{
    QString kind; ///< "document"; "search" for the search page, whose record is null.
    std::function<TabPage *(Workspace &, Id record, QWidget *parent)> make;
};

} // namespace LeverArch
