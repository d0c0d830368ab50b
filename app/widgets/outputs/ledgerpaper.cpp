// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/ledgerpaper.h"

#include "casefile/casefile.h"
#include "outputs/ledgeraccount.h"
#include "widgets/dialogs.h"
#include "widgets/outputs/madepaper.h"
#include "widgets/outputs/madeprinting.h"
#include "widgets/workspace.h"

#include <QFileInfo>
#include <QWidget>

namespace LeverArch {

LedgerPaper::LedgerPaper(Workspace &workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window)
{}

void LedgerPaper::save(Id intake)
{
    Dialogs::FileQuestion question;
    question.id = QStringLiteral("save-account");
    question.caption = tr("Save the account");
    question.suggestion = intake ? tr("Account of an import.pdf") : tr("Account of all imports.pdf");
    question.filter = tr("PDF (*.pdf)");
    question.suffix = QStringLiteral("pdf");
    question.purpose = QStringLiteral("export");
    m_workspace.dialogs().saveFile(m_window, question, [this, intake](const QString &path) {
        make(intake, path, [this, path](const MadePaper &) {
            m_workspace.say(tr("Account saved as %1.").arg(QFileInfo(path).fileName()));
            m_workspace.fileMade(path);
            Q_EMIT saved(path);
        });
    });
}

void LedgerPaper::print(Id intake)
{
    make(intake, {}, [this](const MadePaper &made) {
        printMade(m_workspace, this, m_window, made,
                  {QStringLiteral("print-account"), tr("Print the account"),
                   tr("Account of imports"), tr("Printing the account")});
    });
}

/// Written to the path as well, unless that is empty.
void LedgerPaper::make(Id intake, const QString &path, const Then &then)
{
    const std::shared_ptr<Job> job = m_workspace.beginJob(tr("Making the account"));
    m_workspace.caseFile().readLater<MadePaper>(
        this,
        [request = LedgerRequest{intake, m_workspace.caseFile().title()}, path, job, &workers = m_workspace.workers(),
         &clock = m_workspace.clock()](const Stores &stores) -> Result<MadePaper> {
            LEVERARCH_ASSIGN(Output output, makeLedgerAccount(stores, workers, clock, request, *job,
                                                              job->cancellation()));
            LEVERARCH_ASSIGN(MadePaper made,
                             readMadePaper(workers, std::move(output), job->cancellation()));
            if (!path.isEmpty() && !made.output.stopped())
                LEVERARCH_TRY(writeOutput(made.output.pdf, path));
            return made;
        },
        [this, then](const Result<MadePaper> &made) {
            if (!made.ok()) {
                if (made.error().code != Error::Code::Cancelled)
                    m_workspace.showError(made.error());
                return;
            }
            m_workspace.setIssues(QStringLiteral("ledger/account"), made->output.issues);
            if (!made->output.stopped())
                then(*made);
        },
        job->cancellation());
}

} // namespace LeverArch
