// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testworkspace.h"

#include <QCoreApplication>
#include <QPointer>

#include <QPrinter>

namespace LeverArch {

void ScriptedDialogs::answer(const QString &id, const std::function<void(QString)> &then)
{
    asked.append(id);
    if (answers.contains(id))
        then(answers.value(id));
}

void ScriptedDialogs::openFile(QWidget *, const FileQuestion &question,
                               std::function<void(QString)> then)
{
    answer(question.id, then);
}

void ScriptedDialogs::openFiles(QWidget *, const FileQuestion &question,
                                std::function<void(QStringList)> then)
{
    answer(question.id, [then](const QString &path) { then({path}); });
}

void ScriptedDialogs::openFolder(QWidget *, const FileQuestion &question,
                                 std::function<void(QString)> then)
{
    answer(question.id, then);
}

void ScriptedDialogs::saveFile(QWidget *, const FileQuestion &question,
                               std::function<void(QString)> then)
{
    fileQuestions.append(question);
    answer(question.id, then);
}

void ScriptedDialogs::confirm(QWidget *, const Question &question, std::function<void()> then)
{
    answer(question.id, [then](const QString &) { then(); });
}

void ScriptedDialogs::print(QWidget *, const PrintQuestion &question,
                            std::function<void(std::shared_ptr<QPrinter>)> then)
{
    answer(question.id, [then](const QString &path) {
        auto printer = std::make_shared<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        then(printer);
    });
}

void ScriptedDialogs::askText(QWidget *, const TextQuestion &question,
                              std::function<void(QString)> then, std::function<void()> declined)
{
    if (!answers.contains(question.id) && declined)
        declined();
    answer(question.id, then);
}

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
