// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/sourcepages.h"

#include "domain/pagetrail.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"

namespace LeverArch {

Result<bool> SourcePages::readTheSame(const DocumentVersion &a, int pageOfA,
                                      const DocumentVersion &b, int pageOfB)
{
    if (origin(a, pageOfA) == origin(b, pageOfB))
        return true;
    const Page before = asItCame(a, pageOfA);
    const Page now = asItCame(b, pageOfB);
    const auto old = m_stores.pages().text(before.original, before.page);
    const auto text = m_stores.pages().text(now.original, now.page);
    for (const auto *read : {&old, &text}) {
        if (!read->ok() && read->error().code != Error::Code::NotFound)
            return read->error();
    }
    return old.ok() && text.ok() && !text->text.isEmpty() &&
           old->text.simplified() == text->text.simplified();
}

SourcePages::Page SourcePages::origin(const DocumentVersion &version, int page)
{
    const QList<Page> &pages = arranged(version);
    return page <= pages.size() ? pages.at(page - 1) : Page{version.received(), page};
}

const QList<SourcePages::Page> &SourcePages::arranged(const DocumentVersion &version)
{
    const auto known = m_arranged.constFind(version.id);
    if (known != m_arranged.constEnd())
        return *known;
    QList<Page> pages;
    for (const VersionSource &source : version.sources) {
        for (const TrailPage &page : decodeTrail(source.pages))
            pages.append({source.original, page.page});
    }
    return *m_arranged.insert(version.id, pages);
}

SourcePages::Page SourcePages::asItCame(const DocumentVersion &version, int page)
{
    const Page from = origin(version, page);
    for (const DocumentVersion &one : m_versions) {
        if (one.received() == from.original && arranged(one).isEmpty())
            return {one.original, from.page};
    }
    return {version.original, page};
}

} // namespace LeverArch
