// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/pagecarrying.h"

#include "casefile/anchoring.h"
#include "casefile/citingrecords.h"
#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <optional>

namespace LeverArch {

namespace {

constexpr double samePoint = 2; ///< Points; further off it is another place with the same words.
/// For words that were recognised twice, of a picture turned meanwhile: less than half a line.
constexpr double recognisedPoint = 8;

QString words(const char *text)
{
    return QCoreApplication::translate("PageCarrying", text);
}

struct ReadPage
{
    PageFacts facts;
    PageText text;
};

QPointF userMiddle(const QList<Quad> &quads)
{
    return quads.isEmpty() ? QPointF() : quads.first().boundingRect().center();
}

/// The same words at the same place: others like them may stand on the page.
std::optional<int> sameWords(const Anchor &old, const ReadPage &read, double within)
{
    const QString &text = read.text.text;
    for (qsizetype at = text.indexOf(old.exact); at >= 0 && !old.exact.isEmpty();
         at = text.indexOf(old.exact, at + 1)) {
        const auto quads =
            quadsOf(read.text, read.facts.geometry, int(at), int(old.exact.size()));
        if ((userMiddle(quads) - userMiddle(old.quads)).manhattanLength() <= within)
            return int(at);
    }
    return {};
}

class PageCarrier
{
public:
    PageCarrier(const Stores &stores, const DocumentVersion &to, const PageOrigins &origins)
        : m_pages(stores.pages()), m_to(to)
    {
        for (qsizetype i = 0; i < origins.size(); ++i)
            m_shown[origins[i]].append(int(i) + 1);
    }

    Result<Anchor> carry(const Anchor &old)
    {
        Anchor anchor = old;
        anchor.id = {};
        anchor.version = m_to.id;
        const QList<int> pages = m_shown.value(old.page);
        if (old.quads.isEmpty())
            return lost(anchor, old.reason);
        for (const int page : pages) {
            LEVERARCH_ASSIGN(const ReadPage *read, readPage(page));
            if (!shows(read->facts, old.quads))
                continue;
            anchor.page = page;
            place(anchor, old, *read);
            return anchor;
        }
        return lost(anchor, pages.isEmpty() ? words("The page it stood on was left out.")
                                            : words("The page was cut where it stood."));
    }

private:
    static Anchor lost(Anchor anchor, const QString &reason)
    {
        anchor.state = AnchorState::Lost;
        anchor.start = 0;
        anchor.length = 0;
        anchor.quads.clear();
        anchor.reason = reason;
        return anchor;
    }

    static bool shows(const PageFacts &facts, const QList<Quad> &quads)
    {
        const QRectF page(QPointF(), facts.geometry.displayedSize());
        return page.contains(facts.geometry.displayedFromQuad(quads.first()).center());
    }

    Result<const ReadPage *> readPage(int page)
    {
        if (!m_read.contains(page)) {
            ReadPage read;
            LEVERARCH_ASSIGN(read.facts, m_pages.page(m_to.original, page));
            LEVERARCH_ASSIGN(read.text, m_pages.text(m_to.original, page));
            m_read.insert(page, read);
        }
        return &*m_read.constFind(page);
    }

    static void place(Anchor &anchor, const Anchor &old, const ReadPage &read)
    {
        if (old.length == 0) {
            anchor.start = anchorOfPlace(read.facts, read.text, old.quads).start;
            return;
        }
        if (const std::optional<int> start = sameWords(old, read, samePoint)) {
            anchor.start = *start;
            return;
        }
        anchor.state = AnchorState::Doubtful;
        anchor.start = 0;
        anchor.length = 0;
        anchor.reason = read.text.words.isEmpty()
                            ? words("The words of the page are being recognised again.")
                            : words("The words of the page are read in another order now.");
    }

    const PageStore &m_pages;
    DocumentVersion m_to;
    QHash<int, QList<int>> m_shown; ///< By page of the earlier version.
    QHash<int, ReadPage> m_read;
};

bool hasField(const Record &record, const char *field)
{
    const KindDeclaration *kind = findKind(record.kind);
    return kind && kind->field(QLatin1String(field));
}

/// Answers have no place of their own; they go where what they answer goes.
Result<void> moveAnswers(Stores &stores, Id from, const DocumentVersion &to, QSet<Id> moved)
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::annotation)};
    query.partOf = from;
    LEVERARCH_ASSIGN(const QList<Id> ids, stores.records().find(query));
    LEVERARCH_ASSIGN(const QList<Record> marks, stores.records().records(ids));
    QMultiHash<Id, Id> answers; // By what they answer.
    for (const Record &mark : marks)
        answers.insert(mark.reference("parent"), mark.id);
    QList<Id> open(moved.begin(), moved.end());
    while (!open.isEmpty()) {
        const QList<Id> found = answers.values(open.takeLast());
        for (const Id answer : found) {
            if (moved.contains(answer)) // Also where a file lets marks answer each other in a ring.
                continue;
            moved.insert(answer);
            open.append(answer);
            LEVERARCH_TRY(stores.records().setField(answer, QStringLiteral("document"),
                                                    QVariant::fromValue(to.document)));
        }
    }
    return {};
}

} // namespace

