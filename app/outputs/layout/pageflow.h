// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <memory>
#include <vector>

namespace LeverArch {

class Block;

using Blocks = std::vector<std::unique_ptr<Block>>;

/// One row of a block put on a page.
struct Placement
{
    const Block *block = nullptr;
    int row = 0;   ///< -1: the block's repeated head.
    qreal top = 0; ///< Units below the top of the text area.
};

using FlowPage = QList<Placement>;

/// Puts the rows of all blocks on pages of one height: nothing is cut, headings stay with what they
/// head, and the space above a block goes when it begins a page. Lays the blocks out first.
QList<FlowPage> flowPages(const Blocks &blocks, qreal width, qreal height);

} // namespace LeverArch
