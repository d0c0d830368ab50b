// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/desk.h"

#include "casefile/casefile.h"
#include "models/issuemodel.h"
#include "shell/placeddialogs.h"
#include "widgets/dialogs.h"
#include "widgets/fileopener.h"

#include <QFileInfo>
#include <QPointer>

namespace LeverArch {

Desk::Desk(const DeskParts &parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_dialogs(std::make_unique<PlacedDialogs>(
          parts.dialogs, parts.settings,
          [this] { return m_caseFile ? m_caseFile->path() : QString(); })),
      m_issues(new IssueModel(this)),
      m_workers(std::make_unique<WorkerPool>(parts.worker)),
      m_pageWorkers(std::make_unique<WorkerPool>(parts.worker))
{
    m_threads.setMaxThreadCount(6); // They wait for workers and the writer more than they compute.
}

Desk::~Desk()
{
    m_wish.reset();
    close();
    m_threads.waitForDone();
    m_leaving.reset();
}

void Desk::create(const QString &path, Settled then)
{
    wish(path, &CaseFile::createLater, std::move(then));
}

void Desk::open(const QString &path, Settled then)
{
    const bool here = m_caseFile && QFileInfo(path) == QFileInfo(m_caseFile->path());
    if (here || (m_wish && m_wish->path == path)) // A second click on the same.
        return;
    wish(path, &CaseFile::openLater, std::move(then));
}

void Desk::wish(const QString &path, Opener opener, Settled then)
{
    m_wish = std::make_shared<Wish>(Wish{path, opener, std::move(then)});
    close();
    Q_EMIT opening(path);
    if (!m_leaving && !m_lettingGo)
        grant();
}

void Desk::grant()
{
    CaseFileOptions options;
    options.clock = &m_parts.clock;
    m_wish->opener(m_wish->path, options, this,
                   [this, wish = m_wish](Result<std::unique_ptr<CaseFile>> made) {
                       if (wish == m_wish)
                           take(std::move(made));
                       else if (made.ok())
                           CaseFile::closeLater(std::move(*made));
                   });
}

void Desk::take(Result<std::unique_ptr<CaseFile>> made)
{
    const auto wish = std::exchange(m_wish, nullptr);
    if (made.ok()) {
        m_caseFile = std::move(*made);
        connect(m_caseFile.get(), &CaseFile::issueRaised, this,
                [this](const Issue &issue) { m_issues->add(QStringLiteral("casefile"), issue); });
        setIssues(QStringLiteral("opening"), m_caseFile->openingIssues());
        Q_EMIT opened();
    } else {
        Q_EMIT openingFailed();
    }
    if (wish->then)
        wish->then(made.ok() ? Result<void>() : Result<void>(made.error()));
}

void Desk::close()
{
    if (!m_caseFile)
        return;
    for (const std::weak_ptr<Job> &job : std::as_const(m_jobs)) {
        if (const auto running = job.lock())
            running->cancel();
    }
    Q_EMIT closing();
    m_leaving = std::move(m_caseFile);
    ++m_epoch;
    m_issues->clear();
    if (m_running == 0)
        letGo();
}

void Desk::letGo()
{
    m_lettingGo = true;
    CaseFile::closeLater(std::move(m_leaving), this, [this] {
        m_lettingGo = false;
        Q_EMIT closed();
        if (m_wish)
            grant();
    });
}

void Desk::finished()
{
    if (--m_running == 0 && m_leaving)
        letGo();
}

void Desk::setCommands(std::function<QAction *(const QString &)> commands)
{
    m_commands = std::move(commands);
}

QAction *Desk::command(const QString &id) const
{
    return m_commands ? m_commands(id) : nullptr;
}

void Desk::setIssues(const QString &source, const QList<Issue> &issues)
{
    m_issues->setIssues(source, issues);
}

void Desk::showError(const Error &error, const Place &cause)
{
    if (error.code == Error::Code::Cancelled)
        return;
    m_issues->add(QStringLiteral("failure"), Issue::fromError(error, cause));
    say(error.message);
}

void Desk::openMade(const QString &path)
{
    handOver(path, tr("No program on this computer opens %1. Choose one in the folder it is in.")
                       .arg(QFileInfo(path).fileName()));
}

void Desk::openFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    handOver(folder, tr("No program on this computer shows the folder %1.").arg(folder));
}

void Desk::handOver(const QString &path, const QString &refusal)
{
    const DesktopOpener desktop;
    const FileOpener &opener = m_parts.opener ? *m_parts.opener : desktop;
    if (!QFileInfo::exists(path))
        say(tr("%1 is not there any more.").arg(QFileInfo(path).fileName()));
    else if (!opener.open(path))
        say(refusal);
}

std::shared_ptr<Job> Desk::beginJob(const QString &title)
{
    auto job = std::make_shared<Job>(title);
    m_jobs.removeIf([](const std::weak_ptr<Job> &old) { return old.expired(); });
    m_jobs.append(job);
    Q_EMIT jobBegan(job);
    return job;
}

void Desk::importFiles(const QStringList &paths)
{
    ImportWish wish;
    wish.paths = paths;
    bringIn(wish);
}

void Desk::runApart(QObject *context, std::function<std::function<void()>()> work)
{
    ++m_running;
    // The pointer is looked into on the interface thread alone; the other thread only carries it.
    auto guard = std::make_shared<QPointer<QObject>>(context);
    m_threads.start(
        [this, epoch = m_epoch, guard = std::move(guard), work = std::move(work)]() mutable {
            auto then = work();
            work = nullptr;
            QMetaObject::invokeMethod(
                this,
                [this, epoch, guard = std::move(guard), then = std::move(then)]() mutable {
                    if (*guard && epoch == m_epoch) // What it speaks of may be closed.
                        then();
                    then = nullptr;
                    finished();
                },
                Qt::QueuedConnection);
        });
}

} // namespace LeverArch
