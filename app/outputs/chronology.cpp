// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/chronology.h"

#include "domain/kind.h"
#include "outputs/briefingrecords.h"
#include "outputs/papershelf.h"
#include "outputs/sourcelist.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Briefing", text);
}

struct Dated
{
    UncertainDate date;
    int dayOrder = 0;
    Id record;
    QString text;
    PaperPlace place;
};

QString choiceWords(const Record &record, const char *fieldId)
{
    const KindDeclaration *kind = findKind(record.kind);
    const FieldDeclaration *field = kind ? kind->field(QLatin1String(fieldId)) : nullptr;
    const QString key = record.text(fieldId);
    return field && !key.isEmpty() ? field->choiceLabel(key) : QString();
}

/// "Minutes: the title", or the title alone where it says so itself.
QString withType(const QString &type, const QString &title)
{
    if (type.isEmpty() || title.startsWith(type, Qt::CaseInsensitive))
        return title;
    return QStringLiteral("%1: %2").arg(type, title);
}

QString letterWords(const Record &letter, const QHash<Id, QString> &names)
{
    const QString from = names.value(letter.reference("sender"));
    const QString to = names.value(letter.reference("addressee"));
    if (from.isEmpty() || to.isEmpty())
        return withType(tr("Letter"), letter.title);
    return tr("%1 to %2: %3").arg(from, to, letter.title);
}

QString inspectionWords(const Record &inspection)
{
    const QString overall = choiceWords(inspection, "overall");
    const QString own = inspection.text("judgement");
    if (!own.isEmpty())
        return tr("%1. Judgement: %2").arg(inspection.title, own);
    if (overall.isEmpty() || inspection.text("overall") == QLatin1String("none"))
        return inspection.title;
    return tr("%1. Overall: %2").arg(inspection.title, overall);
}

UncertainDate inspectionDate(const Record &inspection)
{
    const UncertainDate published = inspection.date("published");
    return published.isNull() ? inspection.date("started") : published;
}

bool sameDay(const UncertainDate &a, const UncertainDate &b)
{
    return a.earliest().isValid() && a.earliest() == b.earliest() && a.latest() == b.latest();
}

/// Collects what has a date; a paper whose day an event has told from that very paper is not told
/// again.
class Collection
{
public:
    explicit Collection(PaperShelf &papers) : m_papers(papers) {}

    void addEvent(const Record &event)
    {
        add(event, event.date("happened"), event.title, m_papers.placeOf(event));
    }

    /// What a record says of itself, unless an event tells it.
    void addFact(const Record &record, const UncertainDate &date, const QString &text)
    {
        const bool told = std::any_of(m_all.begin(), m_all.end(), [&](const Dated &other) {
            return sameDay(other.date, date) &&
                   other.text.contains(tr("consultation"), Qt::CaseInsensitive);
        });
        if (!told)
            add(record, date, text, {});
    }

    void addPaper(const Record &record, const UncertainDate &date, const QString &text,
                  const PaperPlace &place)
    {
        const bool told = std::any_of(m_all.begin(), m_all.end(), [&](const Dated &other) {
            return !place.document.isNull() && other.place.document == place.document &&
                   sameDay(other.date, date);
        });
        if (!told)
            add(record, date, text, place);
    }

    QList<Dated> all() && { return std::move(m_all); }

private:
    void add(const Record &record, const UncertainDate &date, const QString &text,
             const PaperPlace &place)
    {
        if (!date.isNull())
            m_all.append({date, record.values.value(QStringLiteral("day_order")).toInt(), record.id,
                          text, place});
    }

    PaperShelf &m_papers;
    QList<Dated> m_all;
};

QList<Dated> allDated(const BriefingRecords &records, PaperShelf &papers,
                      const QList<Record> &cited)
{
    Collection all(papers);
    QSet<Id> told;
    for (const Record &event : records.events)
        all.addEvent(event);
    const Record &consultation = records.consultation;
    all.addFact(consultation, consultation.date("started"), tr("The consultation opens."));
    all.addFact(consultation, consultation.date("ends"), tr("The consultation closes."));
    for (const Record &letter : records.letters) {
        const PaperPlace place = papers.placeOf(letter);
        told.insert(place.document);
        all.addPaper(letter, letter.date("dated"), letterWords(letter, records.partyNames), place);
    }
    for (const Record &inspection : records.inspections) {
        const PaperPlace place = papers.placeOf(inspection);
        told.insert(place.document);
        all.addPaper(inspection, inspectionDate(inspection), inspectionWords(inspection), place);
    }
    for (const Record &paper : cited) {
        if (!told.contains(paper.id)) {
            told.insert(paper.id);
            all.addPaper(paper, paper.date("dated"),
                         withType(choiceWords(paper, "type"), paper.title), {paper.id, 0});
        }
    }
    for (const Record &document : records.documents) {
        if (!told.contains(document.id)) {
            all.addPaper(document, document.date("dated"),
                         withType(choiceWords(document, "type"), document.title), {document.id, 0});
        }
    }
    return std::move(all).all();
}

/// The papers cited so far, with what the records they belong to know about them.
QList<Record> citedPapers(PaperShelf &papers, const SourceList &sources)
{
    QList<Record> cited;
    for (const BriefingSource &source : sources.sources()) {
        const Result<Record> paper = papers.describedDocument(source.document, sources.reader());
        if (paper.ok() && !paper->trashed)
            cited.append(*paper);
    }
    return cited;
}

} // namespace

QList<BriefingEvent> chronologyOf(const BriefingRecords &records, PaperShelf &papers,
                                  SourceList &sources)
{
    QList<Dated> all = allDated(records, papers, citedPapers(papers, sources));
    std::sort(all.begin(), all.end(), [](const Dated &a, const Dated &b) {
        if (a.date.earliest() == b.date.earliest() && a.date.latest() == b.date.latest() &&
            a.date.qualifier() == b.date.qualifier())
            return a.dayOrder != b.dayOrder ? a.dayOrder < b.dayOrder : a.record < b.record;
        return a.date < b.date;
    });
    QList<BriefingEvent> events;
    for (const Dated &dated : all) {
        events.append({dated.record, dated.date.display(), dated.text,
                       sources.cite(dated.place.document, dated.place.page),
                       records.corrections.value(dated.record)});
    }
    return events;
}

} // namespace LeverArch
