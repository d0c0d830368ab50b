// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/briefingcounts.h"

#include "domain/numbertext.h"
#include "outputs/briefingteams.h"
#include "outputs/counttext.h"
#include "outputs/papershelf.h"
#include "outputs/sourcelist.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

constexpr int mostFigures = 3;
constexpr int mostNamed = 4; // Beyond that, a list of names says less than their number.

QString tr(const char *text)
{
    return QCoreApplication::translate("Briefing", text);
}

bool isKeyFigure(const Record &count)
{
    return count.values.value(QStringLiteral("key_figure")).toBool();
}

double valueOf(const Record &count)
{
    return count.values.value(QStringLiteral("value")).toDouble();
}

/// "of 620, all staff of the service"
QString baseWords(const Record &count)
{
    const QString of = count.text("base_of");
    if (!countHasBase(count)) {
        // Where no paper is named, nothing can be said of what the papers say.
        return count.reference("source").isNull() ? tr("Out of how many is not recorded.")
                                                  : tr("The papers do not say out of how many.");
    }
    return of.isEmpty() ? tr("of %1").arg(countBase(count))
                        : tr("of %1: %2").arg(countBase(count), of);
}

/// What two counts must share before their numbers can be compared. Years and quarters are compared
/// with themselves only; days are not, because papers date the same count by themselves.
QString comparable(const Record &count)
{
    const QString period = count.text("period");
    const bool lasts = period == QLatin1String("quarter") || period == QLatin1String("half_year") ||
                       period == QLatin1String("year");
    return QStringList{countWhat(count).toCaseFolded(), count.text("change"), count.text("unit"),
                       period, lasts ? countPeriod(count) : QString()}
        .join(QChar(0x1f));
}

/// Two numbers on one page are two lines of one table, not two papers.
bool differs(const Record &a, const Record &b)
{
    const QString page = QStringLiteral("source_page");
    const bool sameTable = !a.reference("source").isNull() &&
                           a.reference("source") == b.reference("source") &&
                           a.values.value(page) == b.values.value(page);
    return valueOf(a) != valueOf(b) && !sameTable;
}

} // namespace

BriefingCounts::BriefingCounts(PaperShelf &papers, SourceList &sources,
                               const QHash<Id, QString> &corrections, QList<Issue> &issues)
    : m_papers(papers), m_sources(sources), m_corrections(corrections), m_issues(issues)
{}

QList<BriefingFigure> BriefingCounts::figures(const QList<Record> &counts)
{
    QList<BriefingFigure> figures;
    for (const Record &count : counts) {
        if (!isKeyFigure(count) || !countHasNumber(count))
            continue;
        if (figures.size() == mostFigures) {
            warn(count, "figure.too_many",
                 tr("Only three key figures are printed large; “%1” is in the table only.")
                     .arg(count.title));
            continue;
        }
        const QString change = countChange(count);
        const bool said = countWhat(count).contains(change, Qt::CaseInsensitive);
        figures.append(
            {count.id, countNumber(count), countUnit(count),
             said ? countWhat(count) : QStringLiteral("%1: %2").arg(countWhat(count), change),
             baseWords(count), countPeriod(count), cite(count), m_corrections.value(count.id)});
    }
    return figures;
}

void BriefingCounts::fillTable(const QList<Record> &counts, BriefingContent &content)
{
    QStringList withoutBase;
    for (const Record &count : counts) {
        if (!countHasNumber(count) || repeatsItsChange(count))
            continue;
        content.counts.append({count.id, countWhat(count), countChange(count), countUnit(count),
                               countNumber(count), countBase(count), countShare(count),
                               countPeriod(count), cite(count), m_corrections.value(count.id),
                               countIsTotal(count)});
        if (!countHasBase(count) && !withoutBase.contains(countWhat(count)))
            withoutBase.append(countWhat(count));
    }
    noteDifferences(counts, content);
    noteTotals(counts, content);
    if (withoutBase.isEmpty())
        return;
    content.countNotes.append(
        withoutBase.size() <= mostNamed
            ? tr("No base given (out of how many): %1.").arg(withoutBase.join(QStringLiteral("; ")))
            : tr("No base given (out of how many) for %1 of these numbers.")
                  .arg(withoutBase.size()));
}

void BriefingCounts::fillTeams(const QList<Record> &counts, BriefingContent &content)
{
    const auto shown = [](const Record &count, const char *field) {
        const QVariant value = count.values.value(QLatin1String(field));
        return value.isNull() ? QString() : numberText(value.toDouble());
    };
    for (const TeamSum &sum : teamSums(counts)) {
        QString unit;
        for (const Record &count : counts) {
            if (!isTeamCount(count) || count.text("unit") != sum.unit)
                continue;
            unit = countUnit(count);
            const QString now = shown(count, "now");
            const QString proposed = shown(count, "proposed");
            const double change = count.values.value(QStringLiteral("proposed")).toDouble() -
                                  count.values.value(QStringLiteral("now")).toDouble();
            content.teams.append(
                {count.id, countWhat(count), unit, now, proposed,
                 now.isEmpty() || proposed.isEmpty() ? QString() : changeText(change), cite(count),
                 m_corrections.value(count.id), countIsTotal(count)});
        }
        if (sum.teams > 1)
            addSum(sum, unit, content);
        if (sum.whole)
            noteClaims(counts, sum, content);
    }
}

