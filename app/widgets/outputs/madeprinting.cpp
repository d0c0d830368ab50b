// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/madeprinting.h"

#include "core/plural.h"
#include "widgets/dialogs.h"
#include "widgets/job.h"
#include "widgets/outputs/madepaper.h"
#include "widgets/paper/paperprinting.h"
#include "widgets/paper/workerpagesource.h"
#include "widgets/workspace.h"

#include <QPrinter>

namespace LeverArch {

namespace {

void printOn(Workspace &workspace, QObject *context, const MadePaper &made, const PrintNames &names,
             std::shared_ptr<QPrinter> printer)
{
    const auto [first, last] = pagesWanted(*printer, int(made.pages.size()), 1);
    const PrintOrder order{names.title, made.pages, first, last,
                           openInWorker(workspace.workers(), made.output.pdf, {})};
    const std::shared_ptr<Job> job = workspace.beginJob(names.doing);
    runApart<Result<int>>(
        workspace, context,
        [printer, order, job] { return printPages(*printer, order, *job, job->cancellation()); },
        [&workspace](const Result<int> &printed) {
            if (printed.ok())
                workspace.say(counted(
                    "Printing", QT_TRANSLATE_NOOP("Printing", "%n page(s) sent to the printer."),
                    *printed));
            else if (printed.error().code != Error::Code::Cancelled)
                workspace.showError(printed.error());
        });
}

} // namespace

void printMade(Workspace &workspace, QObject *context, QWidget *window, const MadePaper &made,
               const PrintNames &names)
{
    workspace.dialogs().print(
        window, {names.question, names.caption, int(made.pages.size())},
        [&workspace, context, made, names](std::shared_ptr<QPrinter> printer) {
            printOn(workspace, context, made, names, std::move(printer));
        });
}

} // namespace LeverArch
