// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/ledgeraccount.h"

#include "core/clock.h"
#include "domain/stores/stores.h"
#include "outputs/finishing.h"
#include "outputs/ledgerpages.h"
#include "outputs/scriptnotes.h"
#include "outputs/visiblename.h"

#include <QCoreApplication>
#include <QLocale>

namespace LeverArch {

namespace {

constexpr int steps = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("LedgerAccount", text);
}

QString dayText(const Clock &clock)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(clock.now().toLocalTime().date(), QStringLiteral("d MMM yyyy"));
}

Result<LedgerAccount> gather(const Stores &stores, const Clock &clock,
                             const LedgerRequest &request)
{
    LedgerAccount account;
    account.caseFile = visibleName(request.caseFile.simplified());
    LEVERARCH_ASSIGN(account.branch, readBranchIdentity(stores.settings()));
    account.issued = dayText(clock);
    if (request.intake) {
        account.title = tr("Account of an import");
        LEVERARCH_ASSIGN(const LedgerListing listing, listIntake(stores, request.intake));
        account.listings = {listing};
    } else {
        account.title = tr("Account of all imports");
        LEVERARCH_ASSIGN(account.listings, listAllIntakes(stores));
    }
    return account;
}

} // namespace

Result<Output> makeLedgerAccount(const Stores &stores, WorkerPool &workers, const Clock &clock,
                                 const LedgerRequest &request, Progress &progress,
                                 Cancellation cancellation)
{
    Output output;
    progress.report(0, steps, tr("Reading the ledger"));
    LEVERARCH_ASSIGN(const LedgerAccount account, gather(stores, clock, request));
    if (cancellation.isCancelled())
        return Error{Error::Code::Cancelled, tr("Stopped. Nothing was made."), {}};
    progress.report(1, steps, tr("Laying out the pages"));
    LEVERARCH_ASSIGN(const Composition pages, composeLedger(account));
    progress.report(2, steps, tr("Finishing the file and reading it again"));
    const PdfDescription description{account.title, account.branch.name, account.title,
                                     QStringLiteral("en-GB"),
                                     clock.now().toUTC().toString(Qt::ISODate)};
    LEVERARCH_ASSIGN(output.pdf,
                     finishPages(workers, pages, description, cancellation, output.issues));
    gatherScriptNotes(output.issues);
    output.pageCount = output.pdf.isNull() ? 0 : pages.pageCount;
    progress.report(steps, steps, {});
    return output;
}

} // namespace LeverArch
