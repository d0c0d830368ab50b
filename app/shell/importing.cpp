// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/importing.h"

#include "casefile/casefile.h"
#include "core/awaitedanswer.h"
#include "intake/intake.h"
#include "models/ledgermodel.h"
#include "models/sectionmodel.h"
#include "shell/desk.h"
#include "widgets/dialogs.h"
#include "widgets/droppedpapers.h"

#include <QFileInfo>
#include <QWidget>

namespace LeverArch {

namespace {

QString importPurpose()
{
    return QStringLiteral("import");
}

/// Every kind of file that becomes a paper with pages, and then everything: what is no paper is kept
/// or refused with its reason, so nothing is out of reach.
QString everyKind()
{
    return Importing::tr("Papers, letters, mail, pictures and archives "
                         "(*.pdf *.doc *.docx *.odt *.rtf *.txt *.md *.html *.htm *.mhtml *.xls "
                         "*.xlsx *.ods *.csv *.ppt *.pptx *.odp *.eml *.msg *.mbox *.png *.jpg "
                         "*.jpeg *.tif *.tiff *.gif *.bmp *.webp *.heic *.heif *.zip)") +
           QStringLiteral(";;") + Importing::tr("All files (*)");
}

Result<IntakeReport> bringInNow(Intake &intake, const ImportWish &wish, Job &job)
{
    intake.setWay(wish.way);
    if (wish.retryRefused)
        return intake.retryRefused(job, job.cancellation());
    if (wish.resume)
        return intake.resume(wish.resume, job, job.cancellation());
    if (!wish.papers.isEmpty())
        return intake.runPapers(wish.papers, job, job.cancellation());
    return intake.run(wish.paths, job, job.cancellation());
}

} // namespace

Importing::Importing(Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window)
{
    connect(&desk, &Desk::closing, this, [this] {
        m_waiting.clear();
        m_refused.clear();
        m_running = false; // Its answer does not come any more.
    });
}

void Importing::chooseFiles()
{
    m_desk.dialogs().openFiles(m_window,
                               {QStringLiteral("import-files"),
                                tr("Import files"),
                                {},
                                everyKind(),
                                {},
                                importPurpose()},
                               [this](const QStringList &paths) { m_desk.importFiles(paths); });
}

void Importing::chooseFolder()
{
    m_desk.dialogs().openFolder(
        m_window,
        {QStringLiteral("import-folder"), tr("Import a folder"), {}, {}, {}, importPurpose()},
        [this](const QString &path) { m_desk.importFiles({path}); });
}

void Importing::take(const DroppedPapers &papers, IntakeWay way)
{
    if (!papers.leftOut.isEmpty())
        m_desk.say(papers.leftOut);
    ImportWish files;
    files.way = way;
    files.paths = papers.paths;
    bringIn(files);
    ImportWish inMemory;
    inMemory.way = way;
    inMemory.papers = papers.papers;
    bringIn(inMemory);
}

void Importing::bringIn(const ImportWish &wish)
{
    if (!m_desk.isOpen() || wish.isEmpty())
        return;
    if (m_desk.caseFile().isReadOnly()) {
        m_desk.say(tr("This case file is open for reading only, so nothing can be brought in."));
        return;
    }
    m_waiting.append(wish);
    if (m_running)
        tellWaiting();
    else
        beginNext();
}

void Importing::tellWaiting()
{
    if (const auto job = m_job.lock())
        job->setWaiting(int(m_waiting.size()));
}

void Importing::beginNext()
{
    m_running = !m_waiting.isEmpty();
    if (!m_running)
        return;
    const ImportWish wish = m_waiting.takeFirst();
    const auto job = m_desk.beginJob(tr("Importing"));
    job->setRateWords(tr("%1 files a second"));
    m_job = job;
    tellWaiting();
    Q_EMIT began();
    CaseFile &caseFile = m_desk.caseFile();
    WorkerPool &workers = m_desk.workers();
    runApart<Result<IntakeReport>>(
        m_desk, this,
        [this, job, wish, &caseFile, &workers]() -> Result<IntakeReport> {
            Intake intake(caseFile, workers);
            intake.setPasswordPrompt([this, job](const QString &fileName, int attempt) {
                return askPassword(job, fileName, attempt);
            });
            return bringInNow(intake, wish, *job);
        },
        [this](const Result<IntakeReport> &done) {
            if (!done.ok())
                m_desk.showError(done.error());
            else
                report(*done);
            beginNext();
            Q_EMIT ended();
        });
}

QString Importing::askPassword(const std::shared_ptr<Job> &job, const QString &fileName,
                               int attempt)
{
    // On a thread of the intake's: the question is put by the interface thread, the answer awaited
    // here.
    AwaitedAnswer answer;
    QMetaObject::invokeMethod(this, [this, fileName, attempt, give = answer.giver()] {
        m_desk.dialogs().askText(
            m_window,
            {QStringLiteral("password"),
             tr("A password is needed"),
             (attempt > 1 ? tr("That password does not open %1. Try another. Without it the file is "
                               "kept, but not read.")
                          : tr("%1 is locked. Without its password it is kept, but not read."))
                 .arg(fileName),
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
    showRefused(report.entries);
    QString sentence = LedgerModel::summary(report.info);
    if (!report.info.finished)
        sentence = tr("Stopped before the end. %1. “Go on” in the imports brings in the rest.")
                       .arg(sentence);
    if (report.info.stored > 0)
        m_desk.say(sentence, tr("Show the Inbox"), SectionModel::inboxKey());
    else
        m_desk.say(sentence, tr("Show the imports"), SectionModel::importsKey());
    if (report.stopped && report.info.refused == 0)
        m_desk.showError(*report.stopped); // No line of the ledger says it.
    Q_EMIT finished(report.info.stored);
}

void Importing::showRefused(const QList<LedgerEntry> &entries)
{
    for (const LedgerEntry &entry : entries) {
        if (entry.status == LedgerEntry::Status::Refused)
            m_refused.insert(entry.path, entry);
        else
            m_refused.remove(entry.path);
    }
    QList<Issue> issues;
    for (const LedgerEntry &entry : std::as_const(m_refused)) {
        issues.append(
            {Issue::Severity::Warning,
             QStringLiteral("intake.") + entry.code,
             tr("%1 was not taken in: %2").arg(QFileInfo(entry.path).fileName(), entry.reason),
             entry.path,
             {{}, 0, -1, 0, {}, entry.path}});
    }
    m_desk.setIssues(QStringLiteral("intake"), issues);
}

} // namespace LeverArch
