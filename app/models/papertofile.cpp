// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/papertofile.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/letters/messagefacts.h"
#include "domain/recordquery.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/historystore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

namespace LeverArch {

namespace {

constexpr int pagesRead = 20;             ///< Of one paper; what it is about is said by then.
constexpr qsizetype recordsAtOnce = 500;  ///< Keeps each question to the database short.
constexpr qsizetype recordsAtMost = 5000; ///< Of people, or of consultations.
constexpr qsizetype reasonsLooked = 60;
constexpr qsizetype reasonsKept = 8;

Result<QList<Record>> recordsOf(const Stores &stores, const char *kind)
{
    RecordQuery query;
    query.kinds = {QString::fromLatin1(kind)};
    LEVERARCH_ASSIGN(const QList<Id> ids, stores.records().find(query));
    QList<Record> all;
    for (qsizetype at = 0; at < std::min(ids.size(), recordsAtMost); at += recordsAtOnce) {
        LEVERARCH_ASSIGN(const QList<Record> some,
                         stores.records().records(ids.mid(at, recordsAtOnce)));
        all += some;
    }
    return all;
}

Result<KnownNames> knownNames(const Stores &stores)
{
    KnownNames known;
    LEVERARCH_ASSIGN(known.tags, stores.tags().tags());
    LEVERARCH_ASSIGN(known.consultations, recordsOf(stores, Kind::consultation));
    LEVERARCH_ASSIGN(const QList<Record> parties, recordsOf(stores, Kind::party));
    QHash<Id, QString> titles;
    for (const Record &party : parties)
        titles.insert(party.id, party.title);
    for (const Record &party : parties)
        known.parties.append({party.id, party.title, party.text("aliases"),
                              party.text("type") == QLatin1String("organisation"),
                              party.text("role"), titles.value(party.reference("organisation"))});
    return known;
}

/// The first twenty pages and the last two; what lies between is left empty.
struct ReadPages
{
    Id original;
    bool isArranged = false; ///< Made here of pages of another paper.
    QList<PageText> texts;
    QList<PageGeometry> geometries;
};

Result<ReadPages> pagesOf(const Stores &stores, Id paper, int pagesWanted = pagesRead,
                          int pagesAtEnd = 2)
{
    ReadPages pages;
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(paper));
    if (versions.isEmpty())
        return pages;
    const Id original = versions.last().original;
    pages.original = original;
    for (const VersionSource &source : versions.last().sources)
        pages.isArranged = pages.isArranged || !source.pages.isEmpty();
    LEVERARCH_ASSIGN(const QList<PageFacts> facts, stores.pages().pages(original));
    for (const PageFacts &page : facts) {
        pages.geometries.append(page.geometry);
        pages.texts.append(PageText());
        const bool wanted = page.page <= pagesWanted || page.page > facts.size() - pagesAtEnd;
        if (wanted && page.hasText) {
            LEVERARCH_ASSIGN(pages.texts.last(), stores.pages().text(original, page.page));
        }
    }
    return pages;
}

Result<QStringList> recentReasons(const Stores &stores)
{
    RecordQuery query;
    query.kinds = {QString::fromLatin1(Kind::document)};
    query.field = QString::fromLatin1(Filing::field);
    query.fieldValue = QString::fromLatin1(Filing::notNeeded);
    query.sortField = QStringLiteral("modified");
    query.descending = true;
    LEVERARCH_ASSIGN(const QList<Id> ids, stores.records().find(query));
    LEVERARCH_ASSIGN(const auto records, stores.records().records(ids.mid(0, reasonsLooked)));
    QStringList reasons;
    for (const Record &record : records)
        reasons.append(record.text("set_aside"));
    reasons.removeAll(QString());
    reasons.removeDuplicates();
    return reasons.mid(0, reasonsKept);
}

QDate receivedDay(const Record &paper)
{
    const QDate received = paper.date("received").latest();
    return received.isValid() ? received : paper.created.toLocalTime().date();
}

} // namespace

