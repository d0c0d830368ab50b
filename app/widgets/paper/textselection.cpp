// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/textselection.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace LeverArch {

namespace {

void appendRanges(QList<Passage> &ranges, int page, const ReadyPage &ready, TextCaret from,
                  TextCaret to)
{
    int before = -2;
    for (qsizetype position = from.position; position <= to.position; ++position) {
        const Word *word = ready.word(position);
        if (!word)
            return;
        const int begin = position == from.position ? std::min(from.letter, word->length) : 0;
        const int end = position == to.position ? std::min(to.letter, word->length) : word->length;
        if (begin >= end)
            continue;
        const int index = ready.order.wordAt(position);
        if (index == before + 1 && !ranges.isEmpty() && ranges.last().page == page)
            ranges.last().length = word->start + end - ranges.last().start;
        else
            ranges.append({page, word->start + begin, end - begin});
        before = index;
    }
}

// A hyphen at a line's end is taken for a division of one word when the next line goes on in lower
// case; "Anglo-\nSaxon" keeps its hyphen.
QString onOneLine(const QString &text)
{
    QString joined;
    joined.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != QLatin1Char('\n')) {
            joined += c;
            continue;
        }
        const bool hyphened = joined.size() > 1 && joined.endsWith(QLatin1Char('-')) &&
                              joined.at(joined.size() - 2).isLetter() && i + 1 < text.size() &&
                              text.at(i + 1).isLetter();
        if (!hyphened)
            joined += QLatin1Char(' ');
        else if (text.at(i + 1).isLower())
            joined.chop(1);
    }
    return joined.simplified();
}

} // namespace

QList<Passage> textBetween(TextCaret from, TextCaret to, const ReadyPages &pages)
{
    if (to < from)
        std::swap(from, to);
    QList<Passage> ranges;
    for (int page = from.page; page <= to.page; ++page) {
        const ReadyPage *ready = pages(page);
        if (!ready)
            continue;
        appendRanges(ranges, page, *ready, page == from.page ? from : TextCaret{page, 0},
                     page == to.page ? to : TextCaret{page, ready->order.size()});
    }
    return ranges;
}

QRectF boxOfLetters(const Word &word, int from, int to)
{
    // Of a word that runs upwards its letters cannot be told apart.
    if ((from == 0 && to == word.length) || word.box.height() > word.box.width())
        return word.box;
    const double letter = word.box.width() / word.length;
    return {word.box.left() + letter * from, word.box.top(), letter * (to - from),
            word.box.height()};
}

QString joinedText(const QList<Passage> &ranges, const ReadyPages &pages)
{
    QString text;
    for (const Passage &range : ranges) {
        const ReadyPage *ready = pages(range.page);
        if (!ready)
            continue;
        if (!text.isEmpty())
            text += QLatin1Char('\n');
        text += ready->text.text.mid(range.start, range.length);
    }
    return onOneLine(text);
}

QString withCitation(const QString &words, const QString &title, int firstPage, int lastPage,
                     const QString &firstLabel)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Citation", text); };
    QString page = firstPage == lastPage ? tr("p. %1").arg(firstPage)
                                         : tr("pp. %1–%2").arg(firstPage).arg(lastPage);
    if (!firstLabel.isEmpty() && firstLabel != QString::number(firstPage))
        page += tr(" (printed %1)").arg(firstLabel);
    return tr("“%1”, %2, %3").arg(words, title, page);
}

} // namespace LeverArch
