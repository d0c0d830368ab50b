// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scripteddialogs.h"

#include "core/clock.h"
#include "widgets/importwish.h"
#include "widgets/workspace.h"

#include <QSettings>
#include <QStringList>
#include <QTemporaryDir>

#include <mutex>
#include <thread>
#include <vector>

namespace LeverArch {

/// A window without a window: remembers what pages ask of it.
class TestWorkspace final : public Workspace
{
public:
    TestWorkspace(CaseFile &caseFile, WorkerPool &workers, const Clock &clock);
    ~TestWorkspace() override;

    CaseFile &caseFile() const override { return m_caseFile; }
    WorkerPool &workers() const override { return m_workers; }
    WorkerPool &pageWorkers() const override { return m_workers; }
    const Clock &clock() const override { return m_clock; }
    Dialogs &dialogs() const override { return scripted; }
    QSettings &settings() const override { return m_settings; }
    void goTo(const Place &place) override { wentTo.append(place); }
    void showRecord(Id record) override { shown.append(record); }
    void searchFor(const QString &words) override { searched.append(words); }
    void importFiles(const QStringList &) override {}
    void bringIn(const ImportWish &wish) override { wished.append(wish); }
    QAction *command(const QString &) const override { return nullptr; }
    void setIssues(const QString &source, const QList<Issue> &issues) override;
    void showError(const Error &error, const Place &) override { errors.append(error.message); }
    void say(const QString &sentence) override { said.append(sentence); }
    void say(const QString &sentence, const QString &, const QString &) override
    {
        said.append(sentence);
    }
    void fileMade(const QString &path) override { made.append(path); }
    std::shared_ptr<Job> beginJob(const QString &title) override;
    void runApart(QObject *context, std::function<std::function<void()>()> work) override;

    mutable ScriptedDialogs scripted;
    QList<Place> wentTo;
    QList<Id> shown;
    QList<ImportWish> wished; ///< What was to be brought in.
    QStringList searched;
    QMap<QString, QList<Issue>> issues;
    QStringList errors;
    QStringList said;
    QStringList made; ///< Files that were announced.

private:
    CaseFile &m_caseFile;
    WorkerPool &m_workers;
    const Clock &m_clock;
    QTemporaryDir m_folder;
    mutable QSettings m_settings;
    std::vector<std::thread> m_threads;
};

} // namespace LeverArch
