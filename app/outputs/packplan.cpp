// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/packplan.h"

#include "domain/kind.h"
#include "domain/pagemap.h"
#include "domain/stores/packstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "outputs/branchidentity.h"
#include "outputs/papershelf.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pack", text);
}

class Planner
{
public:
    Planner(const Stores &stores, QList<Issue> &issues)
        : m_stores(stores), m_issues(issues), m_papers(stores)
    {}

    Result<PackPlan> plan(Id pack)
    {
        LEVERARCH_TRY(readPack(pack));
        LEVERARCH_ASSIGN(const QList<PackSection> sections, m_stores.packs().sections(pack));
        LEVERARCH_ASSIGN(const QList<PackEntry> entries, m_stores.packs().entries(pack));
        for (const PackSection &section : sections) {
            const qsizetype before = m_plan.entries.size();
            for (const PackEntry &entry : entries) {
                if (entry.section == section.id) {
                    LEVERARCH_TRY(addEntry(entry));
                }
            }
            if (m_plan.entries.size() > before)
                m_plan.sections.append(section.title);
        }
        if (m_plan.entries.isEmpty() && m_issues.isEmpty()) {
            report(Issue::Severity::Fault, "pack.empty",
                   tr("There is nothing in this pack yet. Select documents and choose Add to "
                      "pack."),
                   {pack, 0});
        }
        noteRepeats();
        return std::move(m_plan);
    }

private:
    Result<void> readPack(Id pack)
    {
        LEVERARCH_ASSIGN(const Record record, m_stores.records().record(pack));
        if (record.kind != QLatin1String(Kind::pack))
            return Error{Error::Code::Invalid, tr("“%1” is not a pack.").arg(record.title), {}};
        if (record.trashed) {
            report(Issue::Severity::Fault, "pack.binned",
                   tr("“%1” is in the bin. Restore it first.").arg(record.title), {pack, 0});
        }
        LEVERARCH_ASSIGN(const BranchIdentity branch, readBranchIdentity(m_stores.settings()));
        m_plan.title = record.title;
        m_plan.branch = branch.name;
        m_plan.purpose = record.text("purpose");
        m_plan.date = record.date("dated").display();
        m_plan.audience = record.audience;
        return {};
    }

    void report(Issue::Severity severity, const char *code, const QString &text, PaperPlace place)
    {
        Issue issue{severity, QLatin1String(code), text, {}, {}};
        issue.place.record = place.document;
        issue.place.page = place.page;
        m_issues.append(issue);
    }

    Result<void> addEntry(const PackEntry &entry)
    {
        LEVERARCH_ASSIGN(const DocumentVersion version, m_papers.version(entry.version));
        LEVERARCH_ASSIGN(const Record paper, m_papers.document(version.document));
        LEVERARCH_ASSIGN(const int pages, m_papers.pageCount(version.original));
        LEVERARCH_ASSIGN(const Record described,
                         m_papers.describedDocument(paper.id, m_plan.audience));
        PlannedEntry planned;
        planned.document = paper.id;
        planned.original = version.original;
        planned.password = version.password;
        planned.title = entry.title.isEmpty() ? paper.title : entry.title;
        planned.date = entry.date.isEmpty() ? described.date("dated").display() : entry.date;
        planned.section = int(m_plan.sections.size());
        planned.firstPage = entry.firstPage;
        planned.lastPage = entry.lastPage == 0 ? pages : entry.lastPage;
        if (mayEnter(planned, paper, pages)) {
            LEVERARCH_TRY(noteTextless(planned));
            m_plan.entries.append(planned);
        }
        return {};
    }

    bool mayEnter(const PlannedEntry &entry, const Record &paper, int pages)
    {
        if (!mayBeShown(paper.audience, m_plan.audience)) {
            report(
                Issue::Severity::Fault, "audience.narrower",
                tr("“%1” is marked “%2”, but this pack is for the audience “%3”. Take it out of "
                   "the pack or change who the pack is for.")
                    .arg(entry.title, audienceName(paper.audience), audienceName(m_plan.audience)),
                {paper.id, 0});
            return false;
        }
        if (paper.trashed) {
            report(
                Issue::Severity::Fault, "pack.binned",
                tr("“%1” is in the bin. Restore it, or take it out of the pack.").arg(entry.title),
                {paper.id, 0});
            return false;
        }
        if (pages < 1) {
            report(Issue::Severity::Fault, "pack.unread",
                   QStringList{tr("The pages of “%1” could never be read, so it cannot go into the "
                                  "pack.")
                                   .arg(entry.title),
                               paper.text("intake_note")}
                       .join(QLatin1Char(' '))
                       .trimmed(),
                   {paper.id, 0});
            return false;
        }
        if (entry.firstPage < 1 || entry.lastPage > pages || entry.firstPage > entry.lastPage) {
            report(Issue::Severity::Fault, "pack.pages",
                   tr("“%1” has %2 pages; pages %3 to %4 cannot be put into the pack.")
                       .arg(entry.title, QString::number(pages), QString::number(entry.firstPage),
                            QString::number(entry.lastPage)),
                   {paper.id, 0});
            return false;
        }
        return true;
    }

    /// Pages nobody can search; a court asks for pages that can be.
    Result<void> noteTextless(const PlannedEntry &entry)
    {
        LEVERARCH_ASSIGN(const QList<PageFacts> facts, m_stores.pages().pages(entry.original));
        int without = 0;
        int first = 0;
        for (const PageFacts &page : facts) {
            if (page.page < entry.firstPage || page.page > entry.lastPage || page.hasText)
                continue;
            first = without == 0 ? page.page : first;
            ++without;
        }
        if (without > 0) {
            report(Issue::Severity::Note, "pack.without_text",
                   tr("%1 of the pages of “%2” are pictures without text and cannot be searched.")
                       .arg(QString::number(without), entry.title),
                   {entry.document, first});
        }
        return {};
    }

    /// Said once a paper, at the first page that comes again.
    void noteRepeats()
    {
        QHash<Id, QList<PlannedEntry>> seen;
        QSet<Id> said;
        for (const PlannedEntry &entry : std::as_const(m_plan.entries)) {
            QList<PlannedEntry> &others = seen[entry.original];
            const bool again =
                std::any_of(others.begin(), others.end(), [&](const PlannedEntry &other) {
                    return entry.firstPage <= other.lastPage && other.firstPage <= entry.lastPage;
                });
            others.append(entry);
            if (!again || said.contains(entry.original))
                continue;
            said.insert(entry.original);
            report(Issue::Severity::Warning, "pack.repeated",
                   tr("Pages of “%1” are in the pack more than once.").arg(entry.title),
                   {entry.document, entry.firstPage});
        }
    }

    const Stores &m_stores;
    QList<Issue> &m_issues;
    PaperShelf m_papers;
    PackPlan m_plan;
};

} // namespace

Result<PackPlan> planPack(const Stores &stores, Id pack, QList<Issue> &issues)
{
    return Planner(stores, issues).plan(pack);
}

} // namespace LeverArch
