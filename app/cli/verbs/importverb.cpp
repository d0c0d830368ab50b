// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/console.h"
#include "cli/ledgerprint.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "intake/intake.h"
#include "outputs/visiblename.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <functional>
#include <optional>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// Bringings-in that were asked for in one run of the verb, as one answer.
struct Brought
{
    qsizetype unfinishedBefore = 0;
    QList<IntakeReport> reports;
    std::optional<Error> failed; ///< What became of the one after them; none was begun then.
};

void addSums(const Brought &brought, Reply &reply)
{
    IntakeInfo all;
    bool finished = true;
    for (const IntakeReport &report : brought.reports) {
        all.stored += report.info.stored;
        all.duplicates += report.info.duplicates;
        all.refused += report.info.refused;
        finished = finished && report.info.finished;
    }
    const Id last = brought.reports.isEmpty() ? Id() : brought.reports.last().info.id;
    reply.json = {{QStringLiteral("files"), all.files()},
                  {QStringLiteral("stored"), all.stored},
                  {QStringLiteral("duplicates"), all.duplicates},
                  {QStringLiteral("refused"), all.refused},
                  {QStringLiteral("intake"), last ? last.toString() : QString()},
                  {QStringLiteral("finished"), finished},
                  {QStringLiteral("unfinishedBefore"), brought.unfinishedBefore}};
    reply.lines += tr("%1 files: %2 stored, %3 here already, %4 refused.")
                       .arg(all.files())
                       .arg(all.stored)
                       .arg(all.duplicates)
                       .arg(all.refused);
    if (all.refused > 0)
        reply.exitCode = Exit::refusals;
}

void addStops(const Brought &brought, Reply &reply)
{
    for (const IntakeReport &report : brought.reports) {
        if (!report.stopped)
            continue;
        reply.lines += report.stopped->message;
        reply.json.insert(QStringLiteral("stopped"), report.stopped->message);
        reply.exitCode = Exit::refusals;
    }
}

/// As the ledger has them: it knows when each was decided.
Result<QList<LedgerEntry>> entriesOf(const Stores &stores, const IntakeReport &report)
{
    LEVERARCH_ASSIGN(const QList<LedgerEntry> kept, stores.ledger().entries(report.info.id));
    QHash<Id, QDateTime> times;
    for (const LedgerEntry &entry : kept)
        times.insert(entry.id, entry.at);
    QList<LedgerEntry> entries = report.entries;
    for (LedgerEntry &entry : entries)
        entry.at = times.value(entry.id);
    return entries;
}

Result<Reply> replyFor(const Stores &stores, const Brought &brought)
{
    QList<LedgerEntry> entries;
    for (const IntakeReport &report : brought.reports) {
        LEVERARCH_ASSIGN(const QList<LedgerEntry> own, entriesOf(stores, report));
        entries += own;
    }
    QList<QStringList> rows;
    for (const LedgerEntry &entry : std::as_const(entries)) {
        if (entry.status != LedgerEntry::Status::Stored)
            rows += {ledgerStatusKey(entry.status), visibleName(entry.path), entry.reason};
    }
    Reply reply;
    reply.lines = Console::aligned(rows, 60);
    addSums(brought, reply);
    LEVERARCH_ASSIGN(const EntryObjects objects, EntryObjects::of(stores, entries));
    reply.json.insert(QStringLiteral("entries"), objects.objects(entries));
    addStops(brought, reply);
    if (brought.failed) {
        Console::remark(brought.failed->message);
        reply.json.insert(QStringLiteral("error"), Console::errorObject(*brought.failed));
        reply.exitCode = Exit::failed;
    }
    return reply;
}

/// Those of which what was asked for can still be got at.
Result<QList<IntakeInfo>> unfinished(const Stores &stores)
{
    LEVERARCH_ASSIGN(QList<IntakeInfo> all, stores.ledger().unfinished());
    all.removeIf([](const IntakeInfo &intake) { return !intake.canGoOn(); });
    return all;
}

/// One after the other. When one fails, what the ones before it brought in is still answered.
Result<Brought> bring(Session &session, const Stores &stores, Intake &intake)
{
    const Arguments &typed = session.arguments();
    const QStringList paths = typed.words().mid(1);
    const Cancellation &cancellation = session.cancellation();
    Brought brought;
    LEVERARCH_ASSIGN(const QList<IntakeInfo> open, unfinished(stores));
    brought.unfinishedBefore = open.size();
    QList<std::function<Result<IntakeReport>()>> steps;
    if (typed.has("resume") && !open.isEmpty())
        steps += [&] { return intake.resume(open.first().id, session.progress(), cancellation); };
    if (typed.has("retry-refused"))
        steps += [&] { return intake.retryRefused(session.progress(), cancellation); };
    if (!paths.isEmpty())
        steps += [&] { return intake.run(paths, session.progress(), cancellation); };
    for (qsizetype i = 0; i < steps.size() && !brought.failed; ++i) {
        if (i > 0 && cancellation.isCancelled())
            break;
        const Result<IntakeReport> report = steps.at(i)();
        if (report.ok())
            brought.reports += *report;
        else if (brought.reports.isEmpty())
            return report.error();
        else
            brought.failed = report.error();
    }
    return brought;
}

Result<Reply> run(Session &session)
{
    const Arguments &typed = session.arguments();
    if (typed.words().size() < 2 && !typed.has("resume") && !typed.has("retry-refused"))
        return session.usage(tr("Say which files or folders."));
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    Intake intake(*file, session.workers());
    intake.setWay(IntakeWay::CommandLine);
    const QString password = typed.value("password");
    intake.setPasswordPrompt(
        [password](const QString &, int attempt) { return attempt <= 1 ? password : QString(); });
    LEVERARCH_ASSIGN(const Brought brought, bring(session, file->read(), intake));
    LEVERARCH_ASSIGN(Reply reply, replyFor(file->read(), brought));
    if (typed.has("resume") && brought.unfinishedBefore == 0)
        reply.lines.prepend(tr("No import is waiting to be gone on with."));
    if (session.cancellation().isCancelled()) {
        reply.json.insert(QStringLiteral("cancelled"), true);
        reply.lines += tr("Stopped before the end, as asked. Go on with --resume.");
        reply.exitCode = Exit::refusals;
    }
    return reply;
}

} // namespace

VerbDeclaration importVerb()
{
    return {
        "import",
        "CASE PATH…",
        "Bring in papers: files, and folders with all that is in them",
        1,
        -1,
        {{"password", "WORD", "opens the papers that are locked"},
         {"resume", nullptr, "first go on with the newest import that was interrupted"},
         {"retry-refused", nullptr, "first try again what was refused and has not come in since"}},
        false,
        run};
}

} // namespace LeverArch
