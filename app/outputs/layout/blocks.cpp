// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/layout/blocks.h"

namespace LeverArch {

namespace {

constexpr qreal dateColumn = pt(90);
constexpr qreal numberColumn = pt(24);

BlockPtr make(QList<TextPart> parts, TextBlock::Design design)
{
    return std::make_unique<TextBlock>(std::move(parts), std::move(design));
}

} // namespace

BlockPtr titleBlock(const TitleWords &words, const QColor &accent)
{
    QList<TextPart> parts;
    if (!words.branch.isEmpty())
        parts.append({{{words.branch}}, textStyle(TextRole::Branch, accent)});
    parts.append({{{words.title}}, textStyle(TextRole::Title, accent), pt(10), {}, true});
    QStringList meta = words.meta;
    meta.removeAll(QString());
    if (!meta.isEmpty()) {
        parts.append({{{meta.join(QStringLiteral("\u2002·\u2002"))}},
                      textStyle(TextRole::Meta, accent),
                      pt(6),
                      {},
                      true});
    }
    return make(parts, {.spaceAfter = pt(12)});
}

BlockPtr leadBlock(const QString &text, const QColor &accent)
{
    return make({{{{text}}, textStyle(TextRole::Lead, accent)}}, {.spaceAfter = pt(6)});
}

BlockPtr headingBlock(const QString &text, int level, const QColor &accent)
{
    return make({{{{text}}, textStyle(TextRole::Heading, accent)}}, {.spaceBefore = pt(18),
                                                                     .spaceAfter = pt(5),
                                                                     .bookmark = text,
                                                                     .bookmarkLevel = level,
                                                                     .keepWithNext = true,
                                                                     .keepTogether = true});
}

BlockPtr paragraphBlock(const TextRuns &runs, const QColor &accent)
{
    return make({{runs, textStyle(TextRole::Body, accent)}}, {.spaceAfter = pt(7.5)});
}

BlockPtr quotationBlock(const QuotationWords &quotation, const QColor &accent)
{
    return make(
        {{{{quotation.words}}, textStyle(TextRole::Quote, accent), 0, quotation.printedKey},
         {quotation.attribution, textStyle(TextRole::Attribution, accent), pt(2), {}, true}},
        {.spaceBefore = pt(5),
         .spaceAfter = pt(7),
         .indent = pt(14),
         .rightIndent = pt(20),
         .ruleColour = accent,
         .ruleWidth = pt(1)});
}

BlockPtr datedBlock(const QString &date, const TextRuns &runs, const QColor &accent)
{
    return make({{runs, textStyle(TextRole::EventText, accent)}},
                {.spaceAfter = pt(2),
                 .indent = dateColumn,
                 .marker = {{date}},
                 .markerStyle = textStyle(TextRole::Date, accent)});
}

BlockPtr numberedBlock(const QString &number, const TextRuns &runs, const TextRuns &small,
                       const QColor &accent)
{
    QList<TextPart> parts{{runs, textStyle(TextRole::ListText, accent)}};
    if (!plainText(small).isEmpty())
        parts.append({small, textStyle(TextRole::Attribution, accent), pt(1), {}, true});
    return make(parts, {.spaceAfter = pt(4),
                        .indent = numberColumn,
                        .marker = {{number}},
                        .markerStyle = textStyle(TextRole::ListNumber, accent)});
}

BlockPtr sourceBlock(const QString &number, const TextRuns &runs, const QString &destination,
                     const QColor &accent)
{
    const TextStyle style = textStyle(TextRole::Source, accent);
    return make({{runs, style}}, {.spaceAfter = pt(1.5),
                                  .indent = numberColumn,
                                  .marker = {{number, true}},
                                  .markerStyle = style,
                                  .destination = destination});
}

BlockPtr noteBlock(const TextRuns &runs, const QColor &accent)
{
    return make({{runs, textStyle(TextRole::TableNote, accent)}},
                {.spaceBefore = pt(4), .spaceAfter = pt(1)});
}

} // namespace LeverArch
