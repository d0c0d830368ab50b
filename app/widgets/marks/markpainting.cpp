// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/markpainting.h"

#include "widgets/paper/pageplacement.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

constexpr double lineWidth = 1.6;
constexpr double handleSize = 9;

QColor fillOf(const Meaning &meaning)
{
    return QColor(meaning.fill);
}

QLineF between(const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    return {(a + b) / 2, (c + d) / 2};
}

/// Corners as in Quad: bottom left, bottom right, top right, top left of the words.
void paintOnWords(QPainter &painter, const QPolygonF &corners, AnnotationStyle style,
                  const Meaning &meaning)
{
    const QLineF foot(corners[0], corners[1]);
    if (style == AnnotationStyle::Highlight) {
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fillOf(meaning));
        painter.drawPolygon(corners);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        paintPatternLine(painter, foot, meaning, 1);
    } else if (style == AnnotationStyle::StrikeOut) {
        paintPatternLine(painter, between(corners[0], corners[3], corners[1], corners[2]), meaning,
                         lineWidth);
    } else {
        paintPatternLine(painter, foot, meaning, lineWidth);
    }
}

void paintInk(QPainter &painter, const PagePlacement &page, const Annotation &mark,
              const Meaning &meaning)
{
    const QTransform map = page.userToView();
    QPen pen(QColor(meaning.line),
             std::max(1.0, mark.lineWidth * page.geometry().userUnit() * page.scale()));
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const InkStroke &stroke : mark.strokes) {
        const QPolygonF line = map.map(QPolygonF(stroke));
        if (line.size() == 1)
            painter.drawPoint(line.first());
        else
            painter.drawPolyline(line);
    }
}

void paintArea(QPainter &painter, const QPolygonF &corners, const Meaning &meaning)
{
    QColor wash = fillOf(meaning);
    wash.setAlphaF(0.35F);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.setPen(Qt::NoPen);
    painter.setBrush(wash);
    painter.drawPolygon(corners);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    for (int i = 0; i < 4; ++i)
        paintPatternLine(painter, {corners[i], corners[(i + 1) % 4]}, meaning, lineWidth);
}

void paintOther(QPainter &painter, const QPolygonF &corners)
{
    painter.setPen(QPen(QColor(90, 90, 90), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(corners);
}

/// A question mark beside what may not stand where it was.
void paintDoubt(QPainter &painter, const QRectF &box)
{
    const QRectF sign(box.left() - 17, box.center().y() - 7, 14, 14);
    painter.setPen(QPen(QColor(0xb3, 0x26, 0x1e), 1.2));
    painter.setBrush(Qt::white);
    painter.drawEllipse(sign);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(11);
    painter.setFont(font);
    painter.drawText(sign, Qt::AlignCenter, QStringLiteral("?"));
}

void paintRemark(QPainter &painter, const QRectF &box, const Meaning &meaning)
{
    painter.setPen(QPen(Qt::white, 1));
    painter.setBrush(QColor(meaning.line));
    painter.drawEllipse(QPointF(box.right() + 1, box.top()), 4, 4);
}

void paintSelected(QPainter &painter, const PagePlacement &page, const Annotation &mark,
                   const QRectF &box, const QColor &accent)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, 2));
    painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 2, 2);
    painter.setPen(QPen(accent, 1));
    painter.setBrush(Qt::white);
    for (const QRectF &handle : handlesOf(page, mark))
        painter.drawRect(handle);
}

} // namespace

QPen penOf(const Meaning &meaning, double width)
{
    QPen pen(QColor(meaning.line), width);
    pen.setCapStyle(Qt::FlatCap);
    if (meaning.pattern == LinePattern::Dotted) {
        pen.setDashPattern({1.2, 1.6});
        pen.setWidthF(width * 1.3);
    } else if (meaning.pattern == LinePattern::Dashed) {
        pen.setDashPattern({5, 3});
    } else if (meaning.pattern == LinePattern::Thin) {
        pen.setWidthF(width * 0.6);
    }
    return pen;
}

void paintPatternLine(QPainter &painter, const QLineF &line, const Meaning &meaning, double width)
{
    if (meaning.pattern != LinePattern::Double) {
        painter.setPen(penOf(meaning, width));
        painter.drawLine(line);
        return;
    }
    const double length = std::max(line.length(), 1e-6);
    const QPointF across = QPointF(-line.dy(), line.dx()) / length * (width * 0.9);
    painter.setPen(QPen(QColor(meaning.line), width * 0.7));
    painter.drawLine(line.translated(across));
    painter.drawLine(line.translated(-across));
}

