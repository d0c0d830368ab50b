// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>

namespace LeverArch {

/// All of layout/ measures in units of 1/20 point, top-left origin, y downwards, so that every font
/// has a whole number of units and nothing depends on a screen.
constexpr qreal unitsPerPoint = 20;
constexpr qreal pt(qreal points)
{
    return points * unitsPerPoint;
}
constexpr qreal mm(qreal millimetres)
{
    return pt(millimetres * 72 / 25.4);
}

/// What a piece of text is for. Its looks are one line of a table in textstyle.cpp.
enum class TextRole {
    Branch,
    Title,
    Meta,
    Lead,
    Heading,
    Body,
    Quote,
    Attribution,
    FigureNumber,
    FigureUnit,
    FigureNote,
    FigureSource,
    TableHead,
    TableCell,
    TableTotal,
    TableNote,
    Date,
    ListNumber,
    ListText,
    EventText,
    Source,
    Footer,
    IndexTitle,
    IndexSection,
    IndexCell,
    RegisterNumber
};

/// How a piece of text looks.
struct TextStyle
{
    QFont font;        ///< Sized in units.
    qreal leading = 0; ///< Distance from baseline to baseline, units.
    QColor colour;
    Qt::Alignment alignment = Qt::AlignLeft;
    /// Lines we put together ourselves run from the left whatever script a name in them has; other
    /// people's words follow their own script.
    Qt::LayoutDirection direction = Qt::LayoutDirectionAuto;

    /// Where the baseline of a line lies below its top.
    qreal baseline() const;
    TextStyle aligned(Qt::Alignment other) const;
    TextStyle coloured(const QColor &other) const;
};

/// The table's line for a role; `accent` is the branch's colour, for the roles that wear it.
TextStyle textStyle(TextRole role, const QColor &accent);

namespace Ink {
inline const QColor text{0x1c, 0x1f, 0x23};
inline const QColor quiet{0x55, 0x5c, 0x66}; ///< 6.6 : 1 on white.
inline const QColor rule{0xc9, 0xce, 0xd4};
inline const QColor strongRule{0x6b, 0x73, 0x7d};
} // namespace Ink

} // namespace LeverArch
