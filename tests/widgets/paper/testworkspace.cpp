// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testworkspace.h"

#include <QCoreApplication>
#include <QPointer>

namespace LeverArch {

TestWorkspace::TestWorkspace(CaseFile &caseFile, WorkerPool &workers, const Clock &clock)
    : m_caseFile(caseFile),
      m_workers(workers),
      m_clock(clock),
      m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
{}

TestWorkspace::~TestWorkspace()
{
    for (std::thread &thread : m_threads)
        thread.join();
}

void TestWorkspace::setIssues(const QString &source, const QList<Issue> &list)
{
    issues.insert(source, list);
}

std::shared_ptr<Job> TestWorkspace::beginJob(const QString &title)
{
    return std::make_shared<Job>(title);
}

void TestWorkspace::runApart(QObject *context, std::function<std::function<void()>()> work)
{
    m_threads.emplace_back([context = QPointer<QObject>(context), work = std::move(work)] {
        std::function<void()> then = work();
        // Whether the context is still there is asked where it lives.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [context, then = std::move(then)] {
                if (context)
                    then();
            },
            Qt::QueuedConnection);
    });
}

} // namespace LeverArch
