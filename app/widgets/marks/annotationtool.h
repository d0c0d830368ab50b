// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/annotation.h"
#include "domain/meaning.h"
#include "widgets/paper/pageoverlay.h"

#include <QTimer>

#include <functional>

namespace LeverArch {

class PageView;

/// What the mouse does to marks on the pages: puts notes, draws areas and ink, moves and resizes
/// what is selected. Shows what it is about to do; doing it is its user's matter. A child of its
/// view in all but name: must go before it.
class AnnotationTool final : public PageTool, public PageOverlay
{
public:
    /// What the mouse makes; Highlight (and any other style on words) leaves it to selecting.
    using Drawn = std::function<void(AnnotationStyle style, int page, const QList<Quad> &quads,
                                     const QList<InkStroke> &strokes)>;
    using Placed = std::function<void(Id mark, int page, const QList<Quad> &quads,
                                      const QList<InkStroke> &strokes)>;

    AnnotationTool(PageView &view, Drawn drawn, Placed placed);
    ~AnnotationTool() override;

    /// Ink that is under way is finished first.
    void setStyle(AnnotationStyle style);
    AnnotationStyle style() const { return m_style; }
    void setMeaning(const Meaning &meaning) { m_meaning = meaning; }
    /// The one mark that may be moved; nullptr when there is none.
    void setSelected(const Annotation *mark);
    /// Something is being drawn or moved at this moment.
    bool isBusy() const { return m_doing != Doing::Nothing; }
    /// Takes strokes drawn so far as one mark.
    void finishInk();

    std::optional<QCursor> cursorAt(const PageSpot &spot) const override;
    bool press(const PageSpot &spot, const QMouseEvent &event) override;
    void move(const PageSpot &spot, const QMouseEvent &event) override;
    void release(const PageSpot &spot, const QMouseEvent &event) override;
    void cancel() override;
    void paint(QPainter &painter, const PagePlacement &page) const override;

private:
    enum class Doing { Nothing, Box, Ink, Moving, Resizing };

    int handleAt(const QPointF &viewPoint) const;
    bool isOnSelected(const PageSpot &spot) const;
    bool canMove() const;
    Quad box() const;
    Annotation shifted() const;
    void redraw() const;

    PageView &m_view;
    Drawn m_drawn;
    Placed m_placed;
    AnnotationStyle m_style = AnnotationStyle::Highlight;
    Meaning m_meaning;
    std::optional<Annotation> m_selected;
    Doing m_doing = Doing::Nothing;
    int m_page = 0;
    QPointF m_from; ///< Displayed space.
    QPointF m_to;
    QList<InkStroke> m_strokes; ///< User space.
    QTimer m_inkPause;          ///< Strokes that follow soon belong to one mark.
};

} // namespace LeverArch
