// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/registerpages.h"

#include "core/plural.h"
#include "outputs/layout/blocks.h"
#include "outputs/layout/tableblock.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

using State = RegisterLine::State;

// So many lines get a heading of their own, and with it a bookmark.
constexpr qsizetype linesOfPart = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("Register", text);
}

/// "From the branch to the director".
QString parties(const RegisterLine &line)
{
    if (!line.from.isEmpty() && !line.to.isEmpty())
        return tr("From %1 to %2").arg(line.from, line.to);
    if (!line.from.isEmpty())
        return tr("From %1").arg(line.from);
    return line.to.isEmpty() ? QString() : tr("To %1").arg(line.to);
}

/// "Letter · Ref. CF/HR/0117".
QString whatItIs(const RegisterLine &line)
{
    QStringList parts{line.type, line.reference.isEmpty() ? QString()
                                                          : tr("Ref. %1").arg(line.reference)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

TextRuns paperRuns(const RegisterLine &line)
{
    TextRuns runs;
    const auto add = [&](TextRun run) {
        if (run.text.isEmpty())
            return;
        if (!runs.isEmpty())
            run.text.prepend(QLatin1Char('\n'));
        runs.append(run);
    };
    add({line.title});
    add({whatItIs(line), false, false, true});
    add({parties(line), false, false, true});
    add({line.remark, false, true});
    return runs;
}

TableRow rowOf(const RegisterLine &line)
{
    QStringList how{line.obtained, line.cameAs};
    how.removeAll(QString());
    TableRow row;
    row.cells = {{{line.numberText()}},
                 {{line.date}},
                 paperRuns(line),
                 {{line.arrived}},
                 {{line.pages > 0 ? QString::number(line.pages) : QString()}},
                 {{how.join(QLatin1Char('\n'))}}};
    row.printedKey = QStringLiteral("register");
    return row;
}

QList<TableColumn> columns(const QColor &accent)
{
    return {{tr("No."), 46, false, textStyle(TextRole::RegisterNumber, accent)},
            {tr("Date"), 56},
            {tr("Paper"), 182},
            {tr("Arrived"), 54},
            {tr("Pages"), 28, true},
            {tr("How obtained, came as"), 74}};
}

QString partTitle(const QList<RegisterLine> &lines)
{
    const RegisterLine &first = lines.first();
    const auto last = std::find_if(lines.rbegin(), lines.rend(),
                                   [](const RegisterLine &line) { return line.number > 0; });
    if (first.number == 0 || last == lines.rend())
        return tr("Without a number");
    return first.number == last->last ? tr("No. %1").arg(first.number)
                                      : tr("Nos. %1 to %2").arg(first.number).arg(last->last);
}

void addParts(Blocks &blocks, const RegisterListing &listing, const QColor &accent)
{
    for (qsizetype from = 0; from < listing.lines.size(); from += linesOfPart) {
        const QList<RegisterLine> lines = listing.lines.mid(from, linesOfPart);
        QList<TableRow> rows;
        for (const RegisterLine &line : lines)
            rows.append(rowOf(line));
        blocks.push_back(headingBlock(partTitle(lines), 0, accent));
        blocks.push_back(std::make_unique<TableBlock>(
            columns(accent), rows,
            TableBlock::Design{.head = textStyle(TextRole::TableHead, accent),
                               .cell = textStyle(TextRole::TableCell, accent),
                               .total = textStyle(TextRole::TableTotal, accent),
                               .padding = pt(5)}));
    }
}

} // namespace

QString registerTitle()
{
    return tr("Register of documents");
}

QStringList registerFacts(const RegisterListing &listing)
{
    QStringList facts{listing.caseFile, listing.consultation};
    if (listing.from > 0 && listing.to > 0)
        facts.append(tr("Nos. %1 to %2").arg(listing.from).arg(listing.to));
    else if (listing.from > 0)
        facts.append(tr("From No. %1").arg(listing.from));
    else if (listing.to > 0)
        facts.append(tr("Up to No. %1").arg(listing.to));
    facts.append(counted("Register", "%n paper(s)", listing.papers()));
    const auto of = [&](State state, const char *source) {
        if (const int count = listing.count(state); count > 0)
            facts.append(tr(source).arg(count));
    };
    of(State::SetAside, QT_TRANSLATE_NOOP("Register", "%1 set aside"));
    of(State::Binned, QT_TRANSLATE_NOOP("Register", "%1 in the bin"));
    of(State::Withheld, QT_TRANSLATE_NOOP("Register", "%1 not for this audience"));
    facts.append(tr("For: %1").arg(audienceName(listing.audience)));
    facts.removeAll(QString());
    return facts;
}

Result<Composition> composeRegister(const RegisterListing &listing, const BranchIdentity &branch,
                                    const QString &issued)
{
    Blocks blocks;
    blocks.push_back(
        titleBlock({branch.name, registerTitle(),
                    registerFacts(listing) + QStringList{tr("Printed %1").arg(issued)}},
                   branch.colour));
    blocks.push_back(paragraphBlock(
        {{listing.lines.isEmpty()
              ? tr("There are no papers to list.")
              : tr("Write the number of a paper on the paper itself, at the top right of its first "
                   "page. A number is given once and never to another paper.")}},
        branch.colour));
    addParts(blocks, listing, branch.colour);
    const QString left =
        branch.name.isEmpty() ? registerTitle() : tr("Register · %1").arg(branch.name);
    return composePages(blocks, {left, issued, tr("Page %1 of %2")}, registerTitle());
}

} // namespace LeverArch
