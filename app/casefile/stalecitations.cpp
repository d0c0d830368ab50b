// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/stalecitations.h"

#include "casefile/briefinguse.h"
#include "casefile/changeset.h"
#include "casefile/citationhistory.h"
#include "casefile/citingrecords.h"
#include "casefile/sourcepages.h"
#include "domain/kind.h"
#include "domain/paperdescription.h"
#include "domain/record.h"
#include "domain/recordquery.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/packstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>

namespace LeverArch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("StaleCitations", text);
}

/// A paper with its versions, and when each became the newest.
struct RevisedPaper
{
    Record document;
    QList<DocumentVersion> versions;
    VersionHistory history;

    const DocumentVersion &newest() const { return versions.last(); }
};

struct ExportedBriefing
{
    Record briefing;
    Moment at = 0; ///< Last.
};

QStringList quotationKinds()
{
    QStringList kinds;
    for (const KindDeclaration &kind : allKinds()) {
        if (isQuotation(kind.key()))
            kinds.append(kind.key());
    }
    return kinds;
}

Issue issueOf(const char *code, const QString &text, const QString &detail, const Place &place)
{
    Issue issue;
    issue.code = QLatin1String(code);
    issue.text = text;
    issue.detail = detail;
    issue.place = place;
    return issue;
}

class StaleSearch
{
public:
    explicit StaleSearch(const Stores &stores) : m_stores(stores) {}

    Result<QList<Issue>> run()
    {
        LEVERARCH_ASSIGN(const QList<Id> revised, m_stores.documents().revisedDocuments());
        for (const Id document : revised) {
            RevisedPaper paper;
            LEVERARCH_ASSIGN(paper.document, m_stores.records().record(document));
            LEVERARCH_ASSIGN(paper.versions, m_stores.documents().versionsOf(document));
            LEVERARCH_ASSIGN(paper.history, VersionHistory::of(m_stores, document, paper.versions));
            LEVERARCH_TRY(findQuotations(paper));
            LEVERARCH_TRY(findReferring(paper));
            m_papers.append(paper);
        }
        if (!m_papers.isEmpty())
            LEVERARCH_TRY(findPacks());
        return m_issues;
    }

private:
    Result<void> findQuotations(const RevisedPaper &paper)
    {
        QSet<Id> placed;
        for (qsizetype i = paper.versions.size() - 1; i >= 0; --i) {
            const DocumentVersion &version = paper.versions[i];
            LEVERARCH_ASSIGN(const QList<Anchor> anchors,
                             m_stores.anchors().anchorsOn(version.id, quotationKinds()));
            for (const Anchor &anchor : anchors) {
                if (placed.contains(anchor.record))
                    continue;
                placed.insert(anchor.record);
                if (i + 1 < paper.versions.size())
                    LEVERARCH_TRY(addQuotation(paper, version, anchor));
            }
        }
        return {};
    }

    Result<void> addQuotation(const RevisedPaper &paper, const DocumentVersion &version,
                              const Anchor &anchor)
    {
        LEVERARCH_ASSIGN(const Record record, m_stores.records().record(anchor.record));
        m_issues.append(issueOf(
            "stale.quotation",
            words("“%1” quotes version %2 of “%3”; there is a version %4.")
                .arg(record.title, QString::number(version.number), paper.document.title,
                     QString::number(paper.newest().number)),
            words("It was quoted after the newer version had come. Quote the words there, or leave "
                  "it where the older version is meant."),
            {record.id, anchor.page, anchor.start, anchor.length, {}, {}}));
        return {};
    }

    /// Records that name the paper in a field, and briefings on the consultations they belong to.
    Result<void> findReferring(const RevisedPaper &paper)
    {
        LEVERARCH_ASSIGN(const QList<CitingRecord> citing,
                         recordsCiting(m_stores, paper.document.id));
        SourcePages pages(m_stores, paper.versions);
        QList<Record> records;
        for (const CitingRecord &one : citing) {
            LEVERARCH_TRY(checkPage(paper, one, pages));
            records.append(one.record);
        }
        LEVERARCH_ASSIGN(const QList<Referral> referring,
                         m_stores.records().referring(paper.document.id));
        for (const Referral &referral : referring) {
            LEVERARCH_ASSIGN(const Record record, m_stores.records().record(referral.record));
            records.append(record);
        }
        return findBriefings(paper, records);
    }

