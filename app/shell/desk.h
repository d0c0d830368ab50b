// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "worker/workerpool.h"
#include "widgets/workspace.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace LeverArch {

class IssueModel;

/// What a desk is made with; all must outlive it.
struct DeskParts
{
    QSettings &settings;
    Dialogs &dialogs;
    const Clock &clock;
    WorkerOptions worker = {};
};

/// The one open case file and what works on it: the workers, long jobs, the list of issues. Answers
/// the pages' wishes by handing them to whoever listens (the window).
class Desk final : public QObject, public Workspace
{
    Q_OBJECT

public:
    explicit Desk(const DeskParts &parts, QObject *parent = nullptr);
    ~Desk() override;

    Result<void> create(const QString &path);
    Result<void> open(const QString &path, bool readOnly = false);
    /// Stops every job, waits for it, and lets the file go. Nothing when none is open.
    void close();
    bool isOpen() const { return m_caseFile != nullptr; }

    IssueModel &issues() const { return *m_issues; }
    /// How the pool's processes are started; for other pools of the same program.
    const WorkerOptions &workerOptions() const { return m_parts.worker; }
    void setCommands(std::function<QAction *(const QString &)> commands);

    CaseFile &caseFile() const override { return *m_caseFile; }
    WorkerPool &workers() const override { return *m_workers; }
    WorkerPool &pageWorkers() const override { return *m_pageWorkers; }
    const Clock &clock() const override { return m_parts.clock; }
    Dialogs &dialogs() const override { return m_parts.dialogs; }
    QSettings &settings() const override { return m_parts.settings; }
    void goTo(const Place &place) override { Q_EMIT placeWanted(place); }
    void showRecord(Id record) override { Q_EMIT recordWanted(record); }
    void searchFor(const QString &words) override { Q_EMIT searchWanted(words); }
    void importFiles(const QStringList &paths) override { Q_EMIT importWanted(paths); }
    QAction *command(const QString &id) const override;
    void setIssues(const QString &source, const QList<Issue> &issues) override;
    void showError(const Error &error, const Place &cause = {}) override;
    void say(const QString &sentence) override { Q_EMIT said(sentence); }
    std::shared_ptr<Job> beginJob(const QString &title) override;
    void runApart(QObject *context, std::function<std::function<void()>()> work) override;

Q_SIGNALS:
    void opened();
    void closing(); ///< Pages and panels go now.
    void closed();
    void placeWanted(const LeverArch::Place &place);
    void recordWanted(LeverArch::Id record);
    void searchWanted(const QString &words);
    void importWanted(const QStringList &paths);
    void said(const QString &sentence);
    void jobBegan(const std::shared_ptr<LeverArch::Job> &job);

private:
    Result<void> take(Result<std::unique_ptr<CaseFile>> opened);

    DeskParts m_parts;
    IssueModel *m_issues;
    std::function<QAction *(const QString &)> m_commands;
    std::unique_ptr<WorkerPool> m_workers;
    std::unique_ptr<WorkerPool> m_pageWorkers;
    std::unique_ptr<CaseFile> m_caseFile;
    QThreadPool m_threads;
    QList<std::weak_ptr<Job>> m_jobs;
};

} // namespace LeverArch
