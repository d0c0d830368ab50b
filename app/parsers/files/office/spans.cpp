// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/spans.h"

#include "parsers/files/office/sheet.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace LeverArch {

namespace {

constexpr qsizetype mostWords = 40;

} // namespace

void Spans::add(int first, int last)
{
    if (first < 0 || last < first)
        return;
    // The first range that may join: the one that begins before, if it reaches so far.
    auto at = m_ranges.upper_bound(first);
    if (at != m_ranges.begin() && std::prev(at)->second >= first - 1)
        --at;
    while (at != m_ranges.end() && at->first - 1 <= last) {
        first = std::min(first, at->first);
        last = std::max(last, at->second);
        at = m_ranges.erase(at);
    }
    m_ranges.emplace(first, last);
}

bool Spans::contains(int number) const
{
    const auto beyond = m_ranges.upper_bound(number);
    return beyond != m_ranges.begin() && std::prev(beyond)->second >= number;
}

QString Spans::words(const std::function<QString(int)> &name) const
{
    QStringList words;
    for (const auto &[first, last] : m_ranges) {
        if (words.size() == mostWords) {
            words.append(QString(QChar(0x2026)));
            break;
        }
        words.append(first == last ? name(first) : name(first) + QChar(0x2013) + name(last));
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
