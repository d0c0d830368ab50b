// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/console.h"
#include "cli/ledgerprint.h"
#include "cli/outputreply.h"
#include "cli/recordprint.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "outputs/ledgeraccount.h"
#include "outputs/ledgerlines.h"
#include "outputs/visiblename.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// By its number, or "last"; null when none was named.
Result<Id> intakeNamed(Session &session, const Stores &stores, const QString &typed)
{
    if (typed.isEmpty())
        return Id();
    if (typed == QLatin1String("last")) {
        LEVERARCH_ASSIGN(const QList<IntakeInfo> all, stores.ledger().intakes());
        if (!all.isEmpty())
            return all.first().id;
        return Error{Error::Code::NotFound, tr("Nothing has been brought in yet."), {}};
    }
    const auto id = Id::fromString(typed);
    if (!id || id->isNull())
        return session.usage(
            tr("“%1” is no number of an import. “ledger CASE” lists them.").arg(typed));
    return *id;
}

QString sums(const IntakeInfo &intake)
{
    return tr("%1 files: %2 stored, %3 here already, %4 refused%5")
        .arg(intake.files())
        .arg(intake.stored)
        .arg(intake.duplicates)
        .arg(intake.refused)
        .arg(intake.finished ? QString() : tr(" (not finished)"));
}

Result<Reply> listIntakes(const Stores &stores)
{
    LEVERARCH_ASSIGN(const QList<IntakeInfo> all, stores.ledger().intakes());
    QJsonArray objects;
    QList<QStringList> rows;
    for (const IntakeInfo &intake : all) {
        objects += intakeObject(intake);
        rows += {intake.id.toString(), momentText(intake.at), intake.who, sums(intake),
                 visibleName(intake.source)};
    }
    Reply reply{{{QStringLiteral("intakes"), objects}}, Console::aligned(rows, 70)};
    if (all.isEmpty())
        reply.lines += tr("Nothing has been brought in yet.");
    return reply;
}

QStringList rowOf(const LedgerEntry &entry, int depth, const QString &shown)
{
    return {ledgerStatusName(entry.status), QString(2 * std::min(depth, 10), u' ') + shown,
            visibleName(entry.reason)};
}

Result<Reply> listEntries(const Stores &stores, Id intake, bool refusedOnly)
{
    LEVERARCH_ASSIGN(const LedgerListing listing, listIntake(stores, intake));
    QList<LedgerEntry> all;
    QList<LedgerEntry> shown;
    QList<QStringList> rows;
    for (const LedgerLine &line : listing.lines) {
        all += line.entry;
        if (refusedOnly && line.entry.status != LedgerEntry::Status::Refused)
            continue;
        shown += line.entry;
        rows += refusedOnly ? rowOf(line.entry, 0, visibleName(line.entry.path))
                            : rowOf(line.entry, line.depth, line.shown);
    }
    LEVERARCH_ASSIGN(const EntryObjects objects, EntryObjects::of(stores, all));
    Reply reply{intakeObject(listing.intake), Console::aligned(rows, 70)};
    reply.json.insert(QStringLiteral("entries"), objects.objects(shown));
    reply.lines += sums(listing.intake);
    return reply;
}

/// What could be tried again.
Result<Reply> listRefused(const Stores &stores)
{
    LEVERARCH_ASSIGN(QList<LedgerEntry> refused, stores.ledger().stillRefused());
    LEVERARCH_ASSIGN(const QList<LedgerEntry> inside, stores.ledger().stillRefusedInside());
    refused += inside;
    LEVERARCH_ASSIGN(const EntryObjects objects, EntryObjects::of(stores, refused));
    QList<QStringList> rows;
    for (const LedgerEntry &entry : refused)
        rows += {momentText(entry.at), visibleName(entry.path), visibleName(entry.reason)};
    Reply reply{{{QStringLiteral("entries"), objects.objects(refused)},
                 {QStringLiteral("refused"), refused.size()}},
                Console::aligned(rows, 70)};
    reply.lines += refused.isEmpty() ? tr("Nothing is waiting to be tried again.")
                                     : tr("“import CASE --retry-refused” tries them again.");
    return reply;
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    const Stores &stores = file->read();
    LEVERARCH_ASSIGN(const Id intake, intakeNamed(session, stores, session.word(1)));
    const Arguments &typed = session.arguments();
    const bool refused = typed.has("refused");
    if (typed.has("out")) {
        if (refused)
            return session.usage(tr("--out writes the whole account: leave --refused out."));
        LEVERARCH_ASSIGN(const Output output,
                         makeLedgerAccount(stores, session.workers(), session.clock(),
                                           {intake, file->title()}, session.progress(),
                                           session.cancellation()));
        return replyForOutput(output, typed.value("out"));
    }
    if (intake)
        return listEntries(stores, intake, refused);
    return refused ? listRefused(stores) : listIntakes(stores);
}

} // namespace

VerbDeclaration ledgerVerb()
{
    return {
        "ledger",
        "CASE [IMPORT|last]",
        "List imports, or what became of each file of one; write the account as PDF",
        1,
        2,
        {{"out", "FILE.pdf", "write the account of the one named, or of all, for printing"},
         {"refused", nullptr, "only what was refused; of no import: what has not come in since"}},
        true,
        run};
}

} // namespace LeverArch
