// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/register.h"

#include "core/clock.h"
#include "domain/stores/stores.h"
#include "outputs/finishing.h"
#include "outputs/registerpages.h"
#include "outputs/registertext.h"
#include "outputs/scriptnotes.h"

#include <QCoreApplication>
#include <QLocale>

namespace LeverArch {

namespace {

constexpr int steps = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("Register", text);
}

QString dayText(const Clock &clock)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(clock.now().toLocalTime().date(), QStringLiteral("d MMM yyyy"));
}

} // namespace

Result<Output> makeRegister(const Stores &stores, WorkerPool &workers, const Clock &clock,
                            const RegisterRequest &request, Progress &progress,
                            Cancellation cancellation)
{
    Output output;
    progress.report(0, steps, tr("Reading the register"));
    LEVERARCH_ASSIGN(const BranchIdentity branch, readBranchIdentity(stores.settings()));
    LEVERARCH_ASSIGN(const RegisterListing listing, listRegister(stores, request, output.issues));
    if (output.stopped())
        return output;
    if (cancellation.isCancelled())
        return Error{Error::Code::Cancelled, tr("Stopped. Nothing was made."), {}};
    progress.report(1, steps, tr("Laying out the pages"));
    LEVERARCH_ASSIGN(const Composition pages, composeRegister(listing, branch, dayText(clock)));
    progress.report(2, steps, tr("Finishing the file and reading it again"));
    const PdfDescription description{registerTitle(), branch.name, registerTitle(),
                                     QStringLiteral("en-GB"),
                                     clock.now().toUTC().toString(Qt::ISODate)};
    LEVERARCH_ASSIGN(output.pdf,
                     finishPages(workers, pages, description, cancellation, output.issues));
    gatherScriptNotes(output.issues);
    output.pageCount = output.pdf.isNull() ? 0 : pages.pageCount;
    progress.report(steps, steps, {});
    return output;
}

Result<Output> makeRegisterFile(const Stores &stores, const Clock &clock,
                                const RegisterRequest &request, OutputForm form)
{
    if (form != OutputForm::RegisterTable && form != OutputForm::RegisterText)
        return Error{Error::Code::Invalid, tr("A register is written as .pdf, .csv or .txt."), {}};
    Output output;
    LEVERARCH_ASSIGN(const BranchIdentity branch, readBranchIdentity(stores.settings()));
    LEVERARCH_ASSIGN(const RegisterListing listing, listRegister(stores, request, output.issues));
    if (output.stopped())
        return output;
    const QByteArray bytes = form == OutputForm::RegisterTable
                                 ? registerCsv(listing)
                                 : registerText(listing, {branch.name, dayText(clock)});
    LEVERARCH_ASSIGN(output.pdf, SharedBytes::fromBytes(bytes));
    return output;
}

} // namespace LeverArch
