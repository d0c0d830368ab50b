// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/console.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "intake/intake.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LeverArch {

namespace {

QJsonObject entryObject(const LedgerEntry &entry)
{
    return {{QStringLiteral("path"), entry.path},
            {QStringLiteral("sha256"), entry.sha256},
            {QStringLiteral("status"), ledgerStatusKey(entry.status)},
            {QStringLiteral("code"), entry.code},
            {QStringLiteral("reason"), entry.reason},
            {QStringLiteral("record"), entry.record ? entry.record.toString() : QString()}};
}

Reply replyFor(const IntakeReport &report)
{
    QJsonArray entries;
    QList<QStringList> rows;
    for (const LedgerEntry &entry : report.entries) {
        entries += entryObject(entry);
        if (entry.status != LedgerEntry::Status::Stored)
            rows += {ledgerStatusKey(entry.status), entry.path, entry.reason};
    }
    const IntakeInfo &info = report.info;
    Reply reply;
    reply.json = {{QStringLiteral("files"), info.files()},
                  {QStringLiteral("stored"), info.stored},
                  {QStringLiteral("duplicates"), info.duplicates},
                  {QStringLiteral("refused"), info.refused},
                  {QStringLiteral("entries"), entries}};
    reply.lines = Console::aligned(rows, 60);
    reply.lines +=
        QCoreApplication::translate("Cli", "%1 files: %2 stored, %3 here already, %4 refused.")
            .arg(info.files())
            .arg(info.stored)
            .arg(info.duplicates)
            .arg(info.refused);
    if (report.stopped) {
        reply.lines += report.stopped->message;
        reply.json.insert(QStringLiteral("stopped"), report.stopped->message);
    }
    if (info.refused > 0 || report.stopped)
        reply.exitCode = Exit::refusals;
    return reply;
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    Intake intake(*file, session.workers());
    const QString password = session.arguments().value("password");
    intake.setPasswordPrompt(
        [password](const QString &, int attempt) { return attempt <= 1 ? password : QString(); });
    LEVERARCH_ASSIGN(
        const IntakeReport report,
        intake.run(session.arguments().words().mid(1), session.progress(), session.cancellation()));
    Reply reply = replyFor(report);
    if (session.cancellation().isCancelled()) {
        reply.json.insert(QStringLiteral("cancelled"), true);
        reply.lines += QCoreApplication::translate("Cli", "Stopped before the end, as asked.");
        reply.exitCode = Exit::refusals;
    }
    return reply;
}

} // namespace

VerbDeclaration importVerb()
{
    return {"import", "CASE PATH…", "Bring in papers: files, and folders with all that is in them",
            2,        -1,           {{"password", "WORD", "opens the papers that are locked"}},
            false,    run};
}

} // namespace LeverArch
