// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/registerlines.h"

#include "domain/choicenames.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/recordquery.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "outputs/audiencegate.h"
#include "outputs/visiblename.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace LeverArch {

namespace {

using State = RegisterLine::State;

QString tr(const char *text)
{
    return QCoreApplication::translate("Register", text);
}

QString printable(const QString &words)
{
    return visibleName(words.simplified());
}

/// Reads the papers of one register.
class RegisterReader
{
public:
    RegisterReader(const Stores &stores, const RegisterRequest &request, QList<Issue> &issues)
        : m_stores(stores), m_request(request), m_gate(request.audience, issues)
    {}

    Result<RegisterListing> read()
    {
        m_listing.audience = m_request.audience;
        m_listing.caseFile = printable(m_request.caseFile);
        m_listing.from = m_request.from;
        m_listing.to = m_request.to;
        LEVERARCH_ASSIGN(m_choices, ChoiceNames::read(m_stores.settings()));
        if (m_request.consultation)
            LEVERARCH_TRY(readConsultation());
        for (const bool trashed : {false, true})
            LEVERARCH_TRY(readPapers(trashed));
        std::stable_sort(m_listing.lines.begin(), m_listing.lines.end(),
                         [](const RegisterLine &a, const RegisterLine &b) {
                             if ((a.number == 0) != (b.number == 0))
                                 return b.number == 0;
                             return a.number < b.number;
                         });
        if (!m_request.consultation)
            LEVERARCH_TRY(addUnused());
        return m_listing;
    }

private:
    Result<void> readConsultation()
    {
        LEVERARCH_ASSIGN(const Record record, m_stores.records().record(m_request.consultation));
        if (m_gate.admits(record, Issue::Severity::Fault))
            m_listing.consultation = printable(record.title);
        return {};
    }

    Result<void> readPapers(bool trashed)
    {
        constexpr qsizetype atOnce = 500;
        RecordQuery query;
        query.kinds = {QLatin1String(Kind::document)};
        query.partOf = m_request.consultation;
        query.sortField = QStringLiteral("created");
        query.trashed = trashed;
        LEVERARCH_ASSIGN(const QList<Id> ids, m_stores.records().find(query));
        for (qsizetype from = 0; from < ids.size(); from += atOnce) {
            LEVERARCH_ASSIGN(const QList<Record> papers,
                             m_stores.records().records(ids.mid(from, atOnce)));
            LEVERARCH_TRY(readNames(papers));
            for (const Record &paper : papers)
                addPaper(paper);
        }
        return {};
    }

    Result<void> readNames(const QList<Record> &papers)
    {
        QList<Id> ids;
        for (const Record &paper : papers) {
            if (!mayBeShown(paper.audience, m_request.audience))
                continue;
            for (const char *field : {"author", "addressee"}) {
                const Id party = paper.reference(field);
                if (party && !m_names.contains(party) && !ids.contains(party))
                    ids.append(party);
            }
        }
        LEVERARCH_ASSIGN(const QList<Record> parties, m_stores.records().records(ids));
        for (const Record &party : parties) {
            const bool sensitive = party.values.value(QStringLiteral("sensitive")).toBool();
            const bool shown = !sensitive && m_gate.admits(party, Issue::Severity::Note);
            m_names.insert(party.id, shown ? printable(party.title) : QString());
        }
        return {};
    }

    bool isAskedFor(qint64 number) const
    {
        if (m_request.from > 0 && number < m_request.from)
            return false;
        return m_request.to <= 0 || (number > 0 && number <= m_request.to);
    }

    void addPaper(const Record &paper)
    {
        RegisterLine line;
        line.number = paper.values.value(QStringLiteral("number")).toLongLong();
        line.last = line.number;
        const bool isOldInBin = paper.trashed && line.number == 0;
        if (!isAskedFor(line.number) || isOldInBin)
            return;
        if (!mayBeShown(paper.audience, m_request.audience)) {
            line.state = State::Withheld;
            line.remark = tr("Not for this audience");
        } else {
            describe(paper, line);
        }
        m_listing.lines.append(line);
    }

    void describe(const Record &paper, RegisterLine &line) const
    {
        const auto choice = [&](const char *field) {
            const KindDeclaration *kind = findKind(paper.kind);
            const FieldDeclaration *declared = kind->field(QLatin1String(field));
            return m_choices.displayValue(*declared, paper.values.value(declared->key()));
        };
        line.title = printable(paper.title);
        line.type = choice("type");
        line.reference = printable(paper.text("reference"));
        line.date = paper.date("dated").display();
        line.from = m_names.value(paper.reference("author"));
        line.to = m_names.value(paper.reference("addressee"));
        const UncertainDate received = paper.date("received");
        line.arrived = received.isNull()
                           ? UncertainDate::fromDate(paper.created.toLocalTime().date()).display()
                           : received.display();
        line.pages = paper.values.value(QStringLiteral("page_count")).toInt();
        line.obtained = choice("obtained");
        line.cameAs = choice("form");
        const QString reason = printable(paper.text("set_aside"));
        if (paper.trashed) {
            line.state = State::Binned;
            line.remark = reason.isEmpty() ? tr("In the bin") : tr("In the bin: %1").arg(reason);
        } else if (paper.text("filing") == QLatin1String("not_needed")) {
            line.state = State::SetAside;
            line.remark = reason.isEmpty() ? tr("Set aside") : tr("Set aside: %1").arg(reason);
        } else if (paper.text("filing") == QLatin1String("inbox")) {
            line.remark = tr("In the inbox, not filed yet");
        }
    }

    Result<void> addUnused()
    {
        LEVERARCH_ASSIGN(const qint64 next, m_stores.documents().nextRegisterNumber());
        const qint64 end = m_request.to > 0 ? std::min(m_request.to + 1, next) : next;
        qint64 expected = std::max<qint64>(m_request.from, 1);
        QList<RegisterLine> lines;
        const auto fillUpTo = [&](qint64 number) {
            if (expected < number)
                lines.append(unused(expected, number - 1));
        };
        bool numbered = true;
        for (const RegisterLine &line : std::as_const(m_listing.lines)) {
            if (line.number > 0) {
                fillUpTo(line.number);
                expected = line.number + 1;
            } else if (numbered) {
                numbered = false;
                fillUpTo(end);
                expected = end;
            }
            lines.append(line);
        }
        fillUpTo(end);
        m_listing.lines = lines;
        return {};
    }

    static RegisterLine unused(qint64 first, qint64 last)
    {
        RegisterLine line;
        line.number = first;
        line.last = last;
        line.state = State::Unused;
        line.remark = first == last ? tr("Not in use: no paper has it any more.")
                                    : tr("Not in use: no paper has them any more.");
        return line;
    }

    const Stores &m_stores;
    const RegisterRequest &m_request;
    AudienceGate m_gate;
    ChoiceNames m_choices;
    QHash<Id, QString> m_names;
    RegisterListing m_listing;
};

} // namespace

QString RegisterLine::numberText() const
{
    if (number == 0)
        return QStringLiteral("–");
    return last > number ? QStringLiteral("%1–%2").arg(number).arg(last) : QString::number(number);
}

int RegisterListing::count(RegisterLine::State state) const
{
    return int(std::count_if(lines.begin(), lines.end(),
                             [state](const RegisterLine &line) { return line.state == state; }));
}

Result<RegisterListing> listRegister(const Stores &stores, const RegisterRequest &request,
                                     QList<Issue> &issues)
{
    return RegisterReader(stores, request, issues).read();
}

} // namespace LeverArch
