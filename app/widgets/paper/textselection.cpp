// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/textselection.h"

#include <QCoreApplication>

#include <utility>

namespace LeverArch {

namespace {

void appendRanges(QList<Passage> &ranges, int page, const ReadyPage &ready, qsizetype from,
                  qsizetype to)
{
    int before = -2;
    for (qsizetype position = from; position < to; ++position) {
        const int index = ready.order.wordAt(position);
        const Word &word = ready.text.words.at(index);
        if (index == before + 1 && !ranges.isEmpty() && ranges.last().page == page)
            ranges.last().length = word.start + word.length - ranges.last().start;
        else
            ranges.append({page, word.start, word.length});
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
        const qsizetype size = ready->order.size();
        const qsizetype first = page == from.page ? std::min(from.position, size) : 0;
        const qsizetype end = page == to.page ? std::min(to.position, size) : size;
        appendRanges(ranges, page, *ready, first, end);
    }
    return ranges;
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
