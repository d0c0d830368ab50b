// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/layout/textstyle.h"

#include <QFontMetricsF>

#include <array>

namespace LeverArch {

namespace {

enum class Colour { Text, Quiet, Accent };

struct Look
{
    TextRole role;
    bool serif;
    bool bold;
    bool italic;
    qreal size;    // points
    qreal leading; // points
    Colour colour;
    qreal tracking;        // points
    bool composed = false; // Put together by us, so always from the left.
};

constexpr std::array looks{
    Look{TextRole::Branch, false, true, false, 10, 14, Colour::Accent, 0.2},
    Look{TextRole::Title, false, true, false, 22, 27, Colour::Text, -0.1},
    Look{TextRole::Meta, false, false, false, 9.5, 14, Colour::Quiet, 0, true},
    Look{TextRole::Lead, true, false, false, 12.5, 17.5, Colour::Text, 0},
    Look{TextRole::Heading, false, true, false, 12, 16, Colour::Accent, 0},
    Look{TextRole::Body, true, false, false, 10.5, 15, Colour::Text, 0},
    Look{TextRole::Quote, true, false, false, 10.5, 15, Colour::Text, 0},
    Look{TextRole::Attribution, false, false, false, 8.5, 12, Colour::Quiet, 0, true},
    Look{TextRole::FigureNumber, false, true, false, 30, 34, Colour::Accent, -0.3},
    Look{TextRole::FigureUnit, false, true, false, 9.5, 13, Colour::Text, 0},
    Look{TextRole::FigureNote, false, false, false, 9, 12.5, Colour::Text, 0},
    Look{TextRole::FigureSource, false, false, false, 8, 11, Colour::Quiet, 0, true},
    Look{TextRole::TableHead, false, true, false, 8.5, 12, Colour::Quiet, 0},
    Look{TextRole::TableCell, false, false, false, 9, 12, Colour::Text, 0},
    Look{TextRole::TableTotal, false, true, false, 9, 12, Colour::Text, 0},
    Look{TextRole::TableNote, false, false, false, 8, 11, Colour::Quiet, 0, true},
    Look{TextRole::Date, false, true, false, 8.5, 12.5, Colour::Text, 0},
    Look{TextRole::EventText, true, false, false, 9.5, 12.5, Colour::Text, 0},
    Look{TextRole::ListNumber, false, true, false, 10.5, 15, Colour::Accent, 0},
    Look{TextRole::ListText, true, false, false, 10.5, 15, Colour::Text, 0},
    Look{TextRole::Source, false, false, false, 8, 11, Colour::Text, 0, true},
    Look{TextRole::Footer, false, false, false, 8, 10, Colour::Quiet, 0, true},
    Look{TextRole::IndexTitle, false, true, false, 22, 28, Colour::Text, -0.1},
    Look{TextRole::IndexSection, false, true, false, 13, 18, Colour::Accent, 0},
    Look{TextRole::IndexCell, false, false, false, 10, 15, Colour::Text, 0},
    Look{TextRole::RegisterNumber, false, true, false, 14, 12, Colour::Text, 0},
};

/// Named in full, so that a name in another script looks the same on every computer.
QStringList families(bool serif)
{
    QStringList names;
    if (serif) {
        names = {QStringLiteral("Noto Serif"), QStringLiteral("Noto Serif Hebrew"),
                 QStringLiteral("Noto Naskh Arabic")};
    }
    for (const char *script : {"", " Hebrew", " Arabic", " Bengali", " Devanagari", " Gujarati",
                               " Gurmukhi", " Tamil", " Georgian", " Armenian", " Ethiopic"})
        names.append(QStringLiteral("Noto Sans") + QLatin1String(script));
    return names;
}

const Look &lookOf(TextRole role)
{
    for (const Look &look : looks) {
        if (look.role == role)
            return look;
    }
    return looks.front();
}

} // namespace

qreal TextStyle::baseline() const
{
    const QFontMetricsF metrics(font);
    return (leading - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
}

TextStyle TextStyle::aligned(Qt::Alignment other) const
{
    TextStyle style = *this;
    style.alignment = other;
    return style;
}

TextStyle TextStyle::coloured(const QColor &other) const
{
    TextStyle style = *this;
    style.colour = other;
    return style;
}

TextStyle textStyle(TextRole role, const QColor &accent)
{
    const Look &look = lookOf(role);
    TextStyle style;
    style.font.setFamilies(families(look.serif));
    style.font.setPixelSize(qRound(pt(look.size)));
    style.font.setBold(look.bold);
    style.font.setItalic(look.italic);
    style.font.setHintingPreference(QFont::PreferNoHinting);
    // Any letter spacing at all keeps the shaper from joining "fi" into one glyph, which programs
    // that search or copy the finished file would not find again.
    style.font.setLetterSpacing(QFont::AbsoluteSpacing,
                                look.tracking == 0 ? 0.05 : pt(look.tracking));
    style.leading = pt(look.leading);
    style.direction = look.composed ? Qt::LeftToRight : Qt::LayoutDirectionAuto;
    style.colour = look.colour == Colour::Accent  ? accent
                   : look.colour == Colour::Quiet ? Ink::quiet
                                                  : Ink::text;
    return style;
}

} // namespace LeverArch