void BriefingCounts::addSum(const TeamSum &sum, const QString &unit, BriefingContent &content)
{
    BriefingTeam line;
    line.what = tr("Sum of the %1 rows").arg(sum.teams);
    line.unit = unit;
    line.total = true;
    if (sum.whole) {
        line.now = numberText(sum.now);
        line.proposed = numberText(sum.proposed);
        line.change = changeText(sum.proposed - sum.now);
    } else {
        content.teamNotes.append(
            tr("Not every team has both numbers, so the rows cannot be added up."));
    }
    if (sum.whole)
        content.teams.append(line);
}

void BriefingCounts::noteClaims(const QList<Record> &counts, const TeamSum &sum,
                                BriefingContent &content)
{
    static const QStringList claiming{QStringLiteral("deleted"), QStringLiteral("net")};
    const auto isTeam = [&](const QString &name) {
        return std::any_of(counts.begin(), counts.end(), [&](const Record &count) {
            return isTeamCount(count) && !countIsTotal(count) && countWhat(count) == name;
        });
    };
    const double net = sum.proposed - sum.now;
    for (const Record &count : counts) {
        const bool total = isTeamCount(count) && countIsTotal(count);
        const bool claim = countHasNumber(count) && !isTeamCount(count) &&
                           claiming.contains(count.text("change")) && !isTeam(countWhat(count));
        if (count.text("unit") != sum.unit || (!total && !claim))
            continue;
        const double claimed = total ? count.values.value(QStringLiteral("proposed")).toDouble() -
                                           count.values.value(QStringLiteral("now")).toDouble()
                                     : -std::abs(valueOf(count));
        if (std::abs(std::abs(claimed) - std::abs(net)) < 1e-9)
            continue;
        QString text =
            tr("%1 is given as %2 %3; the rows come to %4 net")
                .arg(countWhat(count), total ? changeText(claimed) : countNumber(count),
                     total ? countUnit(count)
                           : QStringLiteral("%1 %2").arg(countUnit(count), countChange(count)),
                     changeText(net));
        if (sum.more > 0)
            text += tr(" (%1 fewer, %2 more)").arg(numberText(sum.fewer), numberText(sum.more));
        content.teamNotes.append(text + QLatin1Char('.'));
        warn(count, "count.teams", content.teamNotes.last());
    }
}

void BriefingCounts::noteDifferences(const QList<Record> &counts, BriefingContent &content)
{
    QMap<QString, QList<Record>> groups;
    for (const Record &count : counts) {
        if (countHasNumber(count))
            groups[comparable(count)].append(count);
    }
    for (const QList<Record> &group : groups) {
        bool differ = false;
        bool sameDay = true;
        QStringList words;
        for (const Record &count : group) {
            differ = differ || differs(count, group.first());
            sameDay = sameDay && count.date("as_at") == group.first().date("as_at");
        }
        if (!differ)
            continue;
        for (const Record &count : group) {
            const QString number =
                QStringLiteral("%1 %2").arg(countNumber(count), sourceWords(count));
            const QString day = countPeriod(count);
            words.append(sameDay || day.isEmpty() ? number
                                                  : QStringLiteral("%1 (%2)").arg(number, day));
        }
        const QString text = tr("The papers differ on %1: %2.")
                                 .arg(countWhat(group.first()), words.join(tr(" and ")));
        content.countNotes.append(text);
        warn(group.last(), "count.differs", text);
    }
}

void BriefingCounts::noteTotals(const QList<Record> &counts, BriefingContent &content)
{
    const auto sameTable = [](const Record &a, const Record &b) {
        return a.text("unit") == b.text("unit") && a.text("change") == b.text("change") &&
               a.reference("source") == b.reference("source") &&
               a.values.value(QStringLiteral("source_page")) ==
                   b.values.value(QStringLiteral("source_page"));
    };
    for (const Record &total : counts) {
        if (!countIsTotal(total) || !countHasNumber(total))
            continue;
        double sum = 0;
        int rows = 0;
        for (const Record &count : counts) {
            if (!countIsTotal(count) && countHasNumber(count) && sameTable(count, total)) {
                sum += valueOf(count);
                ++rows;
            }
        }
        if (rows < 2 || std::abs(sum - valueOf(total)) < 1e-9)
            continue;
        const QString text = tr("%1 is given as %2; its rows come to %3.")
                                 .arg(countWhat(total), countNumber(total), numberText(sum));
        content.countNotes.append(text);
        warn(total, "count.total", text);
    }
}

Citation BriefingCounts::cite(const Record &count)
{
    const PaperPlace place = m_papers.placeOf(count);
    return m_sources.cite(place.document, place.page);
}

QString BriefingCounts::sourceWords(const Record &count)
{
    const Citation citation = cite(count);
    if (citation.source == 0)
        return tr("(no source)");
    return citation.page > 0 ? tr("in [%1] p.\u00a0%2").arg(citation.source).arg(citation.page)
                             : tr("in [%1]").arg(citation.source);
}

void BriefingCounts::warn(const Record &count, const char *code, const QString &text)
{
    Issue issue{Issue::Severity::Warning, QLatin1String(code), text, {}, {}};
    issue.place.record = count.id;
    issue.place.field = QStringLiteral("value");
    m_issues.append(issue);
}

} // namespace LeverArch