namespace {

/// Somebody called it what it is called, when it was split off or since.
Result<bool> isTitledByHand(const Stores &stores, Id paper, const ReadPages &pages)
{
    if (pages.isArranged)
        return true;
    LEVERARCH_ASSIGN(const QList<HistoryEntry> changes,
                     stores.history().changesOf(paper, QStringLiteral("record"),
                                                {QStringLiteral("title")}));
    return std::any_of(changes.begin(), changes.end(), [&](const HistoryEntry &change) {
        return change.action != changes.last().action;
    });
}

Result<void> readOffers(const Stores &stores, PaperToFile &paper)
{
    const Record &record = paper.row.record;
    LEVERARCH_ASSIGN(const KnownNames known, knownNames(stores));
    paper.tags = known.tags;
    LEVERARCH_ASSIGN(paper.reasons, recentReasons(stores));
    LEVERARCH_ASSIGN(const ReadPages pages, pagesOf(stores, record.id));
    paper.original = pages.original;
    QList<Id> carried;
    for (const Tag &tag : std::as_const(paper.row.tags))
        carried.append(tag.id);
    const LetterFacts facts =
        readPaper(record.text("form"), pages.texts, pages.geometries, receivedDay(record));
    paper.isConfidential = facts.confidential.has_value();
    paper.offers = filingOffers(record, carried, pages.texts, facts, known);
    LEVERARCH_ASSIGN(const bool titled, isTitledByHand(stores, record.id, pages));
    for (FilingOffer &offer : paper.offers) {
        // What a person called it stays, unless another title is asked for.
        if (titled && offer.field == QLatin1String("title"))
            offer.confidence = Confidence::Guess;
    }
    return {};
}

} // namespace

Result<PaperToFile> readPaperToFile(const Stores &stores, Id id)
{
    PaperToFile paper;
    LEVERARCH_ASSIGN(const QList<RecordRow> rows, readRows(stores, {id}));
    if (rows.isEmpty())
        return Error{
            Error::Code::NotFound, PapersToFile::tr("This paper is not there any more."), {}};
    paper.row = rows.first();
    if (const auto read = readOffers(stores, paper); !read.ok())
        paper.fault = read.error();
    return paper;
}

Result<QList<Record>> confidentialAmong(const Stores &stores, const QList<Id> &papers)
{
    QList<Record> found;
    for (qsizetype at = 0; at < papers.size(); at += recordsAtOnce) {
        LEVERARCH_ASSIGN(const QList<Record> records,
                         stores.records().records(papers.mid(at, recordsAtOnce)));
        for (const Record &record : records) {
            LEVERARCH_ASSIGN(const ReadPages pages, pagesOf(stores, record.id, 1, 0));
            const LetterFacts facts =
                readPaper(record.text("form"), pages.texts, pages.geometries, receivedDay(record));
            if (facts.confidential)
                found.append(record);
        }
    }
    return found;
}

PapersToFile::PapersToFile(CaseFile &caseFile, QObject *parent)
    : QObject(parent), m_caseFile(caseFile)
{
    connect(&caseFile, &CaseFile::changed, this, &PapersToFile::caseFileChanged);
}

void PapersToFile::want(Id now, Id next)
{
    m_now = now;
    m_next = next == now ? Id() : next;
    m_read.removeIf(
        [this](const auto &entry) { return entry.key() != m_now && entry.key() != m_next; });
    if (m_now && !m_read.contains(m_now))
        read(m_now, m_readingNow);
    if (m_next && !m_read.contains(m_next))
        read(m_next, m_readingNext);
}

const PaperToFile *PapersToFile::paper(Id id) const
{
    const auto found = m_read.constFind(id);
    return found == m_read.constEnd() ? nullptr : &*found;
}

void PapersToFile::read(Id id, LatestRead &by)
{
    m_caseFile.readLater<PaperToFile>(
        this, [id](const Stores &stores) { return readPaperToFile(stores, id); },
        [this, id](const Result<PaperToFile> &paper) {
            if (id != m_now && id != m_next)
                return;
            if (!paper.ok()) {
                Q_EMIT failed(paper.error());
                return;
            }
            m_read.insert(id, *paper);
            Q_EMIT ready(id);
        },
        by.renew());
}

void PapersToFile::caseFileChanged(const ChangeSet &change)
{
    const bool names = change.tags || change.kinds.contains(QLatin1String(Kind::party)) ||
                       change.kinds.contains(QLatin1String(Kind::consultation));
    const auto isOther = [&](Id id) {
        return id && (names || change.records.contains(id) ||
                      change.texts.contains(m_read.value(id).original) ||
                      (!m_read.contains(id) && !change.texts.isEmpty()));
    };
    if (isOther(m_now))
        read(m_now, m_readingNow);
    if (isOther(m_next))
        read(m_next, m_readingNext);
}

} // namespace LeverArch
