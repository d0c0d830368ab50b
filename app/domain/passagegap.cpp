// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/passagegap.h"

#include "core/readingorder.h"

#include <QStringList>

#include <algorithm>

namespace LeverArch {

namespace {

/// One page with its words in the order they are read.
class ReadPage
{
public:
    explicit ReadPage(PageText text) : m_text(std::move(text)), m_order(m_text.words) {}

    qsizetype size() const { return m_order.size(); }
    /// The places of a passage's first and last word; an end beyond the page is the page's.
    qsizetype first(const Passage &passage) const { return positionOf(passage.start); }
    qsizetype last(const Passage &passage) const
    {
        return positionOf(passage.start + std::max(passage.length, 1) - 1);
    }
    QString words(qsizetype from, qsizetype to) const
    {
        QStringList words;
        for (qsizetype at = std::max<qsizetype>(from, 0); at < to; ++at) {
            const Word &word = m_text.words.at(m_order.wordAt(at));
            words.append(m_text.text.mid(word.start, word.length));
        }
        return words.join(u' ');
    }

private:
    qsizetype positionOf(int offset) const
    {
        const qsizetype word = wordAt(m_text, offset);
        return word < m_text.words.size() ? m_order.positionOf(int(word)) : m_order.size();
    }

    PageText m_text;
    ReadingOrder m_order;
};

} // namespace

PassageGap gapBetween(const Passage &before, const Passage &after, const PageTextOf &textOf)
{
    PassageGap gap;
    if (after.page < before.page)
        return {{}, true, true};
    const ReadPage page(textOf(before.page));
    const qsizetype from = page.last(before) + 1;
    if (after.page == before.page) {
        const qsizetype to = page.first(after);
        gap.goesBack = to < from;
        gap.words = page.words(from, to);
        return gap;
    }
    QStringList parts{page.words(from, page.size())};
    for (int between = before.page + 1; between < after.page; ++between) {
        const ReadPage whole(textOf(between));
        parts.append(whole.words(0, whole.size()));
    }
    const ReadPage end(textOf(after.page));
    parts.append(end.words(0, end.first(after)));
    parts.removeAll(QString());
    gap.words = parts.join(u' ');
    gap.overPages = !gap.words.isEmpty();
    return gap;
}

} // namespace LeverArch
