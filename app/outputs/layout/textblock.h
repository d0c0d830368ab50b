// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/layout/block.h"
#include "outputs/layout/textbox.h"

#include <vector>

namespace LeverArch {

/// One paragraph of a TextBlock.
struct TextPart
{
    TextRuns runs;
    TextStyle style;
    qreal spaceBefore = 0;
    QString printedKey = {}; ///< Not empty: its lines are looked for in the finished file.
    bool keepWithPrevious = false;
};

/// Paragraphs below each other, with what most blocks of a page are made of: an indent, a marker
/// hanging in it (a number, a date), a rule at the left, a bookmark, a name to link to. Keeps at
/// least two lines of a paragraph together at either end of a page.
class TextBlock final : public Block
{
public:
    struct Design
    {
        qreal spaceBefore = 0;
        qreal spaceAfter = 0;
        qreal indent = 0;
        qreal rightIndent = 0;
        TextRuns marker = {};
        TextStyle markerStyle = {};
        QColor ruleColour = {}; ///< Invalid: no rule at the left.
        qreal ruleWidth = 0;
        QString bookmark = {};
        int bookmarkLevel = 0;
        QString destination = {}; ///< The name links lead here by.
        bool keepWithNext = false;
        bool keepTogether = false;
    };

    TextBlock(QList<TextPart> parts, Design design);
    ~TextBlock() override;

    void layOut(qreal width) override;
    int rowCount() const override { return int(m_rows.size()); }
    qreal rowHeight(int row) const override { return m_rows[size_t(row)].height; }
    bool mayBreakBefore(int row) const override;
    void paintRow(int row, PageCanvas &canvas, QPointF topLeft) const override;
    qreal spaceBefore() const override { return m_design.spaceBefore; }
    qreal spaceAfter() const override { return m_design.spaceAfter; }
    bool keepWithNext() const override { return m_design.keepWithNext; }

private:
    struct Row
    {
        int part;
        int line;   ///< -1: empty, below the text, to make room for a tall marker.
        qreal lead; ///< Space above the line, inside the row.
        qreal height;
        bool breakable;
    };

    void addRows(int part);
    void makeRoomForMarker();

    QList<TextPart> m_parts;
    Design m_design;
    std::vector<TextBox> m_boxes;
    std::unique_ptr<TextBox> m_marker;
    std::vector<Row> m_rows;
};

} // namespace LeverArch
