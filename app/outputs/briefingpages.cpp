// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/briefingpages.h"

#include "outputs/briefingcontent.h"
#include "outputs/layout/blocks.h"
#include "outputs/layout/figurerow.h"
#include "outputs/layout/tableblock.h"
#include "outputs/quotationmarks.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Briefing", text);
}

QString sourceName(int number)
{
    return QStringLiteral("source-%1").arg(number);
}

QString pageWords(const Citation &citation)
{
    if (citation.page <= 0)
        return {};
    const QString page = citation.lastPage > citation.page
                             ? tr("pp.\u00a0%1–%2").arg(citation.page).arg(citation.lastPage)
                             : tr("p.\u00a0%1").arg(citation.page);
    return citation.label.isEmpty() ? page : tr("%1 (printed %2)").arg(page, citation.label);
}

/// "3", or "3†" for a paper that has been corrected since.
QString sourceNumber(const Citation &citation)
{
    const QString number = QString::number(citation.source);
    return citation.corrected ? number + QStringLiteral("†") : number;
}

/// " [3, p. 4]" leading to the list of sources.
TextRuns citationRuns(const Citation &citation)
{
    if (citation.source <= 0)
        return {};
    const QString number = sourceNumber(citation);
    const QString page = pageWords(citation);
    const QString words = page.isEmpty() ? number : number + QStringLiteral(",\u00a0") + page;
    return {{QStringLiteral("\u00a0")},
            {QLatin1Char('[') + words + QLatin1Char(']'), false, false, true,
             sourceName(citation.source)}};
}

TextRuns withCorrection(TextRuns runs, const QString &correction)
{
    if (!correction.isEmpty())
        runs.append({QStringLiteral(" (%1)").arg(correction), false, true});
    return runs;
}

void addHeading(Blocks &blocks, const char *text, const QColor &accent)
{
    blocks.push_back(headingBlock(tr(text), 0, accent));
}

QList<TextPart> figureParts(const BriefingFigure &figure, const QColor &accent)
{
    QList<TextPart> parts;
    const auto add = [&](const TextRuns &runs, TextRole role, qreal space) {
        if (!plainText(runs).isEmpty())
            parts.append({runs, textStyle(role, accent), space});
    };
    add({{figure.number}}, TextRole::FigureNumber, 0);
    add({{figure.unit}}, TextRole::FigureUnit, pt(2));
    add({{figure.what}}, TextRole::FigureNote, pt(1));
    add({{figure.base}}, TextRole::FigureNote, 0);
    TextRuns small{{figure.period}};
    if (figure.citation.source > 0) {
        if (!figure.period.isEmpty())
            small.append({QStringLiteral(" · ")});
        const QString page = pageWords(figure.citation);
        small.append({page.isEmpty() ? tr("source %1").arg(sourceNumber(figure.citation))
                                     : tr("source %1, %2").arg(sourceNumber(figure.citation), page),
                      false, false, false, sourceName(figure.citation.source)});
    }
    add(withCorrection(small, figure.correction), TextRole::FigureSource, pt(3));
    return parts;
}

void addFigures(Blocks &blocks, const BriefingContent &content)
{
    if (content.figures.isEmpty())
        return;
    QList<QList<TextPart>> columns;
    for (const BriefingFigure &figure : content.figures)
        columns.append(figureParts(figure, content.accent));
    blocks.push_back(std::make_unique<FigureRow>(columns, 3, content.accent));
}

void addDemands(Blocks &blocks, const BriefingContent &content)
{
    if (content.demands.isEmpty())
        return;
    addHeading(blocks, QT_TRANSLATE_NOOP("Briefing", "What we ask"), content.accent);
    for (const BriefingDemand &demand : content.demands) {
        QStringList small;
        if (!demand.askedOf.isEmpty())
            small.append(tr("Asked of %1").arg(demand.askedOf));
        if (!demand.due.isEmpty())
            small.append(tr("by %1").arg(demand.due));
        if (!demand.state.isEmpty())
            small.append(demand.state);
        blocks.push_back(numberedBlock(demand.number,
                                       withCorrection({{demand.wording}}, demand.correction),
                                       {{small.join(QStringLiteral(" · "))}}, content.accent));
    }
}

