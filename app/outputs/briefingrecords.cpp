// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/briefingrecords.h"

#include "domain/briefingchoices.h"
#include "domain/kind.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "outputs/audiencegate.h"
#include "outputs/briefing.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype atOnce = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("Briefing", text);
}

/// Reads and gates the records of one briefing.
class Reader
{
public:
    Reader(const Stores &stores, const BriefingRequest &request, QList<Issue> &issues)
        : m_stores(stores), m_request(request), m_issues(issues), m_gate(request.audience, issues)
    {}

    Result<BriefingRecords> read()
    {
        LEVERARCH_ASSIGN(m_records.consultation, head(m_request.consultation, Kind::consultation));
        if (m_request.briefing) {
            LEVERARCH_ASSIGN(m_records.briefing, head(m_request.briefing, Kind::briefing));
            m_choices = BriefingChoices::fromText(m_records.briefing->text("choices"));
        }
        LEVERARCH_ASSIGN(m_records.counts, parts(Kind::staffCount, Issue::Severity::Note));
        for (Record &count : m_records.counts) {
            if (const auto chosen = m_choices.of(count.id))
                count.values.insert(QStringLiteral("key_figure"), *chosen);
        }
        LEVERARCH_ASSIGN(m_records.demands, parts(Kind::demand, Issue::Severity::Warning));
        LEVERARCH_ASSIGN(m_records.events, parts(Kind::event, Issue::Severity::Note));
        LEVERARCH_ASSIGN(m_records.letters, parts(Kind::letter, Issue::Severity::Note));
        LEVERARCH_ASSIGN(m_records.inspections, parts(Kind::inspection, Issue::Severity::Note));
        LEVERARCH_ASSIGN(m_records.documents, parts(Kind::document, Issue::Severity::Note));
        LEVERARCH_TRY(readQuotations());
        LEVERARCH_TRY(readPartyNames());
        return std::move(m_records);
    }

private:
    /// A record without which there is no briefing.
    Result<Record> head(Id id, const char *kind)
    {
        LEVERARCH_ASSIGN(const Record record, m_stores.records().record(id));
        if (record.kind != QLatin1String(kind)) {
            return Error{
                Error::Code::Invalid,
                tr("“%1” is not the right kind of record for a briefing.").arg(record.title),
                record.kind};
        }
        if (m_gate.admits(record, Issue::Severity::Fault) && record.trashed)
            reportBinned(record);
        return record;
    }

    void reportBinned(const Record &record)
    {
        Issue issue{Issue::Severity::Fault,
                    QStringLiteral("briefing.binned"),
                    tr("“%1” is in the bin. Restore it first.").arg(record.title),
                    {},
                    {}};
        issue.place.record = record.id;
        m_issues.append(issue);
    }

    Result<QList<Record>> recordsOf(const QList<Id> &ids)
    {
        QList<Record> all;
        for (qsizetype i = 0; i < ids.size(); i += atOnce) {
            LEVERARCH_ASSIGN(const QList<Record> some,
                             m_stores.records().records(ids.mid(i, atOnce)));
            all.append(some);
        }
        return all;
    }

    Result<QList<Record>> recordsWhere(const QStringList &kinds, Id partOf)
    {
        RecordQuery query;
        query.kinds = kinds;
        query.partOf = partOf;
        query.sortField = QStringLiteral("created");
        LEVERARCH_ASSIGN(QList<Id> ids, m_stores.records().find(query));
        return recordsOf(ids);
    }

    Result<QList<Record>> parts(const char *kind, Issue::Severity otherwise)
    {
        LEVERARCH_ASSIGN(QList<Record> records,
                         recordsWhere({QLatin1String(kind)}, m_request.consultation));
        // Ids rise with time, so this is the order in which they were entered.
        std::sort(records.begin(), records.end(),
                  [](const Record &a, const Record &b) { return a.id < b.id; });
        return m_gate.admitted(records, otherwise);
    }

    /// Ids of records linked to the consultation or the briefing, in either direction.
    Result<QSet<Id>> linkedIds()
    {
        QSet<Id> ids;
        for (const Id head : {m_request.consultation, m_request.briefing}) {
            if (head.isNull())
                continue;
            LEVERARCH_ASSIGN(const QList<Link> links, m_stores.links().linksOf(head));
            for (const Link &link : links)
                ids.insert(link.from == head ? link.to : link.from);
        }
        return ids;
    }

    Result<void> readQuotations()
    {
        const QStringList kinds{QLatin1String(Kind::excerpt),
                                QLatin1String(Kind::inspectionExcerpt)};
        LEVERARCH_ASSIGN(const QSet<Id> linked, linkedIds());
        LEVERARCH_ASSIGN(QList<Record> candidates, recordsWhere(kinds, m_request.consultation));
        for (const Record &inspection : m_records.inspections) {
            LEVERARCH_ASSIGN(const QList<Record> more, recordsWhere(kinds, inspection.id));
            candidates.append(more);
        }
        LEVERARCH_ASSIGN(const QList<Record> others, recordsOf(linked.values()));
        for (const Record &other : others) {
            if (kinds.contains(other.kind) && !other.trashed)
                candidates.append(other);
        }
        QSet<Id> seen;
        for (const Record &record : candidates) {
            // This briefing's own choice goes before the record's. A rep who said yes or no meant
            // it; a link counts where nobody has said.
            const QVariant said = record.values.value(QStringLiteral("in_briefing"));
            const bool usual = said.isValid() ? said.toBool() : linked.contains(record.id);
            const bool wanted = m_choices.of(record.id).value_or(usual);
            if (wanted && !seen.contains(record.id)) {
                seen.insert(record.id);
                m_records.quotations.append(record);
            }
        }
        m_records.quotations = m_gate.admitted(m_records.quotations, Issue::Severity::Warning);
        return {};
    }

    Result<void> readPartyNames()
    {
        QList<Id> ids{m_records.consultation.reference("employer")};
        for (const Record &demand : m_records.demands)
            ids.append(demand.reference("asked_of"));
        for (const Record &letter : m_records.letters)
            ids << letter.reference("sender") << letter.reference("addressee");
        for (const Record &inspection : m_records.inspections)
            ids << inspection.reference("body") << inspection.reference("inspected");
        ids.removeAll(Id());
        LEVERARCH_ASSIGN(const QList<Record> parties, recordsOf(ids));
        for (const Record &party : parties) {
            const bool sensitive = party.values.value(QStringLiteral("sensitive")).toBool();
            if (m_records.partyNames.contains(party.id) || sensitive)
                continue;
            if (m_gate.admits(party, Issue::Severity::Note))
                m_records.partyNames.insert(party.id, party.title);
        }
        return {};
    }

    const Stores &m_stores;
    const BriefingRequest &m_request;
    QList<Issue> &m_issues;
    AudienceGate m_gate;
    BriefingRecords m_records;
    BriefingChoices m_choices;
};

} // namespace

Result<BriefingRecords> readBriefingRecords(const Stores &stores, const BriefingRequest &request,
                                            QList<Issue> &issues)
{
    return Reader(stores, request, issues).read();
}

} // namespace LeverArch
