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

#include <QFileInfo>
#include <QWidget>

namespace LeverArch {

namespace {

const QString issueSource = QStringLiteral("register");

struct Printed
{
    int numbered = 0; ///< Papers that got a number now.
    Output output;
};

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

QString wordsFor(const Printed &printed, const QString &path)
{
    if (printed.output.stopped())
        return RegisterPrinting::tr("Nothing was saved. See what has to be put right below.");
    const QString saved = RegisterPrinting::tr("Saved as %1.").arg(QFileInfo(path).fileName());
    if (printed.numbered == 0)
        return saved;
    return saved + QLatin1Char(' ') +
           counted("LeverArch::RegisterPrinting",
                   "%n {paper that had no number got one|papers that had no number got one}.",
                   printed.numbered);
}

} // namespace

RegisterPrinting::RegisterPrinting(Desk &desk, QWidget *window)
    : QObject(window), m_desk(desk), m_window(window)
{}

void RegisterPrinting::chooseFile()
{
    if (!m_desk.isOpen())
        return;
    m_desk.dialogs().saveFile(m_window,
                              {QStringLiteral("print-register"), tr("Save the register"),
                               tr("Register of documents.pdf"), tr("PDF (*.pdf)"),
                               QStringLiteral("pdf"), QStringLiteral("export")},
                              [this](const QString &path) { print(path); });
}

void RegisterPrinting::print(const QString &path)
{
    if (!m_desk.isOpen())
        return;
    const auto job = m_desk.beginJob(tr("Printing the register"));
    CaseFile &file = m_desk.caseFile();
    RegisterRequest request;
    request.caseFile = file.title();
    WorkerPool &workers = m_desk.workers();
    const Clock &clock = m_desk.clock();
    runApart<Result<Printed>>(
        m_desk, this,
        [job, path, request, &file, &workers, &clock]() -> Result<Printed> {
            Printed printed;
            LEVERARCH_ASSIGN(printed.numbered, numberOldPapers(file));
            LEVERARCH_TRY(file.readWaiting([&](const Stores &stores) -> Result<void> {
                LEVERARCH_ASSIGN(printed.output, makeRegister(stores, workers, clock, request, *job,
                                                              job->cancellation()));
                return {};
            }));
            if (!printed.output.stopped())
                LEVERARCH_TRY(writeOutput(printed.output.pdf, path));
            return printed;
        },
        [this, path](const Result<Printed> &done) {
            if (done.ok()) {
                m_desk.setIssues(issueSource, done->output.issues);
                m_desk.say(wordsFor(*done, path));
                if (!done->output.stopped())
                    m_desk.fileMade(path);
            } else {
                m_desk.showError(done.error());
            }
            Q_EMIT finished();
        });
}

} // namespace LeverArch
