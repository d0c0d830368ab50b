// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/papersuggestions.h"

#include "domain/audience.h"
#include "domain/kind.h"
#include "domain/letters/messagefacts.h"
#include "domain/recordquery.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "domain/tagsuggestions.h"

#include <QHash>
#include <QJsonObject>

#include <array>

namespace LeverArch {

namespace {

constexpr std::array<const char *, 3> confidenceKeys = {"guess", "likely", "sure"};

struct Pages
{
    QList<PageText> texts;
    QList<PageGeometry> geometries;
};

/// The first pages and the last two; what lies between is left empty, as nothing is read there.
Result<Pages> pagesOf(const Stores &stores, Id paper)
{
    constexpr int first = 5;
    constexpr int last = 2;
    Pages pages;
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(paper));
    if (versions.isEmpty())
        return pages;
    const Id original = versions.last().original;
    LEVERARCH_ASSIGN(const QList<PageFacts> facts, stores.pages().pages(original));
    for (const PageFacts &page : facts) {
        PageText text;
        if (page.hasText && (page.page <= first || page.page > facts.size() - last)) {
            LEVERARCH_ASSIGN(text, stores.pages().text(original, page.page));
        }
        pages.texts += text;
        pages.geometries += page.geometry;
    }
    return pages;
}

PaperSuggestion from(const char *field, const Finding &finding, const QString &value)
{
    return {QLatin1String(field), value, {}, finding.place.page, finding.confidence, finding.why};
}

Result<void> addTags(const Stores &stores, const Pages &pages, QList<PaperSuggestion> &to)
{
    constexpr int enough = 3;
    LEVERARCH_ASSIGN(const QList<Tag> tags, stores.tags().tags());
    QHash<Id, QString> paths;
    for (const Tag &tag : tags)
        paths.insert(tag.id,
                     tag.parent ? paths.value(tag.parent) + QLatin1Char('/') + tag.name : tag.name);
    for (const TagSuggestion &found : suggestTags(pages.texts, tags, enough))
        to += {QStringLiteral("tag"), paths.value(found.tag), found.tag, found.place.page};
    return {};
}

QDate cameIn(const Record &paper)
{
    const QDate received = paper.date("received").latest();
    return received.isValid() ? received : paper.created.toLocalTime().date();
}

} // namespace

Result<PaperSuggestions> PaperSuggestions::prepare(const Stores &stores)
{
    constexpr qsizetype atOnce = 500;
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::party)};
    LEVERARCH_ASSIGN(const QList<Id> ids, stores.records().find(query));
    LEVERARCH_ASSIGN(const auto titles, stores.records().titles(ids));
    QList<KnownParty> known;
    for (qsizetype at = 0; at < ids.size(); at += atOnce) {
        LEVERARCH_ASSIGN(const QList<Record> parties,
                         stores.records().records(ids.mid(at, atOnce)));
        for (const Record &party : parties) {
            known += {party.id,
                      party.title,
                      party.text("aliases"),
                      party.text("type") == QLatin1String("organisation"),
                      party.text("role"),
                      titles.value(party.reference("organisation"))};
        }
    }
    return PaperSuggestions(known);
}

void PaperSuggestions::addParty(const char *field, const FoundParty &party,
                                QList<PaperSuggestion> &to) const
{
    PaperSuggestion suggestion = from(field, party.name, party.name.text);
    const auto candidates = m_matcher.match(party.name.text, party.role);
    if (!candidates.isEmpty() && !PartyMatcher::isAmbiguous(candidates)) {
        suggestion.record = candidates.first().id;
        suggestion.why += QLatin1Char(' ') + candidates.first().why;
    }
    to += suggestion;
}

Result<QList<PaperSuggestion>> PaperSuggestions::of(const Stores &stores, const Record &paper) const
{
    LEVERARCH_ASSIGN(const Pages pages, pagesOf(stores, paper.id));
    const LetterFacts facts =
        readPaper(paper.text("form"), pages.texts, pages.geometries, cameIn(paper));
    QList<PaperSuggestion> found;
    if (facts.type)
        found += from("type", *facts.type, facts.type->text);
    if (facts.date)
        found += from("dated", facts.date->finding, facts.date->date.written());
    if (facts.sender)
        addParty("author", *facts.sender, found);
    if (facts.addressee)
        addParty("addressee", *facts.addressee, found);
    if (facts.reference)
        found += from("reference", *facts.reference, facts.reference->text);
    if (facts.subject)
        found += from("subject", *facts.subject, facts.subject->text);
    if (facts.confidential && paper.audience != Audience::Advisers)
        found += from("audience", *facts.confidential, audienceKey(Audience::Advisers));
    LEVERARCH_TRY(addTags(stores, pages, found));
    return found;
}

QJsonArray suggestionObjects(const QList<PaperSuggestion> &suggestions)
{
    QJsonArray objects;
    for (const PaperSuggestion &each : suggestions) {
        objects += QJsonObject{
            {QStringLiteral("field"), each.field},
            {QStringLiteral("value"), each.value},
            {QStringLiteral("record"), each.record ? each.record.toString() : QString()},
            {QStringLiteral("page"), each.page},
            {QStringLiteral("confidence"),
             QLatin1String(confidenceKeys.at(size_t(each.confidence)))},
            {QStringLiteral("why"), each.why}};
    }
    return objects;
}

} // namespace LeverArch
