// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/paper/pageplacement.h"

#include <QCursor>

#include <optional>

class QMouseEvent;
class QPainter;

namespace LeverArch {

/// Something painted over the pictures of pages: annotations, found words, the selection. Painted,
/// never rendered, so that changing it costs no picture. PageView::addOverlay() puts it there.
class PageOverlay
{
public:
    PageOverlay() = default;
    PageOverlay(const PageOverlay &) = delete;
    PageOverlay &operator=(const PageOverlay &) = delete;
    virtual ~PageOverlay() = default;

    /// Called for each page in view. The painter is in view space, clipped to the paper, and may be
    /// left in any state. Interface thread; at sixty frames a second.
    virtual void paint(QPainter &painter, const PagePlacement &page) const = 0;
};

/// Something that wants the mouse on the pages before words are selected with it: drawing a box,
/// moving a note. PageView::setTool() gives it the mouse.
class PageTool
{
public:
    PageTool() = default;
    PageTool(const PageTool &) = delete;
    PageTool &operator=(const PageTool &) = delete;
    virtual ~PageTool() = default;

    /// How the mouse looks here; nothing: as for selecting words.
    virtual std::optional<QCursor> cursorAt(const PageSpot &spot) const = 0;
    /// True to have the mouse until it is let go; false to leave it to selecting.
    virtual bool press(const PageSpot &spot, const QMouseEvent &event) = 0;
    /// Spots are on the page nearest to the mouse, maybe beyond its edges.
    virtual void move(const PageSpot &spot, const QMouseEvent &event) = 0;
    virtual void release(const PageSpot &spot, const QMouseEvent &event) = 0;
    /// Escape was pressed, or the tool was taken away, before the mouse was let go.
    virtual void cancel() = 0;
};

} // namespace LeverArch
