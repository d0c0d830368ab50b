// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/textassembly.h"

#include "worker/protocol/messages.h"

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

bool isLetterOfText(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() != 0x7f &&
           !(c.unicode() >= 0x80 && c.unicode() < 0xa0) && c != QChar::LineSeparator &&
           c != QChar::ParagraphSeparator;
}

double bounded(double v)
{
    return std::isfinite(v) ? std::clamp(v, -Limit::distance / 2, Limit::distance / 2) : 0.0;
}

/// Damaged fonts and matrices give boxes that are no numbers, endless, or inside out.
QRectF sane(const QRectF &box)
{
    const QPointF a(bounded(box.left()), bounded(box.top()));
    const QPointF b(bounded(box.right()), bounded(box.bottom()));
    return QRectF(a, b).normalized();
}

QString cleaned(const QString &piece)
{
    const auto dirty = [](QChar c) { return !isLetterOfText(c) || c == QLatin1Char(' '); };
    if (std::none_of(piece.begin(), piece.end(), dirty))
        return piece;
    QString clean = piece;
    clean.removeIf(dirty);
    return clean;
}

} // namespace

bool TextAssembly::add(const QString &piece, const QRectF &box, bool spaceAfter, bool endsLine)
{
    const QString word = cleaned(piece);
    QString &text = m_page.text;
    if (!word.isEmpty()) {
        if (text.size() + word.size() + 1 > Limit::textOfPage ||
            m_page.words.size() >= Limit::wordsOfPage)
            return false;
        const bool continues = m_separator.isNull() && !m_page.words.isEmpty();
        if (continues) {
            Word &last = m_page.words.last();
            last.length += static_cast<int>(word.size());
            last.box |= sane(box);
        } else {
            if (!m_page.words.isEmpty())
                text += m_separator;
            m_page.words.append(
                {static_cast<int>(text.size()), static_cast<int>(word.size()), sane(box)});
        }
        text += word;
        m_separator = QChar();
    }
    if (endsLine)
        m_separator = QLatin1Char('\n');
    else if (spaceAfter && m_separator.isNull())
        m_separator = QLatin1Char(' ');
    return true;
}

PageText TextAssembly::take()
{
    return std::move(m_page);
}

} // namespace LeverArch
