// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/briefinggatherer.h"

#include "core/uncertaindate.h"
#include "domain/kind.h"
#include "domain/numbertext.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/stores.h"
#include "outputs/audiencegate.h"
#include "outputs/branchidentity.h"
#include "outputs/briefing.h"
#include "outputs/briefingcounts.h"
#include "outputs/briefingrecords.h"
#include "outputs/chronology.h"
#include "outputs/corrections.h"
#include "outputs/figurecheck.h"
#include "outputs/papershelf.h"
#include "outputs/quotationcheck.h"
#include "outputs/sourcelist.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Briefing", text);
}

class Gatherer
{
public:
    Gatherer(const Stores &stores, const BriefingRequest &request, QList<Issue> &issues)
        : m_stores(stores),
          m_request(request),
          m_issues(issues),
          m_papers(stores),
          m_sources(m_papers, request.audience),
          m_gate(request.audience, issues),
          m_corrections(stores, request.audience, issues)
    {}

    Result<BriefingContent> gather(QDate today)
    {
        LEVERARCH_ASSIGN(m_records, readBriefingRecords(m_stores, m_request, m_issues));
        LEVERARCH_TRY(fillTitle(today));
        dropNarrowPapers(m_records.counts);
        dropNarrowPapers(m_records.events);
        dropNarrowPapers(m_records.letters);
        dropNarrowPapers(m_records.inspections);
        LEVERARCH_TRY(readCorrections());
        BriefingCounts counts(m_papers, m_sources, m_records.corrections, m_issues);
        m_content.figures = counts.figures(m_records.counts);
        for (const Record &count : m_records.counts)
            checkFigure(count, m_papers.placeOf(count), m_papers, m_issues);
        fillDemands();
        LEVERARCH_TRY(fillQuotations());
        counts.fillTeams(m_records.counts, m_content);
        counts.fillTable(m_records.counts, m_content);
        m_content.events = chronologyOf(m_records, m_papers, m_sources);
        m_content.sources = m_sources.sources();
        LEVERARCH_TRY(checkSources());
        return std::move(m_content);
    }

private:
    Result<void> fillTitle(QDate today)
    {
        LEVERARCH_ASSIGN(const BranchIdentity branch, readBranchIdentity(m_stores.settings()));
        const Record &head = m_records.briefing ? *m_records.briefing : m_records.consultation;
        m_content.branch = branch.name;
        m_content.accent = branch.colour;
        m_content.contact = branch.contact;
        m_content.title = head.title;
        m_content.author = head.text("author").isEmpty() ? branch.author : head.text("author");
        m_content.meeting = head.text("meeting");
        m_content.date = m_records.briefing ? head.date("dated").display() : QString();
        m_content.summary = head.text("summary").isEmpty() ? m_records.consultation.text("summary")
                                                           : head.text("summary");
        m_content.issued = tr("Issued %1").arg(UncertainDate::fromDate(today).display());
        if (m_request.audience != Audience::Public)
            m_content.audience = tr("Audience: %1").arg(audienceName(m_request.audience));
        fillFacts();
        if (m_content.summary.isEmpty())
            note(m_records.consultation.id, "briefing.summary", "summary",
                 tr("There is no summary. Two sentences a councillor can repeat make the "
                    "briefing."));
        if (m_content.branch.isEmpty())
            note({}, "briefing.branch", BranchSetting::name,
                 tr("The branch has no name yet, so the briefing does not say who it is from."));
        return {};
    }

    /// What the consultation says of itself.
    void fillFacts()
    {
        const Record &consultation = m_records.consultation;
        const auto add = [this](const QString &words, const QString &value) {
            if (!value.isEmpty())
                m_content.facts.append(words.arg(value));
        };
        add(tr("Employer: %1"), m_records.partyNames.value(consultation.reference("employer")));
        add(tr("Service: %1"), consultation.text("service"));
        add(tr("Opens: %1"), consultation.date("started").display());
        add(tr("Closes: %1"), consultation.date("ends").display());
        if (const qint64 dismissals =
                consultation.values.value(QStringLiteral("proposed_dismissals")).toLongLong())
            add(tr("Dismissals proposed in 90 days: %1"), wholeText(dismissals));
        add(tr("First dismissal: %1"), consultation.date("first_dismissal").display());
    }

    void note(Id record, const char *code, const char *field, const QString &text)
    {
        Issue issue{Issue::Severity::Warning, QLatin1String(code), text, {}, {}};
        issue.place.record = record;
        issue.place.field = QLatin1String(field);
        m_issues.append(issue);
    }

    /// A record may be for everybody and its paper for a few.
    void dropNarrowPapers(QList<Record> &records)
    {
        records.removeIf([&](const Record &record) {
            const auto paper = m_papers.document(m_papers.placeOf(record).document);
            return paper.ok() && isTooNarrow(record, *paper);
        });
    }