/// The paper's name where it is quoted: short papers' names stand, long ones are in the sources.
TextRuns attribution(const BriefingQuotation &quotation, const BriefingContent &content)
{
    QStringList words;
    if (!quotation.speaker.isEmpty())
        words.append(quotation.speaker);
    if (!quotation.reportedBy.isEmpty())
        words.append(tr("quoted by %1").arg(quotation.reportedBy));
    TextRuns runs;
    if (!words.isEmpty())
        runs.append({words.join(QStringLiteral(", ")) + QStringLiteral(" · "), true});
    const BriefingSource source = content.sources.value(quotation.citation.source - 1);
    QStringList place{source.title};
    // Where the paper's name says its date, it is not told twice.
    if (!source.date.isEmpty())
        place.append(quotation.date);
    place.append(pageWords(quotation.citation));
    place.removeAll(QString());
    runs.append({place.join(QStringLiteral(", "))});
    runs.append({QStringLiteral(" [%1]").arg(sourceNumber(quotation.citation)), false, false, false,
                 sourceName(source.number)});
    return withCorrection(runs, quotation.correction);
}

void addQuotations(Blocks &blocks, const BriefingContent &content)
{
    if (content.quotations.isEmpty())
        return;
    addHeading(blocks, QT_TRANSLATE_NOOP("Briefing", "What the papers say"), content.accent);
    for (const BriefingQuotation &quotation : content.quotations) {
        blocks.push_back(
            quotationBlock({inQuotationMarks(quotation.words), attribution(quotation, content),
                            quotation.record.toString()},
                           content.accent));
    }
}

/// "posts deleted", "people at risk", "saving".
QString kindOfCount(const BriefingCount &count)
{
    return QStringLiteral("%1 %2").arg(count.unit, count.change).trimmed();
}

/// "[2] p. 3", leading to the source; nothing where none is known.
TextRuns sourceRuns(const Citation &citation)
{
    if (citation.source <= 0)
        return {};
    const QString page = pageWords(citation);
    return {{QStringLiteral("[%1]").arg(sourceNumber(citation)) +
                 (page.isEmpty() ? QString() : QLatin1Char(' ') + page),
             false, false, true, sourceName(citation.source)}};
}

TableRow countRow(const BriefingCount &count)
{
    TableRow row;
    row.cells = {withCorrection({{count.what}}, count.correction),
                 {{kindOfCount(count)}},
                 {{count.number}},
                 {{count.base}},
                 {{count.share}},
                 {{count.period}},
                 sourceRuns(count.citation)};
    row.total = count.total;
    return row;
}

TableBlock::Design staffTable(const QColor &accent, bool keepWithNext)
{
    return {.head = textStyle(TextRole::TableHead, accent),
            .cell = textStyle(TextRole::TableCell, accent),
            .total = textStyle(TextRole::TableTotal, accent),
            .padding = pt(1.7),
            .keepWithNext = keepWithNext};
}

void addNotes(Blocks &blocks, const QStringList &notes, const QColor &accent)
{
    for (const QString &note : notes)
        blocks.push_back(noteBlock({{note}}, accent));
}

/// The teams before and after.
void addTeams(Blocks &blocks, const BriefingContent &content)
{
    if (content.teams.isEmpty())
        return;
    QList<TableRow> rows;
    for (const BriefingTeam &team : content.teams) {
        TableRow row;
        row.cells = {withCorrection({{team.what}}, team.correction),
                     {{team.unit}},
                     {{team.now}},
                     {{team.proposed}},
                     {{team.change}},
                     sourceRuns(team.citation)};
        row.total = team.total;
        rows.append(row);
    }
    const QList<TableColumn> columns{{tr("Team or post"), 4.35}, {tr("What"), 2.05},
                                     {tr("Now"), 1.4, true},     {tr("Proposed"), 1.6, true},
                                     {tr("Change"), 1.4, true},  {tr("Source"), 2.35}};
    blocks.push_back(std::make_unique<TableBlock>(
        columns, rows, staffTable(content.accent, !content.teamNotes.isEmpty())));
    addNotes(blocks, content.teamNotes, content.accent);
}

