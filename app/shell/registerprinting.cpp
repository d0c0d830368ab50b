// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/registerprinting.h"

#include "casefile/casefile.h"
#include "casefile/numbering.h"
#include "core/clock.h"
#include "core/plural.h"
#include "outputs/register.h"
#include "shell/desk.h"
#include "widgets/dialogs.h"
#include "widgets/job.h"
#include "widgets/outputs/madepaper.h"
#include "widgets/outputs/madeprinting.h"

#include <QFileInfo>
#include <QWidget>

namespace LeverArch {

namespace {

const QString issueSource = QStringLiteral("register");

/// Gives numbers to papers that have none; how many there were.
Result<int> numberOldPapers(CaseFile &file)
{
    int count = 0;
    LEVERARCH_TRY(file.readWaiting([&](const Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(count, countUnnumbered(stores));
        return {};
    }));
    if (count == 0 || file.isReadOnly())
        return 0;
    LEVERARCH_TRY(file.act(numberingLabel(), numberPapers));
    return count;
}

/// Empty when none had to be numbered.
QString numberedWords(int papers)
{
    return papers == 0
               ? QString()
               : counted("LeverArch::RegisterPrinting",
                         "%n {paper that had no number got one|papers that had no number got one}.",
                         papers);
}

} // namespace

struct RegisterPrinting::Made
{
    int numbered = 0; ///< Papers that got a number now.
    MadePaper paper;
};

RegisterPrinting::RegisterPrinting(Desk &desk, QWidget *window)
    : QObject(window), m_desk(desk), m_window(window)
{}

void RegisterPrinting::save()
{
    if (!m_desk.isOpen())
        return;
    m_desk.dialogs().saveFile(m_window,
                              {QStringLiteral("save-register"), tr("Save the register"),
                               tr("Register of documents.pdf"), tr("PDF (*.pdf)"),
                               QStringLiteral("pdf"), QStringLiteral("export")},
                              [this](const QString &path) {
                                  make(path, [this, path](const Made &made) {
                                      m_desk.say(
                                          (tr("Saved as %1.").arg(QFileInfo(path).fileName()) +
                                           QLatin1Char(' ') + numberedWords(made.numbered))
                                              .trimmed());
                                      m_desk.fileMade(path);
                                  });
                              });
}

void RegisterPrinting::print()
{
    make({}, [this](const Made &made) {
        if (made.numbered > 0)
            m_desk.say(numberedWords(made.numbered));
        printMade(m_desk, this, m_window, made.paper,
                  {QStringLiteral("print-register"), tr("Print the register"),
                   tr("Register of documents"), tr("Printing the register")});
    });
}

/// Written to the path as well, unless that is empty.
void RegisterPrinting::make(const QString &path, const Then &then)
{
    if (!m_desk.isOpen())
        return;
    const auto job = m_desk.beginJob(tr("Making the register"));
    CaseFile &file = m_desk.caseFile();
    RegisterRequest request;
    request.caseFile = file.title();
    WorkerPool &workers = m_desk.workers();
    const Clock &clock = m_desk.clock();
    runApart<Result<Made>>(
        m_desk, this,
        [job, path, request, &file, &workers, &clock]() -> Result<Made> {
            Made made;
            Output output;
            LEVERARCH_ASSIGN(made.numbered, numberOldPapers(file));
            LEVERARCH_TRY(file.readWaiting([&](const Stores &stores) -> Result<void> {
                LEVERARCH_ASSIGN(output, makeRegister(stores, workers, clock, request, *job,
                                                      job->cancellation()));
                return {};
            }));
            if (path.isEmpty()) {
                LEVERARCH_ASSIGN(made.paper,
                                 readMadePaper(workers, std::move(output), job->cancellation()));
                return made;
            }
            made.paper.output = std::move(output);
            if (!made.paper.output.stopped())
                LEVERARCH_TRY(writeOutput(made.paper.output.pdf, path));
            return made;
        },
        [this, then](const Result<Made> &made) {
            if (!made.ok()) {
                if (made.error().code != Error::Code::Cancelled)
                    m_desk.showError(made.error());
                return;
            }
            m_desk.setIssues(issueSource, made->paper.output.issues);
            if (made->paper.output.stopped())
                m_desk.say(tr("The register was not made. See what has to be put right below."));
            else
                then(*made);
        });
}

} // namespace LeverArch
