// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/newversion.h"

#include "casefile/anchoring.h"
#include "casefile/filing.h"
#include "casefile/markhandover.h"
#include "casefile/paperhandover.h"
#include "core/plural.h"
#include "domain/kind.h"
#include "domain/reanchoring.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr double samePlace = 1; ///< Points; nearer is where it was.

QString words(const char *text)
{
    return QCoreApplication::translate("NewVersion", text);
}

Error invalid(const QString &message)
{
    return {Error::Code::Invalid, message, {}};
}

/// Carries anchors from one version's pages to another's.
class Carrier
{
public:
    Carrier(const Stores &stores, Id from, const DocumentVersion &to, const QStringList &texts)
        : m_pages(stores.pages()), m_from(from), m_to(to), m_found(texts), m_texts(texts)
    {}

    Result<Anchor> carry(const Anchor &old) const
    {
        const FoundPlace place = m_found.find(old);
        Anchor anchor = old;
        anchor.id = {};
        anchor.version = m_to.id;
        anchor.state = place.state;
        anchor.score = place.score;
        anchor.reason = place.reason;
        if (place.page == 0)
            return lost(anchor);
        if (old.length > 0)
            return place.state == AnchorState::Lost ? lost(anchor) : onWords(anchor, place);
        return onPlace(anchor, old, place);
    }

private:
    static Anchor lost(Anchor anchor)
    {
        anchor.state = AnchorState::Lost;
        anchor.start = 0;
        anchor.length = 0;
        anchor.quads.clear();
        return anchor;
    }

    Result<Anchor> onWords(Anchor anchor, const FoundPlace &place) const
    {
        LEVERARCH_ASSIGN(const PageFacts facts, m_pages.page(m_to.original, place.page));
        LEVERARCH_ASSIGN(const PageText text, m_pages.text(m_to.original, place.page));
        LEVERARCH_ASSIGN(const Anchor there,
                         anchorOfWords(facts, text, {place.page, place.start, place.length}));
        anchor.page = there.page;
        anchor.start = there.start;
        anchor.length = there.length;
        anchor.quads = there.quads;
        anchor.exact = there.exact;
        anchor.prefix = there.prefix;
        anchor.suffix = there.suffix;
        return anchor;
    }

    /// Goes as far as the words beside it went.
    Result<Anchor> onPlace(Anchor anchor, const Anchor &old, const FoundPlace &place) const
    {
        LEVERARCH_ASSIGN(const PageFacts before, m_pages.page(m_from, old.page));
        if (place.state == AnchorState::Lost) {
            if (old.page > m_texts.size())
                return lost(anchor);
            LEVERARCH_ASSIGN(const PageFacts same, m_pages.page(m_to.original, old.page));
            if (same.geometry != before.geometry)
                return lost(anchor);
            // Still somewhere to look; the page is as large as it was.
            anchor.state = AnchorState::Doubtful;
            return anchor;
        }
        LEVERARCH_ASSIGN(const PageFacts facts, m_pages.page(m_to.original, place.page));
        LEVERARCH_ASSIGN(const PageText oldText, m_pages.text(m_from, old.page));
        LEVERARCH_ASSIGN(const PageText text, m_pages.text(m_to.original, place.page));
        const QPointF by = pointAt(text, place.start) - pointAt(oldText, old.start);
        anchor.page = place.page;
        anchor.start = place.start;
        for (Quad &quad : anchor.quads)
            quad = facts.geometry.quadFromDisplayed(
                before.geometry.displayedFromQuad(quad).translated(by));
        if (anchor.state == AnchorState::Exact && by.manhattanLength() > samePlace)
            anchor.state = AnchorState::Moved;
        if (facts.geometry.displayedSize() != before.geometry.displayedSize()) {
            anchor.state = AnchorState::Doubtful;
            anchor.reason = words("The page has another size.");
        }
        return anchor;
    }

    static QPointF pointAt(const PageText &text, int start)
    {
        const qsizetype word = wordAt(text, start);
        return word < text.words.size() ? text.words.at(word).box.topLeft() : QPointF();
    }

    const PageStore &m_pages;
    Id m_from;
    DocumentVersion m_to;
    Reanchoring m_found;
    QStringList m_texts;
};

Result<Record> documentOf(const Stores &stores, Id id)
{
    LEVERARCH_ASSIGN(const Record record, stores.records().record(id));
    if (record.kind != QLatin1String(Kind::document))
        return invalid(words("“%1” is not a paper, so it has no versions.").arg(record.title));
    return record;
}

/// What stood on the paper while it was alone now belongs to the document.
Result<void> handOver(Stores &stores, const NewVersion &plan)
{
    LEVERARCH_ASSIGN(const QList<Anchor> own, stores.anchors().anchorsOn(plan.version.id));
    QSet<Id> done;
    for (const Anchor &anchor : own) {
        if (done.contains(anchor.record))
            continue;
        done.insert(anchor.record);
        LEVERARCH_TRY(stores.records().setField(anchor.record, QStringLiteral("document"),
                                                QVariant::fromValue(plan.document.id)));
    }
    return {};
}