void addCounts(Blocks &blocks, const BriefingContent &content)
{
    if (content.counts.isEmpty() && content.teams.isEmpty())
        return;
    addHeading(blocks, QT_TRANSLATE_NOOP("Briefing", "Impact on staff"), content.accent);
    addTeams(blocks, content);
    if (content.counts.isEmpty())
        return;
    QList<TableRow> rows;
    for (const BriefingCount &count : content.counts)
        rows.append(countRow(count));
    const QList<TableColumn> columns{{tr("Team or post"), 4.35}, {tr("What"), 2.05},
                                     {tr("Number"), 1.4, true},  {tr("Out of"), 0.95, true},
                                     {tr("Share"), 0.95, true},  {tr("As at or for"), 1.85},
                                     {tr("Source"), 2.35}};
    blocks.push_back(std::make_unique<TableBlock>(
        columns, rows, staffTable(content.accent, !content.countNotes.isEmpty())));
    addNotes(blocks, content.countNotes, content.accent);
}

void addEvents(Blocks &blocks, const BriefingContent &content)
{
    if (content.events.isEmpty())
        return;
    addHeading(blocks, QT_TRANSLATE_NOOP("Briefing", "What happened when"), content.accent);
    for (const BriefingEvent &event : content.events) {
        TextRuns runs = withCorrection({{event.text}}, event.correction);
        runs += citationRuns(event.citation);
        blocks.push_back(datedBlock(event.date, runs, content.accent));
    }
}

QString pageList(const QList<int> &pages)
{
    QStringList words;
    for (qsizetype i = 0; i < pages.size();) {
        qsizetype j = i;
        while (j + 1 < pages.size() && pages.at(j + 1) == pages.at(j) + 1)
            ++j;
        words.append(i == j ? QString::number(pages.at(i))
                            : QStringLiteral("%1–%2").arg(pages.at(i)).arg(pages.at(j)));
        i = j + 1;
    }
    return words.join(QStringLiteral(", "));
}

void addSources(Blocks &blocks, const BriefingContent &content)
{
    if (content.sources.isEmpty())
        return;
    addHeading(blocks, QT_TRANSLATE_NOOP("Briefing", "Sources"), content.accent);
    for (const BriefingSource &source : content.sources) {
        QStringList rest{source.type, source.date};
        if (!source.from.isEmpty())
            rest.append(tr("from %1").arg(source.from));
        if (!source.to.isEmpty())
            rest.append(tr("to %1").arg(source.to));
        if (!source.reference.isEmpty())
            rest.append(tr("ref. %1").arg(source.reference));
        if (!source.pages.isEmpty())
            rest.append((source.pages.size() == 1 ? tr("page\u00a0%1") : tr("pages\u00a0%1"))
                            .arg(pageList(source.pages)));
        rest.removeAll(QString());
        TextRuns runs{{source.title, true}};
        if (!rest.isEmpty())
            runs.append(
                {QStringLiteral(". ") + rest.join(QStringLiteral(", ")) + QLatin1Char('.')});
        if (!source.correction.isEmpty())
            runs = withCorrection(runs, QStringLiteral("† %1").arg(source.correction));
        blocks.push_back(sourceBlock(QString::number(source.number), runs,
                                     sourceName(source.number), content.accent));
    }
}

} // namespace

Blocks briefingBlocks(const BriefingContent &content)
{
    Blocks blocks;
    const QString author =
        content.author.isEmpty() ? QString() : tr("Prepared by %1").arg(content.author);
    blocks.push_back(titleBlock(
        {content.branch, content.title, {content.meeting, content.date, author}}, content.accent));
    if (!content.summary.isEmpty())
        blocks.push_back(leadBlock(content.summary, content.accent));
    if (!content.facts.isEmpty())
        blocks.push_back(
            paragraphBlock({{content.facts.join(QStringLiteral(" · "))}}, content.accent));
    addFigures(blocks, content);
    addDemands(blocks, content);
    addQuotations(blocks, content);
    addCounts(blocks, content);
    addEvents(blocks, content);
    addSources(blocks, content);
    if (!content.contact.isEmpty())
        blocks.push_back(noteBlock({{tr("Contact: %1").arg(content.contact)}}, content.accent));
    return blocks;
}

Result<Composition> composeBriefing(const BriefingContent &content)
{
    QStringList middle{content.audience, content.issued};
    middle.removeAll(QString());
    const PageFooter footer{content.title, middle.join(QStringLiteral(" · ")), tr("Page %1 of %2")};
    return composePages(briefingBlocks(content), footer, content.title);
}

} // namespace LeverArch
