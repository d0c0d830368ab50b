// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "intake/scanner.h"
#include "widgets/importwish.h"
#include "worker/workerpool.h"
#include "widgets/workspace.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace LeverArch {

class FileOpener;
class IssueModel;
struct CaseFileOptions;

/// What a desk is made with; all must outlive it.
struct DeskParts
{
    QSettings &settings;
    Dialogs &dialogs;
    const Clock &clock;
    WorkerOptions worker = {};
    const FileOpener *opener = nullptr; ///< Null: the desktop's.
    ScannerOptions scanner = {};
};

/// The one open case file and what works on it: the workers, long jobs, the list of issues. Answers
/// the pages' wishes by handing them to whoever listens (the window).
class Desk final : public QObject, public Workspace
{
    Q_OBJECT

public:
    explicit Desk(const DeskParts &parts, QObject *parent = nullptr);
    ~Desk() override;

    using Settled = std::function<void(const Result<void> &)>;
    /// Closes what is open, then makes or opens the file without making the window wait. `then`
    /// hears how it went, after opened(); a newer wish supersedes it. Opening what is open, or on
    /// its way, does nothing.
    void create(const QString &path, Settled then = {});
    void open(const QString &path, Settled then = {});
    /// Stops every job and lets the file go; what was asked for is still written. closed() comes
    /// when another program could open it. Nothing when none is open.
    void close();
    /// False while a file is being opened or closed.
    bool isOpen() const { return m_caseFile != nullptr; }
    bool isOpening() const { return bool(m_wish); }

    IssueModel &issues() const { return *m_issues; }
    /// How the pool's processes are started; for other pools of the same program.
    const WorkerOptions &workerOptions() const { return m_parts.worker; }
    const ScannerOptions &scannerOptions() const { return m_parts.scanner; }
    void setCommands(std::function<QAction *(const QString &)> commands);

    CaseFile &caseFile() const override { return *m_caseFile; }
    WorkerPool &workers() const override { return *m_workers; }
    WorkerPool &pageWorkers() const override { return *m_pageWorkers; }
    const Clock &clock() const override { return m_parts.clock; }
    Dialogs &dialogs() const override { return *m_dialogs; }
    QSettings &settings() const override { return m_parts.settings; }
    void goTo(const Place &place) override { Q_EMIT placeWanted(place); }
    void showRecord(Id record) override { Q_EMIT recordWanted(record); }
    void searchFor(const QString &words) override { Q_EMIT searchWanted(words); }
    void importFiles(const QStringList &paths) override;
    void bringIn(const ImportWish &wish) override { Q_EMIT importWanted(wish); }
    QAction *command(const QString &id) const override;
    void setIssues(const QString &source, const QList<Issue> &issues) override;
    void showError(const Error &error, const Place &cause = {}) override;
    void say(const QString &sentence) override { Q_EMIT said(sentence, {}, {}); }
    void say(const QString &sentence, const QString &verb, const QString &section) override
    {
        Q_EMIT said(sentence, verb, section);
    }
    void fileMade(const QString &path) override { Q_EMIT made(path); }
    /// Opens what was made, or its folder, in another program; says when there is none for it, or
    /// when the file is gone.
    void openMade(const QString &path);
    void openFolderOf(const QString &path);
    std::shared_ptr<Job> beginJob(const QString &title) override;
    void runApart(QObject *context, std::function<std::function<void()>()> work) override;

Q_SIGNALS:
    void opening(const QString &path); ///< It may take a while.
    void openingFailed();
    void opened();
    void closing(); ///< Pages and panels go now.
    void closed();
    void placeWanted(const LeverArch::Place &place);
    void recordWanted(LeverArch::Id record);
    void searchWanted(const QString &words);
    void importWanted(const LeverArch::ImportWish &wish);
    /// `verb` and `section` are empty, or a button that leads there.
    void said(const QString &sentence, const QString &verb, const QString &section);
    void made(const QString &path);
    void jobBegan(const std::shared_ptr<LeverArch::Job> &job);

private:
    using Opener = void (*)(const QString &, const CaseFileOptions &, QObject *,
                            std::function<void(Result<std::unique_ptr<CaseFile>>)>);
    /// What is to be open next.
    struct Wish
    {
        QString path;
        Opener opener;
        Settled then;
    };
    void wish(const QString &path, Opener opener, Settled then);
    void grant();
    void take(Result<std::unique_ptr<CaseFile>> made);
    void letGo();
    void finished();
    void handOver(const QString &path, const QString &refusal);

    DeskParts m_parts;
    std::unique_ptr<Dialogs> m_dialogs; ///< The parts' own, at the places last used.
    IssueModel *m_issues;
    std::function<QAction *(const QString &)> m_commands;
    std::unique_ptr<WorkerPool> m_workers;
    std::unique_ptr<WorkerPool> m_pageWorkers;
    std::unique_ptr<CaseFile> m_caseFile;
    std::unique_ptr<CaseFile> m_leaving; ///< Closed for the person; jobs still hold on to it.
    bool m_lettingGo = false;
    std::shared_ptr<Wish> m_wish;
    int m_epoch = 0;   ///< Counts closings.
    int m_running = 0; ///< What runs apart, until its answer has come.
    QThreadPool m_threads;
    QList<std::weak_ptr<Job>> m_jobs;
};

} // namespace LeverArch