/// The emptied document; the register and the bin say where its paper went.
Result<void> putAway(Stores &stores, const NewVersion &plan)
{
    LEVERARCH_TRY(stores.records().setField(plan.paper.id, QLatin1String(Filing::field),
                                            QString::fromLatin1(Filing::notNeeded)));
    LEVERARCH_TRY(stores.records().setField(
        plan.paper.id, QStringLiteral("set_aside"),
        words("Became version %1 of “%2”").arg(QString::number(plan.number), plan.document.title)));
    return stores.records().setTrashed(plan.paper.id, true);
}

Result<void> takeOver(Stores &stores, const NewVersion &plan)
{
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(plan.document.id));
    LEVERARCH_ASSIGN(const auto own, stores.documents().versionsOf(plan.paper.id));
    if (versions.isEmpty() || versions.last().number + 1 != plan.number || own.size() != 1)
        return Error{Error::Code::Conflict,
                     words("The versions have been changed meanwhile. Try again."),
                     {}};
    // Marks first: what answers them has no anchor, and doubles lose theirs.
    LEVERARCH_ASSIGN(const QSet<Id> placed,
                     handOverMarks(stores, plan.paper.id, plan.document.id, plan.version.id));
    LEVERARCH_TRY(handOver(stores, plan));
    LEVERARCH_TRY(stores.documents().moveVersion(plan.version.id, plan.document.id, plan.number));
    for (const Anchor &anchor : plan.places.anchors) {
        if (!placed.contains(anchor.record)) // The new version says itself where those stand.
            LEVERARCH_TRY(stores.anchors().add(anchor));
    }
    LEVERARCH_TRY(handOverReferences(stores, plan.paper.id, plan.document.id));
    LEVERARCH_TRY(handOverLinks(stores, plan.paper.id, plan.document.id));
    LEVERARCH_TRY(handOverFacts(stores, plan.paper.id, plan.document.id));
    return putAway(stores, plan);
}

} // namespace

int CarriedPlaces::count(AnchorState state) const
{
    return int(std::count_if(anchors.begin(), anchors.end(),
                             [state](const Anchor &anchor) { return anchor.state == state; }));
}

QString CarriedPlaces::summary() const
{
    return words("%1 exact, %2 moved, %3 doubtful, %4 lost")
        .arg(count(AnchorState::Exact))
        .arg(count(AnchorState::Moved))
        .arg(count(AnchorState::Doubtful))
        .arg(count(AnchorState::Lost));
}

Result<CarriedPlaces> carryPlaces(const Stores &stores, const DocumentVersion &from,
                                  const DocumentVersion &to)
{
    CarriedPlaces carried;
    LEVERARCH_ASSIGN(const QList<Anchor> anchors, stores.anchors().anchorsOn(from.id));
    if (anchors.isEmpty())
        return carried;
    LEVERARCH_ASSIGN(const int pages, stores.pages().pageCount(to.original));
    QStringList texts;
    for (int page = 1; page <= pages; ++page) {
        LEVERARCH_ASSIGN(const PageText text, stores.pages().text(to.original, page));
        texts.append(text.text);
    }
    const Carrier carrier(stores, from.original, to, texts);
    for (const Anchor &anchor : anchors) {
        LEVERARCH_ASSIGN(const Anchor there, carrier.carry(anchor));
        carried.anchors.append(there);
    }
    return carried;
}

Result<NewVersion> planNewVersion(const Stores &stores, Id document, Id paper)
{
    NewVersion plan;
    LEVERARCH_ASSIGN(plan.document, documentOf(stores, document));
    LEVERARCH_ASSIGN(plan.paper, documentOf(stores, paper));
    if (document == paper)
        return invalid(words("A paper cannot be a version of itself."));
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
    LEVERARCH_ASSIGN(const auto own, stores.documents().versionsOf(paper));
    if (versions.isEmpty() || own.size() != 1)
        return invalid(
            words("“%1” has several versions itself. Only a paper that was brought in on "
                  "its own can become a version of another.")
                .arg(plan.paper.title));
    plan.version = own.first();
    plan.number = versions.last().number + 1;
    LEVERARCH_ASSIGN(plan.places, carryPlaces(stores, versions.last(), plan.version));
    return plan;
}

NamedChange newVersionChange(const NewVersion &plan)
{
    const UncertainDate before = plan.document.date("dated");
    const UncertainDate after = plan.paper.date("dated");
    const bool dateChanges = !before.isNull() && !after.isNull() && before != after;
    return {dateChanges
                ? words("Make %1 a new version of %2, dated %3 instead of %4")
                      .arg(plan.paper.title, plan.document.title, after.display(), before.display())
                : words("Make %1 a new version of %2").arg(plan.paper.title, plan.document.title),
            [plan](Stores &stores) { return takeOver(stores, plan); }};
}

