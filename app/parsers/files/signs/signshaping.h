// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/signs/sign.h"

#include <QGlyphRun>
#include <QHash>
#include <QTextLayout>

class QTextItem;

namespace LeverArch {

/// False for text that any font writes letter by letter, and Qt names right in its PDFs (Latin): a
/// first look that costs nothing.
bool mayNeedSigns(QStringView text);

/// Which character Qt says in a PDF that each glyph of a font is: the first that has it.
class GlyphNames
{
public:
    char16_t nameOf(const QRawFont &font, quint32 glyph);

private:
    QHash<QRawFont, QList<char16_t>> m_names;
};

/// A stretch of one line in one font, as Qt's paint engines get it, taken apart into words and
/// signs.
class SignShaping
{
public:
    struct Word
    {
        qsizetype begin = 0;
        qsizetype end = 0; ///< With the blanks beside it.
        bool named = true; ///< Qt's own text says what was typed.
    };

    SignShaping(const QTextItem &item, GlyphNames &names);

    /// In the order they were typed.
    const QList<Word> &words() const { return m_words; }
    bool allNamed() const;

    /// In the order they were typed.
    QList<Sign> signsOf(const Word &word) const;
    /// For QPainter::drawGlyphRun() where the stretch begins.
    QList<QGlyphRun> runsOf(const Word &word) const;

private:
    void findWords(GlyphNames &names);
    bool isNamed(qsizetype begin, qsizetype end, GlyphNames &names) const;
    QList<qsizetype> beginsOf(const Word &word) const;
    Sign signAt(qsizetype begin, qsizetype end) const;

    QString m_text;
    bool m_toLeft;
    double m_boxSize; ///< Of the letters where there is no font.
    QTextLayout m_layout;
    QTextLine m_line;
    QPointF m_origin; ///< The left end of the base line.
    QList<Word> m_words;
};

} // namespace LeverArch