void paintNoteIcon(QPainter &painter, const QRectF &rect, const Meaning &meaning)
{
    const double fold = rect.width() * 0.32;
    QPainterPath sheet;
    sheet.moveTo(rect.topLeft());
    sheet.lineTo(rect.right() - fold, rect.top());
    sheet.lineTo(rect.right(), rect.top() + fold);
    sheet.lineTo(rect.bottomRight());
    sheet.lineTo(rect.bottomLeft());
    sheet.closeSubpath();
    painter.setPen(QPen(QColor(meaning.line), std::max(1.0, rect.width() / 14)));
    painter.setBrush(fillOf(meaning));
    painter.drawPath(sheet);
    painter.drawPolyline(QPolygonF({QPointF(rect.right() - fold, rect.top()),
                                    QPointF(rect.right() - fold, rect.top() + fold),
                                    QPointF(rect.right(), rect.top() + fold)}));
    for (const double height : {0.5, 0.68, 0.86}) {
        const double y = rect.top() + rect.height() * height;
        painter.drawLine(QPointF(rect.left() + rect.width() * 0.2, y),
                         QPointF(rect.right() - rect.width() * 0.2, y));
    }
}

void paintMark(QPainter &painter, const PagePlacement &page, const Annotation &mark,
               const Meaning &meaning, const MarkLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF bounds;
    QRectF last;
    bool doubtful = false;
    bool any = false;
    for (const Anchor &anchor : mark.anchors) {
        if (anchor.page != page.page())
            continue;
        doubtful = doubtful || anchor.state >= AnchorState::Doubtful;
        for (const Quad &quad : anchor.quads) {
            const QPolygonF corners = page.viewFromQuad(quad);
            last = corners.boundingRect();
            bounds = bounds.united(last);
            any = true;
            if (marksWords(mark.style))
                paintOnWords(painter, corners, mark.style, meaning);
            else if (mark.style == AnnotationStyle::Note && anchor.length > 0)
                paintOnWords(painter, corners, AnnotationStyle::Underline, meaning);
            else if (mark.style == AnnotationStyle::Note)
                paintNoteIcon(painter, last, meaning);
            else if (mark.style == AnnotationStyle::Area)
                paintArea(painter, corners, meaning);
            else if (mark.style == AnnotationStyle::Other)
                paintOther(painter, corners);
        }
    }
    if (!any)
        return;
    if (mark.style == AnnotationStyle::Ink)
        paintInk(painter, page, mark, meaning);
    if (look.selected)
        paintSelected(painter, page, mark, bounds, look.accent);
    const bool isIcon = mark.style == AnnotationStyle::Note && mark.anchors.first().length == 0;
    if (look.hasComment && !isIcon)
        paintRemark(painter, last, meaning);
    if (doubtful)
        paintDoubt(painter, bounds);
}

QList<QRectF> handlesOf(const PagePlacement &page, const Annotation &mark)
{
    QList<QRectF> handles;
    if (mark.style != AnnotationStyle::Area || mark.page() != page.page())
        return handles;
    for (const Quad &quad : mark.anchors.first().quads) {
        for (const QPointF &corner : page.viewFromQuad(quad))
            handles.append(
                {corner - QPointF(handleSize, handleSize) / 2, QSizeF(handleSize, handleSize)});
    }
    return handles;
}

QList<QRectF> markBoxes(const Annotation &mark, int page, const PageGeometry &geometry)
{
    QList<QRectF> boxes;
    for (const Anchor &anchor : mark.anchors) {
        if (anchor.page != page)
            continue;
        for (const Quad &quad : anchor.quads)
            boxes.append(geometry.displayedFromQuad(quad));
    }
    return boxes;
}

bool isOnMark(const Annotation &mark, int page, const PageGeometry &geometry, const QPointF &point,
              double reach)
{
    const QList<QRectF> boxes = markBoxes(mark, page, geometry);
    const bool inBox = std::any_of(boxes.begin(), boxes.end(), [&](const QRectF &box) {
        return box.adjusted(-reach, -reach, reach, reach).contains(point);
    });
    if (!inBox || mark.style != AnnotationStyle::Ink)
        return inBox;
    const QTransform map = geometry.userToDisplayed();
    for (const InkStroke &stroke : mark.strokes) {
        const QPolygonF line = map.map(QPolygonF(stroke));
        QPainterPath path;
        path.addPolygon(line);
        QPainterPathStroker wide;
        wide.setWidth(2 * reach + mark.lineWidth * geometry.userUnit());
        if (wide.createStroke(path).contains(point) ||
            (line.size() == 1 && QLineF(line.first(), point).length() <= reach))
            return true;
    }
    return false;
}

} // namespace LeverArch
