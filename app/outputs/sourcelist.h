// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/audience.h"
#include "outputs/briefingcontent.h"

#include <QHash>

namespace LeverArch {

class PaperShelf;

/// Numbers the papers of a briefing in the order they are first cited, and collects their pages.
class SourceList
{
public:
    /// Papers for fewer people than `reader` are never cited.
    SourceList(PaperShelf &papers, Audience reader) : m_papers(papers), m_reader(reader) {}

    /// Cites pages `page` to `lastPage` of the document's edition `original` (null: its current
    /// one); page 0 cites the paper as a whole. Source 0 when there is no such document, or
    /// it may not be shown.
    Citation cite(Id document, int page = 0, int lastPage = 0, Id original = {});

    Audience reader() const { return m_reader; }
    const QList<BriefingSource> &sources() const { return m_sources; }

private:
    int numberOf(Id document);

    PaperShelf &m_papers;
    Audience m_reader;
    QList<BriefingSource> m_sources;
    QHash<Id, int> m_numbers;
};

} // namespace LeverArch
