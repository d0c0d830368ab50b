// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/paperhandover.h"

#include "domain/record.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

namespace LeverArch {

namespace {

/// Of the bytes that came in, and so of no other version.
constexpr const char *factsOfFile[] = {"page_count", "file_name", "form", "pages_by",
                                       "intake_note"};
/// What a person, or the paper, says of the document.
constexpr const char *factsOfPaper[] = {"reference", "type",     "author",      "addressee",
                                        "subject",   "obtained", "consultation"};

Result<void> handOverTags(Stores &stores, Id paper, Id document)
{
    LEVERARCH_ASSIGN(const QList<Tag> tags, stores.tags().tagsOf(paper));
    for (const Tag &tag : tags)
        LEVERARCH_TRY(stores.tags().assign(tag.id, {document}));
    return {};
}

} // namespace

Result<void> handOverReferences(Stores &stores, Id paper, Id document)
{
    LEVERARCH_ASSIGN(const QList<Referral> referring, stores.records().referring(paper));
    for (const Referral &referral : referring) {
        for (const QString &field : referral.fields)
            LEVERARCH_TRY(
                stores.records().setField(referral.record, field, QVariant::fromValue(document)));
    }
    return {};
}

Result<void> handOverLinks(Stores &stores, Id paper, Id document)
{
    LEVERARCH_ASSIGN(const QList<Link> links, stores.links().linksOf(paper));
    for (const Link &link : links) {
        Link there = link;
        there.id = {};
        (link.from == paper ? there.from : there.to) = document;
        const Result<Id> added = stores.links().add(there);
        // Refused before anything was written: the document says so already, or it makes no sense
        // of one paper. The old link goes to the bin with its paper.
        if (!added.ok() && added.error().code == Error::Code::Invalid)
            continue;
        LEVERARCH_TRY(added);
        LEVERARCH_TRY(stores.links().remove(link.id));
    }
    return {};
}

Result<void> handOverFacts(Stores &stores, Id from, Id to)
{
    LEVERARCH_ASSIGN(const Record paper, stores.records().record(from));
    LEVERARCH_ASSIGN(const Record document, stores.records().record(to));
    const auto take = [&](const char *field) {
        const QString key = QString::fromLatin1(field);
        return stores.records().setField(to, key, paper.values.value(key));
    };
    for (const char *field : factsOfFile)
        LEVERARCH_TRY(take(field));
    if (paper.has("dated"))
        LEVERARCH_TRY(take("dated"));
    for (const char *field : factsOfPaper) {
        if (paper.has(field) && !document.has(field))
            LEVERARCH_TRY(take(field));
    }
    return handOverTags(stores, from, to);
}

} // namespace LeverArch
