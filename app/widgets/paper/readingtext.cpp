// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/readingtext.h"

#include <algorithm>

namespace LeverArch {

ReadingText::ReadingText(const PageText &page, const ReadingOrder &order)
{
    m_text.reserve(page.text.size());
    int line = -1;
    for (qsizetype position = 0; position < order.size(); ++position) {
        const int index = order.wordAt(position);
        const Word &word = page.words.at(index);
        if (position > 0)
            m_text += order.lineOf(index) == line ? u' ' : u'\n';
        line = order.lineOf(index);
        m_starts.append(int(m_text.size()));
        m_lengths.append(word.length);
        m_text += QStringView(page.text).mid(word.start, word.length);
    }
}

int ReadingText::offsetOf(qsizetype position, int letter) const
{
    if (position >= m_starts.size())
        return int(m_text.size());
    return m_starts.at(position) + std::clamp(letter, 0, m_lengths.at(position));
}

std::pair<qsizetype, int> ReadingText::placeAt(int offset) const
{
    if (m_starts.isEmpty())
        return {0, 0};
    const auto behind = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    const qsizetype position = std::max<qsizetype>(behind - m_starts.begin() - 1, 0);
    return {position, std::clamp(offset - m_starts.at(position), 0, m_lengths.at(position))};
}

} // namespace LeverArch