    /// Of everything printed, and of what a number or an event was taken from.
    Result<void> readCorrections()
    {
        for (const auto *list : {&m_records.counts, &m_records.events, &m_records.quotations,
                                 &m_records.demands, &m_records.letters, &m_records.inspections}) {
            for (const Record &record : *list) {
                LEVERARCH_ASSIGN(QString words, m_corrections.wordsFor(record));
                const auto source = m_papers.document(record.reference("source"));
                if (words.isEmpty() && source.ok() &&
                    source->kind != QLatin1String(Kind::document)) {
                    LEVERARCH_ASSIGN(words, m_corrections.wordsFor(*source));
                    if (!words.isEmpty())
                        words = tr("source %1").arg(words);
                }
                m_records.corrections.insert(record.id, words);
            }
        }
        return {};
    }

    /// A paper counts as corrected, too, when the letter or inspection it is the paper of is.
    Result<QString> correctionOf(const Record &paper)
    {
        LEVERARCH_ASSIGN(const QString own, m_corrections.wordsFor(paper));
        if (!own.isEmpty())
            return own;
        for (const auto *list : {&m_records.letters, &m_records.inspections}) {
            for (const Record &record : *list) {
                const QString words = m_records.corrections.value(record.id);
                if (record.reference("document") == paper.id && !words.isEmpty())
                    return words;
            }
        }
        return QString();
    }

    Result<void> checkSources()
    {
        for (BriefingSource &source : m_content.sources) {
            LEVERARCH_ASSIGN(const Record paper, m_papers.document(source.document));
            LEVERARCH_ASSIGN(source.correction, correctionOf(paper));
            if (paper.trashed) {
                note(paper.id, "source.binned", "",
                     tr("“%1” is cited, but it is in the bin.").arg(paper.title));
            }
        }
        const auto mark = [this](auto &citing) {
            for (auto &line : citing) {
                const BriefingSource source = m_content.sources.value(line.citation.source - 1);
                line.citation.corrected = !source.correction.isEmpty();
            }
        };
        mark(m_content.figures);
        mark(m_content.quotations);
        mark(m_content.counts);
        mark(m_content.teams);
        mark(m_content.events);
        return {};
    }

    bool isTooNarrow(const Record &record, const Record &paper)
    {
        if (mayBeShown(paper.audience, m_gate.reader()))
            return false;
        m_gate.leaveOutForPaper(record, paper);
        return true;
    }

    void fillDemands()
    {
        QList<Record> demands = m_records.demands;
        const auto number = [](const Record &demand) {
            return demand.values.value(QStringLiteral("number")).toLongLong();
        };
        std::stable_sort(demands.begin(), demands.end(), [&](const Record &a, const Record &b) {
            return std::make_tuple(number(a) == 0, number(a)) <
                   std::make_tuple(number(b) == 0, number(b));
        });
        qint64 next = 1;
        for (const Record &demand : demands) {
            if (demand.text("state") == QLatin1String("withdrawn"))
                continue;
            const qint64 shown = number(demand) > 0 ? number(demand) : next;
            next = std::max(next, shown) + 1;
            const QString wording = demand.text("wording");
            m_content.demands.append({demand.id, QString::number(shown),
                                      wording.isEmpty() ? demand.title : wording,
                                      m_records.partyNames.value(demand.reference("asked_of")),
                                      demand.date("due").display(), stateWords(demand),
                                      m_records.corrections.value(demand.id)});
        }
    }

    /// An open demand need not say so.
    static QString stateWords(const Record &demand)
    {
        const QString state = demand.text("state");
        if (state.isEmpty() || state == QLatin1String("open"))
            return {};
        return findKind(demand.kind)->field(QStringLiteral("state"))->choiceLabel(state);
    }

    Result<void> fillQuotations()
    {
        QList<CheckedQuotation> checked;
        for (const Record &record : m_records.quotations) {
            LEVERARCH_ASSIGN(const QList<Anchor> anchors, m_stores.anchors().anchorsOf(record.id));
            LEVERARCH_ASSIGN(CheckedQuotation quotation,
                             checkAgainstPage(record, anchors, m_papers, m_issues));
            const auto paper = m_papers.document(quotation.document);
            if (paper.ok() && isTooNarrow(record, *paper))
                continue;
            checked.append(std::move(quotation));
        }
        std::stable_sort(checked.begin(), checked.end(),
                         [](const CheckedQuotation &a, const CheckedQuotation &b) {
                             return std::make_tuple(a.record.date("dated"), a.document, a.page) <
                                    std::make_tuple(b.record.date("dated"), b.document, b.page);
                         });
        for (const CheckedQuotation &quotation : std::as_const(checked)) {
            const Record &record = quotation.record;
            m_content.quotations.append({record.id, quotation.words, record.text("speaker"),
                                         record.text("reported_by"), record.date("dated").display(),
                                         m_sources.cite(quotation.document, quotation.page,
                                                        quotation.lastPage, quotation.original),
                                         m_records.corrections.value(record.id)});
        }
        return {};
    }

    const Stores &m_stores;
    const BriefingRequest &m_request;
    QList<Issue> &m_issues;
    PaperShelf m_papers;
    SourceList m_sources;
    AudienceGate m_gate;
    Corrections m_corrections;
    BriefingRecords m_records;
    BriefingContent m_content;
};

} // namespace

Result<BriefingContent> gatherBriefing(const Stores &stores, const BriefingRequest &request,
                                       QDate today, QList<Issue> &issues)
{
    return Gatherer(stores, request, issues).gather(today);
}

} // namespace LeverArch
