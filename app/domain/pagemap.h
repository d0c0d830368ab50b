// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace LeverArch {

/// Some pages of a pack, by physical number, both included.
struct PageSpan
{
    int first = 0;
    int last = -1;

    int count() const { return last - first + 1; }
    friend bool operator==(const PageSpan &, const PageSpan &) = default;
};

/// Which pages of a pack belong to what: the index first, as page 1, then the entries without a
/// gap. Stamp, index, bookmark, link and page label all read their numbers here and nowhere else,
/// so they cannot differ; the printed number is the physical page (General Guidance on Electronic
/// Court Bundles, 29 Nov 2021). A frozen issue and late inserts will be other maps behind the same
/// questions.
class PageMap
{
public:
    /// `entryPages`: how many pages each entry has, in order, each at least 1.
    PageMap(int indexPages, const QList<int> &entryPages);

    int pageCount() const;
    int entryCount() const { return int(m_firsts.size()) - 1; }
    PageSpan index() const { return {1, m_firsts.first() - 1}; }
    PageSpan entry(int entry) const { return {m_firsts.at(entry), m_firsts.at(entry + 1) - 1}; }
    /// The entry a page belongs to; -1 for the index and for pages that are not there.
    int entryAt(int page) const;

    /// What is printed on the page and what a reader's page box calls it.
    QString label(int page) const;

private:
    QList<int> m_firsts; ///< First page of each entry, and one past the last page.
};

/// "12" or "12–15".
QString spanText(const PageSpan &span);

} // namespace LeverArch
