// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tabpage.h"

namespace LeverArch {

TabPage::TabPage(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {}

} // namespace LeverArch
