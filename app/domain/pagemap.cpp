// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/pagemap.h"

#include <algorithm>

namespace LeverArch {

PageMap::PageMap(int indexPages, const QList<int> &entryPages) : m_firsts{indexPages + 1}
{
    for (const int pages : entryPages)
        m_firsts.append(m_firsts.last() + pages);
}

int PageMap::pageCount() const
{
    return m_firsts.last() - 1;
}

int PageMap::entryAt(int page) const
{
    if (page < m_firsts.first() || page > pageCount())
        return -1;
    const auto after = std::upper_bound(m_firsts.begin(), m_firsts.end(), page);
    return int(after - m_firsts.begin()) - 1;
}

QString PageMap::label(int page) const
{
    return QString::number(page);
}

QString spanText(const PageSpan &span)
{
    return span.count() == 1 ? QString::number(span.first)
                             : QStringLiteral("%1–%2").arg(span.first).arg(span.last);
}

} // namespace LeverArch
