// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/importing.h"

#include "casefile/casefile.h"
#include "core/awaitedanswer.h"
#include "intake/intake.h"
#include "models/ledgermodel.h"
#include "shell/desk.h"
#include "widgets/dialogs.h"

#include <QFileInfo>
#include <QWidget>

namespace LeverArch {

namespace {

QString importPurpose()
{
    return QStringLiteral("import");
}

} // namespace

Importing::Importing(Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window)
{}

void Importing::chooseFiles()
{
    m_desk.dialogs().openFiles(m_window,
                               {QStringLiteral("import-files"),
                                tr("Import files"),
                                {},
                                tr("Papers (*.pdf);;All files (*)"),
                                {},
                                importPurpose()},
                               [this](const QStringList &paths) { run(paths); });
}

void Importing::chooseFolder()
{
    m_desk.dialogs().openFolder(
        m_window,
        {QStringLiteral("import-folder"), tr("Import a folder"), {}, {}, {}, importPurpose()},
        [this](const QString &path) { run({path}); });
}

void Importing::run(const QStringList &paths)
{
    if (!m_desk.isOpen() || paths.isEmpty())
        return;
    CaseFile &caseFile = m_desk.caseFile();
    if (caseFile.isReadOnly()) {
        m_desk.say(tr("This case file is open for reading only, so nothing can be brought in."));
        return;
    }
    const auto job = m_desk.beginJob(tr("Importing"));
    WorkerPool &workers = m_desk.workers();
    runApart<Result<IntakeReport>>(
        m_desk, this,
        [this, job, paths, &caseFile, &workers]() -> Result<IntakeReport> {
            Intake intake(caseFile, workers);
            intake.setPasswordPrompt([this, job](const QString &fileName, int attempt) {
                return askPassword(job, fileName, attempt);
            });
            return intake.run(paths, *job, job->cancellation());
        },
        [this](const Result<IntakeReport> &done) {
            if (!done.ok())
                m_desk.showError(done.error());
            else
                report(*done);
        });
}

QString Importing::askPassword(const std::shared_ptr<Job> &job, const QString &fileName,
                               int attempt)
{
    // On a thread of the intake's: the question is put by the interface thread, the answer awaited
    // here.
    AwaitedAnswer answer;
    QMetaObject::invokeMethod(this, [this, fileName, attempt, give = answer.giver()] {
        const QString again = attempt > 1 ? tr("That password does not open it. ") : QString();
        m_desk.dialogs().askText(
            m_window,
            {QStringLiteral("password"),
             tr("A password is needed"),
             again +
                 tr("%1 is locked. Without its password it is kept, but not read.").arg(fileName),
             {},
             true,
             tr("Unlock"),
             tr("Keep it locked")},
            give, [give] { give({}); });
    });
    return answer.wait(job->cancellation());
}

void Importing::report(const IntakeReport &report)
{
    QList<Issue> issues;
    for (const LedgerEntry &entry : report.entries) {
        if (entry.status == LedgerEntry::Status::Refused)
            issues.append(
                {Issue::Severity::Warning,
                 QStringLiteral("intake.") + entry.code,
                 tr("%1 was not taken in: %2").arg(QFileInfo(entry.path).fileName(), entry.reason),
                 entry.path,
                 {{}, 0, -1, 0, {}, entry.path}});
    }
    m_desk.setIssues(QStringLiteral("intake/") + report.info.id.toString(), issues);
    m_desk.say(LedgerModel::summary(report.info));
    if (report.stopped && report.info.refused == 0)
        m_desk.showError(*report.stopped); // No line of the ledger says it.
    Q_EMIT finished(report.info.stored);
}

} // namespace LeverArch
