// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <QPointF>

namespace LeverArch {

class PageCanvas;

/// A part of a printed page from edge to edge of the text: a heading, a paragraph, a table. It is a
/// column of rows that are never cut; pages break only between rows, and only where the block lets
/// them. Layout units throughout (see textstyle.h).
class Block
{
public:
    virtual ~Block() = default;

    /// Breaks the block into rows for a width. Everything below is valid only afterwards.
    virtual void layOut(qreal width) = 0;
    virtual int rowCount() const = 0;
    virtual qreal rowHeight(int row) const = 0;
    /// Whether a page may end above this row (> 0).
    virtual bool mayBreakBefore(int row) const = 0;
    virtual void paintRow(int row, PageCanvas &canvas, QPointF topLeft) const = 0;

    /// What is repeated above `row` when a page begins with it: a table's header.
    virtual qreal continuationHeight() const { return 0; }
    virtual void paintContinuation(PageCanvas &, QPointF) const {}

    virtual qreal spaceBefore() const { return 0; }
    virtual qreal spaceAfter() const { return 0; }
    /// Never the last thing on a page.
    virtual bool keepWithNext() const { return false; }
};

} // namespace LeverArch