Result<CarriedPlaces> carryPlacesByPage(const Stores &stores, const DocumentVersion &from,
                                        const DocumentVersion &to, const PageOrigins &origins)
{
    CarriedPlaces carried;
    LEVERARCH_ASSIGN(const QList<Anchor> anchors, stores.anchors().anchorsOn(from.id));
    PageCarrier carrier(stores, to, origins);
    for (const Anchor &anchor : anchors) {
        LEVERARCH_ASSIGN(const Anchor there, carrier.carry(anchor));
        carried.anchors.append(there);
    }
    return carried;
}

bool waitsForWords(const Anchor &anchor)
{
    return anchor.state == AnchorState::Doubtful && anchor.length == 0 && !anchor.quads.isEmpty() &&
           !anchor.exact.isEmpty();
}

Result<std::optional<Anchor>> wordsAtPlace(const Stores &stores, Id original, const Anchor &anchor)
{
    ReadPage read;
    LEVERARCH_ASSIGN(read.facts, stores.pages().page(original, anchor.page));
    LEVERARCH_ASSIGN(read.text, stores.pages().text(original, anchor.page));
    const std::optional<int> start = sameWords(anchor, read, recognisedPoint);
    if (!start)
        return std::optional<Anchor>();
    LEVERARCH_ASSIGN(Anchor found,
                     anchorOfWords(read.facts, read.text,
                                   {anchor.page, *start, int(anchor.exact.size())}));
    found.id = anchor.id;
    found.record = anchor.record;
    found.sequence = anchor.sequence;
    found.version = anchor.version;
    return std::optional(found);
}

Result<void> putPlaces(Stores &stores, const DocumentVersion &to, const QList<Anchor> &places)
{
    for (const Anchor &anchor : places) {
        LEVERARCH_TRY(stores.anchors().add(anchor));
        if (anchor.sequence != 0 || anchor.quads.isEmpty())
            continue;
        LEVERARCH_ASSIGN(const Record record, stores.records().record(anchor.record));
        if (!hasField(record, "page"))
            continue;
        LEVERARCH_ASSIGN(const PageFacts facts, stores.pages().page(to.original, anchor.page));
        LEVERARCH_TRY(stores.records().setField(record.id, QStringLiteral("page"),
                                                qint64(anchor.page)));
        if (hasField(record, "page_label"))
            LEVERARCH_TRY(stores.records().setField(
                record.id, QStringLiteral("page_label"),
                facts.label.isEmpty() ? QVariant() : QVariant(facts.label)));
    }
    return {};
}

Result<void> movePlaces(Stores &stores, const DocumentVersion &from, const DocumentVersion &to,
                        const QList<Anchor> &places)
{
    QSet<Id> staying; // A passage over a cut stays whole where it was.
    for (const Anchor &anchor : places) {
        if (anchor.state == AnchorState::Lost || waitsForWords(anchor))
            staying.insert(anchor.record);
    }
    QList<Anchor> moving;
    QSet<Id> moved;
    for (const Anchor &anchor : places) {
        if (staying.contains(anchor.record))
            continue;
        moving.append(anchor);
        if (moved.contains(anchor.record))
            continue;
        moved.insert(anchor.record);
        LEVERARCH_ASSIGN(const QList<Anchor> before, stores.anchors().allAnchorsOf(anchor.record));
        for (const Anchor &one : before)
            LEVERARCH_TRY(stores.anchors().remove(one.id));
        LEVERARCH_TRY(stores.records().setField(anchor.record, QStringLiteral("document"),
                                                QVariant::fromValue(to.document)));
    }
    LEVERARCH_TRY(putPlaces(stores, to, moving));
    return moveAnswers(stores, from.document, to, moved);
}

Result<void> followPages(Stores &stores, Id from, Id to, const PageOrigins &origins)
{
    LEVERARCH_ASSIGN(const QList<CitingRecord> citing, recordsCiting(stores, from));
    for (const CitingRecord &one : citing) {
        const qsizetype now = one.page() > 0 ? origins.indexOf(one.page()) : -1;
        if (now < 0 || (to != from && !one.isDirect))
            continue;
        // Only what differs: a record that is written counts as changed by the person.
        if (now + 1 != one.page())
            LEVERARCH_TRY(
                stores.records().setField(one.record.id, one.fields.page, qint64(now) + 1));
        if (to != from)
            LEVERARCH_TRY(stores.records().setField(one.record.id, one.fields.paper,
                                                    QVariant::fromValue(to)));
    }
    return {};
}

} // namespace LeverArch
