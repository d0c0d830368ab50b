// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pagegeometry.h"
#include "domain/annotation.h"
#include "domain/meaning.h"

#include <QPen>
#include <QPolygonF>

class QPainter;

namespace LeverArch {

class PagePlacement;

/// The pen of a meaning's lines; `width` in pixels.
QPen penOf(const Meaning &meaning, double width);
/// A line in the meaning's pattern, the double one included.
void paintPatternLine(QPainter &painter, const QLineF &line, const Meaning &meaning, double width);
/// A small sheet with a folded corner, as notes have it.
void paintNoteIcon(QPainter &painter, const QRectF &rect, const Meaning &meaning);

/// What is shown of a mark besides its style and meaning.
struct MarkLook
{
    bool selected = false;
    bool hasComment = false; ///< Own or a reply's: a small round at its end.
    QColor accent;           ///< Of the frame around what is selected.
};

/// Paints what of a mark lies on a page; in view space, under Multiply where black has to stay
/// black.
void paintMark(QPainter &painter, const PagePlacement &page, const Annotation &mark,
               const Meaning &meaning, const MarkLook &look);

/// The corners by which an area is resized, in view space; empty for other styles.
QList<QRectF> handlesOf(const PagePlacement &page, const Annotation &mark);

/// What of a mark lies on a page, in displayed space: a box a line, a frame, the bounds of ink.
QList<QRectF> markBoxes(const Annotation &mark, int page, const PageGeometry &geometry);
/// Whether a point (displayed space) is on the mark; `reach` in points is how near is near enough.
bool isOnMark(const Annotation &mark, int page, const PageGeometry &geometry, const QPointF &point,
              double reach);

} // namespace LeverArch
