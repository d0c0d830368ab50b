// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/ledgerpages.h"

#include "core/plural.h"
#include "outputs/layout/blocks.h"
#include "outputs/layout/tableblock.h"
#include "outputs/visiblename.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr int deepestIndent = 4;
constexpr qreal indentStep = pt(14);
constexpr qsizetype mostAskedFor = 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("LedgerAccount", text);
}

const QLocale &british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

QString momentText(const QDateTime &moment)
{
    return british().toString(moment.toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm"));
}

QString numberText(int number)
{
    return british().toString(number);
}

/// Lines may break after each slash and nowhere inside a name that fits.
QString breakable(QString path)
{
    return path.replace(QLatin1Char('/'), QStringLiteral("/\u200b"));
}

/// 64 digits in eights, which a person can read out; on two lines where the column is narrow.
QString grouped(const QString &fingerprint, bool narrow)
{
    constexpr qsizetype size = 8;
    QString text;
    for (qsizetype from = 0; from < fingerprint.size(); from += size) {
        const bool middle = narrow && from == fingerprint.size() / 2;
        if (from > 0)
            text += middle ? QLatin1Char('\n') : QLatin1Char(' ');
        text += fingerprint.mid(from, size);
    }
    return text;
}

/// When, who (where it was not the one who began), and its size to the byte.
QString decided(const LedgerEntry &entry, const IntakeInfo &intake)
{
    QStringList parts{momentText(entry.at)};
    if (entry.who != intake.who)
        parts.append(entry.who);
    parts.append(tr("%1 bytes").arg(british().toString(entry.size)));
    return parts.join(QStringLiteral(" · "));
}

TextRuns fileRuns(const LedgerLine &line, const IntakeInfo &intake)
{
    const auto remark = [](const QString &text) {
        return TextRun{QLatin1Char('\n') + text, false, false, true};
    };
    TextRuns runs;
    if (line.depth > deepestIndent)
        runs.append({tr("%1 deep: ").arg(line.depth), false, false, true});
    runs.append({breakable(line.shown)});
    if (!line.entry.reason.isEmpty())
        runs.append(remark(visibleName(line.entry.reason)));
    runs.append(remark(decided(line.entry, intake)));
    if (!line.entry.sha256.isEmpty())
        runs.append({QLatin1Char('\n') + grouped(line.entry.sha256, line.depth > 0),
                     false,
                     false,
                     false,
                     {},
                     true});
    return runs;
}

TableRow fileRow(const LedgerLine &line, const IntakeInfo &intake)
{
    const bool refused = line.entry.status == LedgerEntry::Status::Refused;
    TableRow row;
    row.cells = {fileRuns(line, intake),
                 {{british().formattedDataSize(line.entry.size, 1,
                                               QLocale::DataSizeTraditionalFormat)}},
                 {{ledgerStatusName(line.entry.status), refused}},
                 {{line.number > 0 ? QString::number(line.number) : QString()}}};
    row.indent = std::min(line.depth, deepestIndent) * indentStep;
    row.printedKey = line.entry.id.toString();
    return row;
}

TableBlock::Design tableDesign(const QColor &accent)
{
    return {.head = textStyle(TextRole::TableHead, accent),
            .cell = textStyle(TextRole::TableCell, accent),
            .total = textStyle(TextRole::TableTotal, accent),
            .padding = pt(3)};
}

void addFacts(Blocks &blocks, const IntakeInfo &intake, const QColor &accent)
{
    const auto fact = [&](const char *name, const QString &text) {
        if (!text.isEmpty())
            blocks.push_back(datedBlock(tr(name), {{text}}, accent));
    };
    fact(QT_TRANSLATE_NOOP("LedgerAccount", "When"), momentText(intake.at));
    fact(QT_TRANSLATE_NOOP("LedgerAccount", "Who"), intake.who);
    fact(QT_TRANSLATE_NOOP("LedgerAccount", "How"), intakeWayName(intake.way));
    QStringList asked;
    for (const QString &path : intake.paths)
        asked.append(breakable(visibleName(path)));
    const bool listed = !asked.isEmpty() && asked.size() <= mostAskedFor;
    fact(QT_TRANSLATE_NOOP("LedgerAccount", "Asked for"),
         listed ? asked.join(QLatin1Char('\n')) : visibleName(intake.source));
    if (!intake.finished) {
        fact(
            QT_TRANSLATE_NOOP("LedgerAccount", "Not finished"),
            tr("It was interrupted before its end. What was decided until then is listed; the rest "
               "can still be brought in by going on with it."));
    }
}

TableRow sumRow(const QString &name, int all, int inside, bool total = false)
{
    TableRow row{{{{name}}, {{numberText(all)}}, {{numberText(inside)}}}, false, total};
    row.printedKey = QStringLiteral("sums");
    return row;
}

void addSums(Blocks &blocks, const LedgerSums &all, const LedgerSums &inside, const QColor &accent)
{
    using Status = LedgerEntry::Status;
    const QList<TableRow> rows{
        sumRow(ledgerStatusName(Status::Stored), all.stored, inside.stored),
        sumRow(ledgerStatusName(Status::Duplicate), all.duplicates, inside.duplicates),
        sumRow(ledgerStatusName(Status::Refused), all.refused, inside.refused),
        sumRow(tr("Files in all"), all.files(), inside.files(), true)};
    const QList<TableColumn> columns{
        {tr("Outcome"), 3}, {tr("Files"), 1, true}, {tr("of which inside other files"), 2, true}};
    blocks.push_back(std::make_unique<TableBlock>(columns, rows, tableDesign(accent)));
}

void addFiles(Blocks &blocks, const LedgerListing &listing, const QColor &accent)
{
    QList<TableRow> rows;
    rows.reserve(listing.lines.size());
    for (const LedgerLine &line : listing.lines)
        rows.append(fileRow(line, listing.intake));
    const QList<TableColumn> columns{{tr("File, reason, when, and fingerprint (SHA-256)"), 308},
                                     {tr("Size"), 46, true},
                                     {tr("Outcome"), 62},
                                     {tr("No."), 30, true}};
    blocks.push_back(std::make_unique<TableBlock>(columns, rows, tableDesign(accent)));
}

/// What a person looks for first, before the long list; that has each of them again in its place.
void addRefused(Blocks &blocks, const LedgerListing &listing, int level, const QColor &accent)
{
    QList<TableRow> rows;
    qsizetype more = 0;
    for (const LedgerLine &line : listing.lines) {
        if (line.entry.status != LedgerEntry::Status::Refused)
            continue;
        if (rows.size() >= mostAskedFor) {
            ++more;
            continue;
        }
        const QString lies = breakable(visibleName(line.entry.path.section(u'/', 0, -2)));
        TableRow row{{{{breakable(visibleName(line.entry.path.section(u'/', -1)))},
                       {QLatin1Char('\n') + tr("in %1").arg(lies), false, false, true}},
                      {{visibleName(line.entry.reason)}}}};
        row.printedKey = QStringLiteral("refused");
        rows.append(row);
    }
    if (rows.isEmpty())
        return;
    blocks.push_back(headingBlock(tr("Not taken in"), level, accent));
    const QList<TableColumn> columns{{tr("File"), 2}, {tr("Why"), 3}};
    blocks.push_back(std::make_unique<TableBlock>(columns, rows, tableDesign(accent)));
    if (more > 0)
        blocks.push_back(noteBlock(
            {{counted("LedgerAccount", "%n more {line|lines} of the list below, too.", more)}},
            accent));
}

void addListing(Blocks &blocks, const LedgerListing &listing, int level, const QColor &accent)
{
    addFacts(blocks, listing.intake, accent);
    blocks.push_back(headingBlock(tr("What became of the files"), level, accent));
    addSums(blocks, listing.all, listing.inside, accent);
    if (listing.lines.isEmpty())
        return;
    addRefused(blocks, listing, level, accent);
    blocks.push_back(headingBlock(tr("File by file"), level, accent));
    addFiles(blocks, listing, accent);
}

void addTotals(Blocks &blocks, const LedgerAccount &account)
{
    LedgerSums all;
    LedgerSums inside;
    const auto add = [](LedgerSums &to, const LedgerSums &sums) {
        to.stored += sums.stored;
        to.duplicates += sums.duplicates;
        to.refused += sums.refused;
    };
    for (const LedgerListing &listing : account.listings) {
        add(all, listing.all);
        add(inside, listing.inside);
    }
    blocks.push_back(headingBlock(tr("All imports together"), 0, account.branch.colour));
    addSums(blocks, all, inside, account.branch.colour);
}

} // namespace

Result<Composition> composeLedger(const LedgerAccount &account)
{
    const QColor &accent = account.branch.colour;
    Blocks blocks;
    const bool several = account.listings.size() != 1;
    blocks.push_back(titleBlock(
        {account.branch.name,
         account.title,
         {account.caseFile,
          several ? counted("LedgerAccount", "%n import(s)", account.listings.size()) : QString(),
          tr("Printed %1").arg(account.issued), tr("For the branch’s own records")}},
        accent));
    if (several)
        addTotals(blocks, account);
    for (const LedgerListing &listing : account.listings) {
        if (several)
            blocks.push_back(
                headingBlock(tr("Import of %1").arg(momentText(listing.intake.at)), 0, accent));
        addListing(blocks, listing, several ? 1 : 0, accent);
    }
    blocks.push_back(noteBlock(
        {{tr(
            "Stored: kept in the case file, exactly as received. Already here: the same file, byte "
            "for byte, is kept under the number given. Not taken in: for the reason given; the "
            "file itself was left where it is. No.: the paper’s number in the register. A file’s "
            "fingerprint changes when a single letter of it does.")}},
        accent));
    return composePages(blocks, {account.title, account.issued, tr("Page %1 of %2")},
                        account.title);
}

} // namespace LeverArch
