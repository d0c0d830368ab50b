// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/layout/textblock.h"

#include "outputs/layout/pagecanvas.h"

#include <QPainter>

namespace LeverArch {

namespace {
constexpr int minimumLines = 2;
constexpr qreal markerGap = pt(8);
} // namespace

TextBlock::TextBlock(QList<TextPart> parts, Design design)
    : m_parts(std::move(parts)), m_design(std::move(design))
{}

TextBlock::~TextBlock() = default;

void TextBlock::layOut(qreal width)
{
    m_boxes.clear();
    m_rows.clear();
    m_marker.reset();
    const qreal textWidth = width - m_design.indent - m_design.rightIndent;
    for (const TextPart &part : m_parts)
        m_boxes.emplace_back(part.runs, part.style, textWidth);
    for (int i = 0; i < m_parts.size(); ++i)
        addRows(i);
    if (!m_design.marker.isEmpty()) {
        m_marker = std::make_unique<TextBox>(m_design.marker, m_design.markerStyle,
                                             m_design.indent - markerGap);
        makeRoomForMarker();
    }
}

void TextBlock::addRows(int part)
{
    const TextBox &box = m_boxes[size_t(part)];
    const TextPart &source = m_parts.at(part);
    const int lines = box.lineCount();
    for (int line = 0; line < lines; ++line) {
        const qreal lead = line == 0 && !m_rows.empty() ? source.spaceBefore : 0;
        const bool inside = line >= minimumLines && lines - line >= minimumLines;
        const bool breakable =
            !m_design.keepTogether && (line == 0 ? !source.keepWithPrevious : inside);
        m_rows.push_back({part, line, lead, lead + box.lineHeight(), breakable});
    }
}

void TextBlock::makeRoomForMarker()
{
    qreal height = 0;
    for (Row &row : m_rows) {
        if (height < m_marker->height())
            row.breakable = false;
        height += row.height;
    }
    if (height < m_marker->height())
        m_rows.push_back({0, -1, 0, m_marker->height() - height, false});
}

bool TextBlock::mayBreakBefore(int row) const
{
    return m_rows[size_t(row)].breakable;
}

void TextBlock::paintRow(int index, PageCanvas &canvas, QPointF topLeft) const
{
    const Row &row = m_rows[size_t(index)];
    if (m_design.ruleColour.isValid()) {
        canvas.painter().fillRect(QRectF(topLeft.x(), topLeft.y(), m_design.ruleWidth, row.height),
                                  m_design.ruleColour);
    }
    if (index == 0) {
        if (!m_design.bookmark.isEmpty())
            canvas.addBookmark(m_design.bookmark, m_design.bookmarkLevel, topLeft.y());
        if (!m_design.destination.isEmpty())
            canvas.addDestination(m_design.destination, topLeft.y());
        if (m_marker) {
            const qreal first = m_boxes.empty() ? m_marker->baseline() : m_boxes[0].baseline();
            m_marker->paint(canvas, topLeft + QPointF(0, first - m_marker->baseline()));
        }
    }
    if (row.line < 0)
        return;
    const TextBox &box = m_boxes[size_t(row.part)];
    const QPointF at = topLeft + QPointF(m_design.indent, row.lead);
    box.paintLine(row.line, canvas, at);
    if (const QString &key = m_parts.at(row.part).printedKey; !key.isEmpty()) {
        canvas.addPrinted(key, QRectF(at, QSizeF(box.width(), box.lineHeight())),
                          box.lineText(row.line));
    }
}

} // namespace LeverArch