Result<QList<Issue>> unsurePlaces(const Stores &stores)
{
    LEVERARCH_ASSIGN(const QList<Anchor> anchors, stores.anchors().unsure());
    QMap<Id, QList<Anchor>> byVersion;
    for (const Anchor &anchor : anchors)
        byVersion[anchor.version].append(anchor);
    QList<Issue> issues;
    for (const auto &[versionId, unsure] : byVersion.asKeyValueRange()) {
        LEVERARCH_ASSIGN(const DocumentVersion version, stores.documents().version(versionId));
        LEVERARCH_ASSIGN(const Record document, stores.records().record(version.document));
        LEVERARCH_ASSIGN(const Record first, stores.records().record(unsure.first().record));
        const auto lost = std::count_if(unsure.begin(), unsure.end(), [](const Anchor &anchor) {
            return anchor.state == AnchorState::Lost;
        });
        Issue issue;
        issue.code = QStringLiteral("anchor.unsure");
        issue.text =
            words("%1: %2, %3 of marks and quotations.")
                .arg(document.title,
                     counted("NewVersion",
                             QT_TRANSLATE_NOOP("NewVersion", "%n lost {place|places}"), lost),
                     counted("NewVersion",
                             QT_TRANSLATE_NOOP("NewVersion", "%n doubtful {place|places}"),
                             unsure.size() - lost));
        issue.detail = unsure.first().reason;
        issue.place.record = document.id;
        issue.place.page = unsure.first().page;
        if (first.kind == QLatin1String(Kind::annotation))
            issue.place.mark = first.id;
        issues.append(issue);
    }
    return issues;
}

Result<QList<UnsurePlace>> unsurePlacesOf(const Stores &stores, Id document)
{
    LEVERARCH_ASSIGN(const QList<DocumentVersion> versions,
                     stores.documents().versionsOf(document));
    QList<UnsurePlace> places;
    QSet<Id> seen;
    LEVERARCH_ASSIGN(const QList<Anchor> unsure, stores.anchors().unsure());
    for (const Anchor &anchor : unsure) {
        if (versions.isEmpty() || anchor.version != versions.last().id ||
            seen.contains(anchor.record))
            continue;
        seen.insert(anchor.record);
        UnsurePlace place;
        LEVERARCH_ASSIGN(place.record, stores.records().record(anchor.record));
        LEVERARCH_ASSIGN(const QList<Anchor> all, stores.anchors().allAnchorsOf(anchor.record));
        for (const Anchor &one : all) {
            if (one.version == anchor.version) {
                place.now.append(one);
                continue;
            }
            if (place.before.isEmpty()) {
                LEVERARCH_ASSIGN(place.version, stores.documents().version(one.version));
            }
            if (one.version == place.version->id)
                place.before.append(one);
        }
        places.append(place);
    }
    return places;
}

Result<NamedChange> bindToWords(const Stores &stores, const Record &record,
                                const DocumentVersion &version, const QList<Passage> &passages)
{
    QList<Anchor> anchors;
    QStringList parts;
    QString label;
    for (const Passage &passage : passages) {
        LEVERARCH_ASSIGN(const PageFacts facts,
                         stores.pages().page(version.original, passage.page));
        LEVERARCH_ASSIGN(const PageText text, stores.pages().text(version.original, passage.page));
        LEVERARCH_ASSIGN(Anchor anchor, anchorOfWords(facts, text, passage));
        anchor.record = record.id;
        anchor.version = version.id;
        anchor.sequence = int(anchors.size());
        if (anchors.isEmpty())
            label = facts.label;
        anchors.append(anchor);
        parts.append(anchor.exact);
    }
    if (anchors.isEmpty())
        return invalid(words("Select the words it belongs to first."));
    Record wanted = record;
    const bool isMark = record.kind == QLatin1String(Kind::annotation);
    wanted.values.insert(isMark ? QStringLiteral("words") : QStringLiteral("verbatim"),
                         parts.join(QLatin1Char('\n')));
    wanted.values.insert(QStringLiteral("page"), qint64(anchors.first().page));
    wanted.values.insert(QStringLiteral("page_label"), label);
    return NamedChange{
        words("Put %1 on p. %2").arg(record.title, QString::number(anchors.first().page)),
        [wanted, anchors](Stores &inside) -> Result<void> {
            LEVERARCH_ASSIGN(const QList<Anchor> all, inside.anchors().allAnchorsOf(wanted.id));
            for (const Anchor &anchor : all) {
                if (anchor.version == anchors.first().version)
                    LEVERARCH_TRY(inside.anchors().remove(anchor.id));
            }
            for (const Anchor &anchor : anchors)
                LEVERARCH_TRY(inside.anchors().add(anchor));
            return inside.records().update(wanted);
        }};
}

NamedChange confirmPlaces(const Record &record, const QList<Anchor> &anchors)
{
    return {words("Confirm the place of %1").arg(record.title),
            [anchors, id = record.id](Stores &stores) -> Result<void> {
                for (Anchor anchor : anchors) {
                    if (anchor.length == 0 && anchor.quads.isEmpty())
                        return invalid(
                            words("It has no place yet. Select the words it belongs to."));
                    anchor.state = AnchorState::Moved;
                    LEVERARCH_TRY(stores.anchors().update(anchor));
                }
                if (anchors.isEmpty())
                    return {};
                return stores.records().setField(id, QStringLiteral("page"),
                                                 qint64(anchors.first().page));
            }};
}

} // namespace LeverArch
