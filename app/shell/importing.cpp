// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/importing.h"

#include "casefile/casefile.h"
#include "core/awaitedanswer.h"
#include "core/plural.h"
#include "intake/intake.h"
#include "intake/keptpapers.h"
#include "models/ledgermodel.h"
#include "models/sectionmodel.h"
#include "shell/desk.h"
#include "widgets/dialogs.h"
#include "widgets/droppedpapers.h"

#include <QFileInfo>
#include <QWidget>

#include <algorithm>
#include <utility>

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
    return intake.run(wish.paths, job, job.cancellation());
}

/// What became of papers that come from no file.
struct Kept
{
    Result<Id> account;
    QStringList paths; ///< Of those that have to be brought in as files after all.
};

Kept keepNow(CaseFile &caseFile, const DroppedPapers &dropped, IntakeWay way)
{
    DroppedPapers read = readPassing(dropped);
    const QStringList paths = read.paths;
    if (read.papers.isEmpty())
        return {Id(), paths};
    return {keepPapers(caseFile, std::exchange(read.papers, {}), way), paths};
}

} // namespace

Importing::Importing(Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window)
{
    connect(&desk, &Desk::closing, this, [this] {
        m_waiting.clear();
        m_refused.clear();
        m_running = false; // Its answer does not come any more.
        m_resumed = {};
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
    if (papers.hasNoFile() && canBringIn()) {
        DroppedPapers others = papers;
        others.paths.clear();
        keep(others, way);
    }
}

bool Importing::canBringIn()
{
    if (!m_desk.isOpen())
        return false;
    if (m_desk.caseFile().isReadOnly())
        m_desk.say(tr("This case file is open for reading only, so nothing can be brought in."));
    return !m_desk.caseFile().isReadOnly();
}

/// Closing the case file waits for this, so what was let go of over the window is in it then.
void Importing::keep(const DroppedPapers &papers, IntakeWay way)
{
    runApart<Kept>(
        m_desk, this,
        [papers, way, &caseFile = m_desk.caseFile()] { return keepNow(caseFile, papers, way); },
        [this, way](const Kept &kept) {
            ImportWish files;
            files.way = way;
            files.paths = kept.paths;
            bringIn(files);
            if (!kept.account.ok()) {
                m_desk.showError(kept.account.error());
                return;
            }
            ImportWish wish;
            wish.way = way;
            wish.resume = *kept.account;
            bringIn(wish);
        });
}

void Importing::bringIn(const ImportWish &wish)
{
    if (wish.isEmpty() || !canBringIn())
        return;
    const bool isUnderWay =
        wish.resume && (m_resumed == wish.resume ||
                        std::any_of(m_waiting.begin(), m_waiting.end(), [&](const auto &other) {
                            return other.resume == wish.resume;
                        }));
    if (isUnderWay)
        return;
    m_waiting.append(wish);
    if (m_running)
        tellWaiting();
    else
        beginNext();
}

QString Importing::lostOnClosing() const
{
    const auto isLost = [](const ImportWish &wish) {
        return !wish.resume && !wish.retryRefused && wish.way != IntakeWay::Watched;
    };
    const auto lost = std::count_if(m_waiting.begin(), m_waiting.end(), isLost);
    return lost == 0 ? QString()
                     : counted("LeverArch::Importing",
                               "%n {import that was asked for has|imports that were asked for have} "
                               "not begun yet.",
                               lost);
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
    m_resumed = wish.resume;
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
        [this, wish, asked = job->cancellation()](const Result<IntakeReport> &report) {
            done(wish, asked.isCancelled(), report);
        });
}

void Importing::done(const ImportWish &wish, bool stopped, const Result<IntakeReport> &report)
{
    m_resumed = {};
    if (!report.ok())
        m_desk.showError(report.error());
    else
        this->report(wish, *report);
    beginNext();
    Q_EMIT over(wish, stopped);
    Q_EMIT ended();
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

void Importing::report(const ImportWish &wish, const IntakeReport &report)
{
    showRefused(report.entries);
    QString sentence = LedgerModel::summary(report.info);
    if (!report.info.finished && wish.retryRefused)
        sentence = tr("Stopped before the end. %1. The rest can be tried again.").arg(sentence);
    else if (!report.info.finished)
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
