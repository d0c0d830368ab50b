// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/desk.h"

#include "casefile/casefile.h"
#include "models/issuemodel.h"
#include "widgets/dialogs.h"

#include <QPointer>

namespace LeverArch {

Desk::Desk(const DeskParts &parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_issues(new IssueModel(this)),
      m_workers(std::make_unique<WorkerPool>(parts.worker)),
      m_pageWorkers(std::make_unique<WorkerPool>(parts.worker))
{
    m_threads.setMaxThreadCount(6); // They wait for workers and the writer more than they compute.
}

Desk::~Desk()
{
    close();
    m_threads.waitForDone();
}

Result<void> Desk::create(const QString &path)
{
    close();
    CaseFileOptions options;
    options.clock = &m_parts.clock;
    return take(CaseFile::create(path, options));
}

Result<void> Desk::open(const QString &path, bool readOnly)
{
    close();
    CaseFileOptions options;
    options.clock = &m_parts.clock;
    options.readOnly = readOnly;
    return take(CaseFile::open(path, options));
}

Result<void> Desk::take(Result<std::unique_ptr<CaseFile>> made)
{
    if (!made.ok())
        return made.error();
    m_caseFile = std::move(*made);
    connect(m_caseFile.get(), &CaseFile::issueRaised, this,
            [this](const Issue &issue) { m_issues->add(QStringLiteral("casefile"), issue); });
    setIssues(QStringLiteral("opening"), m_caseFile->openingIssues());
    Q_EMIT opened();
    return {};
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
    m_threads.waitForDone();
    m_caseFile.reset();
    m_issues->clear();
    Q_EMIT closed();
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
    Q_EMIT said(error.message);
}

std::shared_ptr<Job> Desk::beginJob(const QString &title)
{
    auto job = std::make_shared<Job>(title);
    m_jobs.removeIf([](const std::weak_ptr<Job> &old) { return old.expired(); });
    m_jobs.append(job);
    Q_EMIT jobBegan(job);
    return job;
}

void Desk::runApart(QObject *context, std::function<std::function<void()>()> work)
{
    // The pointer is looked into on the interface thread alone; the other thread only carries it.
    auto guard = std::make_shared<QPointer<QObject>>(context);
    m_threads.start([this, guard = std::move(guard), work = std::move(work)]() mutable {
        auto then = work();
        work = nullptr;
        QMetaObject::invokeMethod(
            this,
            [guard = std::move(guard), then = std::move(then)] {
                if (*guard)
                    then();
            },
            Qt::QueuedConnection);
    });
}

} // namespace LeverArch
