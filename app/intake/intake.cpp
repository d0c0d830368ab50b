// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/intake.h"

#include "core/plural.h"
#include "intake/intakerun.h"
#include "intake/papersource.h"

#include <QFileInfo>

namespace LeverArch {

namespace {

/// What was asked for, for the list of what was brought in when.
QString sourceWords(const QStringList &paths)
{
    if (paths.size() != 1)
        return counted("Intake", "%n file(s) and folder(s)", paths.size());
    return QFileInfo(paths.front()).absoluteFilePath();
}

} // namespace

Intake::Intake(CaseFile &caseFile, WorkerPool &workers) : m_caseFile(caseFile), m_workers(workers)
{}

void Intake::setPasswordPrompt(PasswordPrompt prompt)
{
    m_passwordPrompt = std::move(prompt);
}

Result<IntakeReport> Intake::run(const QStringList &paths, Progress &progress,
                                 Cancellation cancellation)
{
    QStringList absolute;
    for (const QString &path : paths)
        absolute.append(QFileInfo(path).absoluteFilePath());
    const auto watcher = [&progress](qsizetype found) {
        progress.report(0, 0, counted("Intake", "%n file(s) found so far", found));
    };
    const auto papers = findPapers(absolute, cancellation, watcher);
    IntakeRun run(m_caseFile, m_workers, m_passwordPrompt, progress, std::move(cancellation));
    return run.run(papers, sourceWords(paths));
}

Result<IntakeReport> Intake::runPapers(const QList<NamedPaper> &papers, Progress &progress,
                                       Cancellation cancellation)
{
    QList<PaperSource> sources;
    for (const NamedPaper &paper : papers)
        sources.append({{}, paper.fileName, paper.bytes, {}});
    IntakeRun run(m_caseFile, m_workers, m_passwordPrompt, progress, std::move(cancellation));
    return run.run(sources, counted("Intake", "%n paper(s)", papers.size()));
}

} // namespace LeverArch
