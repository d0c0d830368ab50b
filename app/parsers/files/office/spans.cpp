// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/spans.h"

#include "parsers/files/office/sheet.h"

#include <QStringList>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype mostRanges = 10'000;
constexpr qsizetype mostWords = 40;

} // namespace

void Spans::add(int first, int last)
{
    if (first < 0 || last < first)
        return;
    auto at = std::lower_bound(m_ranges.begin(), m_ranges.end(), first,
                               [](const Range &range, int number) { return range.last < number - 1; });
    if (at == m_ranges.end() && m_ranges.size() >= mostRanges) {
        m_ranges.last().last = last;
        return;
    }
    if (at == m_ranges.end() || at->first > last + 1) {
        m_ranges.insert(at, {first, last});
        return;
    }
    at->first = std::min(at->first, first);
    at->last = std::max(at->last, last);
    auto beyond = at + 1;
    while (beyond != m_ranges.end() && beyond->first <= at->last + 1) {
        at->last = std::max(at->last, beyond->last);
        ++beyond;
    }
    m_ranges.erase(at + 1, beyond);
}

bool Spans::contains(int number) const
{
    const auto at = std::lower_bound(m_ranges.cbegin(), m_ranges.cend(), number,
                                     [](const Range &range, int n) { return range.last < n; });
    return at != m_ranges.cend() && at->first <= number;
}

QString Spans::words(const std::function<QString(int)> &name) const
{
    QStringList words;
    for (const Range &range : m_ranges) {
        if (words.size() == mostWords) {
            words.append(QString(QChar(0x2026)));
            break;
        }
        words.append(range.first == range.last
                         ? name(range.first)
                         : name(range.first) + QChar(0x2013) + name(range.last));
    }
    return words.join(QLatin1String(", "));
}

QString columnName(int column)
{
    QString name;
    for (int left = column; left >= 0; left = left / 26 - 1)
        name.prepend(QChar(u'A' + left % 26));
    return name;
}

bool placeOfCell(QStringView reference, int &row, int &column)
{
    int letters = 0;
    int digits = 0;
    for (const QChar sign : reference) {
        const char16_t c = sign.toUpper().unicode();
        if (c >= u'A' && c <= u'Z' && digits == 0 && letters <= sheetColumns)
            letters = letters * 26 + (c - u'A' + 1);
        else if (c >= u'0' && c <= u'9' && letters > 0 && digits <= sheetRows)
            digits = digits * 10 + (c - u'0');
        else if (c != u'$')
            return false;
    }
    if (letters < 1 || digits < 1 || letters > sheetColumns || digits > sheetRows)
        return false;
    row = digits - 1;
    column = letters - 1;
    return true;
}

} // namespace LeverArch