    Result<void> checkPage(const RevisedPaper &paper, const CitingRecord &citing,
                           SourcePages &pages)
    {
        LEVERARCH_ASSIGN(const LastReading read, lastReading(m_stores, paper.history, citing));
        const DocumentVersion &before = paper.history.newestAt(read.at);
        if (before.id == paper.newest().id)
            return {};
        const int page = citing.page();
        if (page > 0) {
            LEVERARCH_ASSIGN(const bool same,
                             pages.readTheSame(before, read.page, paper.newest(), page));
            if (same)
                return {};
        } else if (before.received() == paper.newest().received()) {
            return {}; // Its pages were arranged, no more.
        }
        m_issues.append(issueOf(
            "stale.page",
            page > 0 ? words("“%1” was read off p. %2 of an older version of “%3”; that page reads "
                             "differently now.")
                           .arg(citing.record.title, QString::number(page), paper.document.title)
                     : words("“%1” was read off an older version of “%2”, and names no page.")
                           .arg(citing.record.title, paper.document.title),
            words("Compare the two versions, then correct the record: its page, or a word in its "
                  "notes that you have compared it."),
            {citing.record.id, 0, -1, 0, citing.fields.page, {}}));
        return {};
    }

    /// `records` are those that cite or name the paper.
    Result<void> findBriefings(const RevisedPaper &paper, const QList<Record> &records)
    {
        LEVERARCH_TRY(readExported());
        for (const ExportedBriefing &one : std::as_const(*m_exported)) {
            if (paper.history.newestAt(one.at).id == paper.newest().id)
                continue;
            LEVERARCH_ASSIGN(const bool uses, briefingUses(m_stores, one.briefing, records));
            if (uses)
                addBriefing(paper, one.briefing);
        }
        return {};
    }

    /// Once, whatever number of papers has versions.
    Result<void> readExported()
    {
        if (m_exported)
            return {};
        m_exported.emplace();
        RecordQuery query;
        query.kinds = {QLatin1String(Kind::briefing)};
        LEVERARCH_ASSIGN(const QList<Id> briefings, m_stores.records().find(query));
        for (const Id id : briefings) {
            ExportedBriefing one;
            LEVERARCH_ASSIGN(one.briefing, m_stores.records().record(id));
            if (one.briefing.text("exported").isEmpty() ||
                one.briefing.reference("consultation").isNull())
                continue;
            LEVERARCH_ASSIGN(one.at,
                             lastChange(m_stores, one.briefing, QStringLiteral("exported")));
            m_exported->append(one);
        }
        return {};
    }

    void addBriefing(const RevisedPaper &paper, const Record &briefing)
    {
        m_issues.append(issueOf(
            "stale.briefing",
            words("The briefing “%1” was exported before the newest version of “%2” came.")
                .arg(briefing.title, paper.document.title),
            words("See what has changed in it, and export it again."),
            {briefing.id, 0, -1, 0, {}, {}}));
    }

    Result<void> findPacks()
    {
        RecordQuery query;
        query.kinds = {QLatin1String(Kind::pack)};
        LEVERARCH_ASSIGN(const QList<Id> packs, m_stores.records().find(query));
        for (const Id pack : packs) {
            LEVERARCH_ASSIGN(const QList<PackEntry> entries, m_stores.packs().entries(pack));
            QSet<Id> versions;
            for (const PackEntry &entry : entries)
                versions.insert(entry.version);
            for (const RevisedPaper &paper : std::as_const(m_papers))
                LEVERARCH_TRY(checkPack(paper, pack, versions));
        }
        return {};
    }

    Result<void> checkPack(const RevisedPaper &paper, Id id, const QSet<Id> &inIt)
    {
        if (inIt.contains(paper.newest().id)) // Both, to show what was changed.
            return {};
        for (qsizetype i = paper.versions.size() - 2; i >= 0; --i) {
            if (!inIt.contains(paper.versions[i].id))
                continue;
            LEVERARCH_ASSIGN(const Record pack, m_stores.records().record(id));
            m_issues.append(issueOf(
                "stale.pack",
                words("The pack “%1” has version %2 of “%3”; there is a version %4.")
                    .arg(pack.title, QString::number(paper.versions[i].number),
                         paper.document.title, QString::number(paper.newest().number)),
                words("Add the paper again to have the newest version in it; take the older one "
                      "out, or keep both."),
                {pack.id, 0, -1, 0, {}, {}}));
            return {};
        }
        return {};
    }

    const Stores &m_stores;
    QList<RevisedPaper> m_papers;
    std::optional<QList<ExportedBriefing>> m_exported;
    QList<Issue> m_issues;
};

} // namespace

Result<QList<Issue>> staleCitations(const Stores &stores)
{
    return StaleSearch(stores).run();
}

bool mayChangeCitations(const ChangeSet &change)
{
    if (change.versions || !change.texts.isEmpty())
        return true;
    return std::any_of(change.kinds.begin(), change.kinds.end(), [](const QString &key) {
        const KindDeclaration *kind = findKind(key);
        const auto &papers = paperDescriptions();
        return kind && (isQuotation(key) || !pageCitations(*kind).isEmpty() ||
                        key == QLatin1String(Kind::document) ||
                        key == QLatin1String(Kind::briefing) || key == QLatin1String(Kind::pack) ||
                        std::any_of(papers.begin(), papers.end(), [&](const auto &described) {
                            return key == QLatin1String(described.kind);
                        }));
    });
}

} // namespace LeverArch
