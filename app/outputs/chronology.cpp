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
    if (overall.isEmpty() || inspection.text("overall") == QLatin1String("none"))
        return inspection.title;
    return tr("%1. Overall: %2").arg(inspection.title, overall);
}

UncertainDate inspectionDate(const Record &inspection)
{
    const UncertainDate published = inspection.date("published");
    return published.isNull() ? inspection.date("started") : published;
}

QList<Dated> allDated(const BriefingRecords &records, PaperShelf &papers)
{
    QList<Dated> all;
    QSet<Id> told;
    const auto add = [&](const Record &record, const UncertainDate &date, const QString &text) {
        const PaperPlace place = papers.placeOf(record);
        all.append({date, record.values.value(QStringLiteral("day_order")).toInt(), record.id, text,
                    place});
        return place.document;
    };
    for (const Record &event : records.events)
        add(event, event.date("happened"), event.title);
    for (const Record &letter : records.letters)
        told.insert(add(letter, letter.date("dated"), letterWords(letter, records.partyNames)));
    for (const Record &inspection : records.inspections)
        told.insert(add(inspection, inspectionDate(inspection), inspectionWords(inspection)));
    for (const Record &document : records.documents) {
        if (!told.contains(document.id)) {
            all.append({document.date("dated"),
                        0,
                        document.id,
                        withType(choiceWords(document, "type"), document.title),
                        {document.id, 0}});
        }
    }
    return all;
}

} // namespace

QList<BriefingEvent> chronologyOf(const BriefingRecords &records, PaperShelf &papers,
                                  SourceList &sources)
{
    QList<Dated> all = allDated(records, papers);
    all.removeIf([](const Dated &dated) { return dated.date.isNull(); });
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
