// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/signs/signshaping.h"

#include <QFontInfo>
#include <QPaintEngine>
#include <QTextOption>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr char16_t endOfLatin = 0x0250;
constexpr double endless = 1e6;

bool isLatin(char16_t c)
{
    // Dashes, quotation marks, bullets, dots; €, ™.
    return c < endOfLatin || (c >= 0x2010 && c <= 0x2026) || c == 0x20AC || c == 0x2122 ||
           c == QChar::ParagraphSeparator || c == QChar::LineSeparator ||
           c == QChar::ObjectReplacementCharacter;
}

QTextOption optionFor(bool toLeft)
{
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(toLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    return option;
}

struct FoundGlyph
{
    quint32 index = 0;
    QPointF at;
    QRawFont font;
};

QList<FoundGlyph> glyphsIn(const QTextLine &line, qsizetype begin, qsizetype end)
{
    QList<FoundGlyph> found;
    const auto runs = line.glyphRuns(int(begin), int(end - begin));
    for (const QGlyphRun &run : runs) {
        const QList<quint32> indexes = run.glyphIndexes();
        const QList<QPointF> places = run.positions();
        for (qsizetype i = 0; i < std::min(indexes.size(), places.size()); ++i)
            found.append({indexes[i], places[i], run.rawFont()});
    }
    return found;
}

void join(Sign &sign, const Sign &next)
{
    const double left = std::min(sign.left, next.left);
    const double right = std::max(sign.left + sign.advance, next.left + next.advance);
    for (Sign::Glyph &glyph : sign.glyphs)
        glyph.at.rx() += sign.left - left;
    for (Sign::Glyph glyph : next.glyphs) {
        glyph.at.rx() += next.left - left;
        sign.glyphs.append(glyph);
    }
    sign.text += next.text;
    sign.left = left;
    sign.advance = right - left;
}

} // namespace

bool mayNeedSigns(QStringView text)
{
    return !std::all_of(text.utf16(), text.utf16() + text.size(), isLatin);
}

char16_t GlyphNames::nameOf(const QRawFont &font, quint32 glyph)
{
    auto found = m_names.find(font);
    if (found == m_names.end()) {
        QList<char16_t> names;
        QString all;
        for (char32_t c = 0x20; c < 0x10000; ++c) {
            if (!QChar::isSurrogate(c))
                all.append(QChar(char16_t(c)));
        }
        const QList<quint32> glyphs = font.glyphIndexesForString(all);
        for (qsizetype i = 0; i < std::min(all.size(), glyphs.size()); ++i) {
            const quint32 index = glyphs[i];
            if (index == 0 || index > 0xFFFF)
                continue;
            if (index >= names.size())
                names.resize(index + 1);
            if (names[index] == 0)
                names[index] = all[i].unicode();
        }
        found = m_names.insert(font, names);
    }
    return found->value(glyph);
}

SignShaping::SignShaping(const QTextItem &item, GlyphNames &names)
    : m_text(item.text()),
      m_toLeft(item.renderFlags().testFlag(QTextItem::RightToLeft)),
      m_boxSize(QFontInfo(item.font()).pixelSize()),
      m_layout(m_text, item.font())
{
    m_layout.setTextOption(optionFor(m_toLeft));
    m_layout.beginLayout();
    m_line = m_layout.createLine();
    m_line.setLineWidth(endless);
    m_layout.endLayout();
    const double left = std::min(m_line.cursorToX(0), m_line.cursorToX(int(m_text.size())));
    m_origin = QPointF(left, m_line.y() + m_line.ascent());
    findWords(names);
}

void SignShaping::findWords(GlyphNames &names)
{
    const auto endOf = [this](qsizetype from, bool blank) {
        return std::find_if(m_text.cbegin() + from, m_text.cend(),
                            [blank](QChar c) { return c.isSpace() != blank; }) -
               m_text.cbegin();
    };
    qsizetype begin = 0;
    for (qsizetype at = endOf(0, true); at < m_text.size();) {
        const qsizetype end = endOf(at, false);
        const qsizetype next = endOf(end, true);
        m_words.append({begin, next, isNamed(at, end, names)});
        at = begin = next;
    }
}

bool SignShaping::allNamed() const
{
    return std::all_of(m_words.begin(), m_words.end(), [](const Word &word) { return word.named; });
}

bool SignShaping::isNamed(qsizetype begin, qsizetype end, GlyphNames &names) const
{
    // Each letter would be a word to Poppler.
    if (m_toLeft)
        return false;
    if (!mayNeedSigns(QStringView(m_text).sliced(begin, end - begin)))
        return true;
    QList<FoundGlyph> glyphs = glyphsIn(m_line, begin, end);
    if (glyphs.size() != end - begin)
        return false;
    std::stable_sort(glyphs.begin(), glyphs.end(),
                     [](const auto &a, const auto &b) { return a.at.x() < b.at.x(); });
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const QChar typed = m_text[begin + i];
        // Marks stand where they like, and readers take the gaps for spaces.
        if (typed.isMark() || names.nameOf(glyphs[i].font, glyphs[i].index) != typed.unicode())
            return false;
    }
    return true;
}

QList<qsizetype> SignShaping::beginsOf(const Word &word) const
{
    QList<qsizetype> begins;
    FoundGlyph last;
    for (qsizetype i = word.begin; i < word.end; ++i) {
        // Characters drawn as one have the same first glyph.
        const QList<FoundGlyph> glyphs = glyphsIn(m_line, i, i + 1);
        const bool goesOn = glyphs.isEmpty() ||
                            (glyphs.first().index == last.index && glyphs.first().at == last.at);
        if (!begins.isEmpty() && (goesOn || m_text[i].isLowSurrogate()))
            continue;
        begins.append(i);
        last = glyphs.value(0);
    }
    return begins;
}

QList<Sign> SignShaping::signsOf(const Word &word) const
{
    const QList<qsizetype> begins = beginsOf(word);
    QList<Sign> signs;
    for (qsizetype i = 0; i < begins.size(); ++i) {
        const Sign sign = signAt(begins[i], i + 1 < begins.size() ? begins[i + 1] : word.end);
        // What takes no room of its own belongs to what stands beside it.
        if (!signs.isEmpty() && (sign.advance <= 0 || signs.last().advance <= 0))
            join(signs.last(), sign);
        else
            signs.append(sign);
    }
    return signs;
}

Sign SignShaping::signAt(qsizetype begin, qsizetype end) const
{
    const double from = m_line.cursorToX(int(begin));
    const double to = m_line.cursorToX(int(end));
    Sign sign;
    sign.text = m_text.sliced(begin, end - begin);
    sign.toLeft = m_toLeft;
    const double left = std::min(from, to);
    sign.left = left - m_origin.x();
    sign.advance = std::abs(to - from);
    const auto glyphs = glyphsIn(m_line, begin, end);
    for (const FoundGlyph &glyph : glyphs) {
        // What Qt puts in the place of a font that is not there has no size.
        if (glyph.font.pixelSize() > 0)
            sign.glyphs.append({glyph.font, glyph.index, glyph.at - QPointF(left, m_origin.y())});
    }
    sign.size = sign.glyphs.isEmpty() ? m_boxSize : sign.glyphs.first().font.pixelSize();
    return sign;
}

QList<QGlyphRun> SignShaping::runsOf(const Word &word) const
{
    QList<QGlyphRun> runs = m_line.glyphRuns(int(word.begin), int(word.end - word.begin));
    for (QGlyphRun &run : runs) {
        // Whoever draws the stretch has drawn its lines.
        run.setFlags(run.flags() &
                     ~(QGlyphRun::Underline | QGlyphRun::Overline | QGlyphRun::StrikeOut));
        QList<QPointF> places = run.positions();
        for (QPointF &place : places)
            place -= m_origin;
        run.setPositions(places);
    }
    return runs;
}

} // namespace LeverArch
