// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "domain/recognition.h"

#include <QList>
#include <QSet>
#include <QString>

#include <deque>
#include <mutex>
#include <optional>

namespace LeverArch {

class CaseFile;
class WorkerPool;
struct WorkerOptions;

/// Processes for recognition: one fewer than there are processors, at least one, that give way to
/// everything else and are given time, since they may have to wait for a processor.
WorkerOptions recognitionWorkers(WorkerOptions options);

/// A page that could not be recognised.
struct UnrecognisedPage
{
    QString paper; ///< Its title.
    Id document;
    int page = 0;
    QString reason;
};

/// The account of one run.
struct RecognitionReport
{
    qint64 recognised = 0;
    qint64 nothing = 0; ///< Pictures without writing.
    QList<UnrecognisedPage> failed;
    bool stopped = false; ///< Some pages still wait.

    qint64 pages() const { return recognised + nothing + failed.size(); }
};

/// Recognises the pages of a case file that came as pictures, one page at a time in each process of
/// the pool, until none waits; papers that come in meanwhile are taken up too. Blocking; run it off
/// the interface thread. Each page is stored as soon as it is done, in a short transaction of its
/// own, so that whoever stops or kills the program loses a page's work and no more. At the end
/// marks and quotations on those papers follow their words (casefile/recognisedplaces.h). Give it a
/// pool of its own, of processes in the background.
class RecognitionRun
{
public:
    RecognitionRun(CaseFile &caseFile, WorkerPool &workers, const QString &languages);

    /// Recognises these pages and no others, whichever wait.
    void limitTo(const QList<WaitingPage> &pages) { m_only = pages; }

    /// Unsupported when a language is not installed; DiskFull and the like when nothing can be
    /// stored any more. A page that fails twice is marked and left.
    Result<RecognitionReport> run(Progress &progress, Cancellation cancellation = {});

private:
    class Reader;

    void work();
    std::optional<WaitingPage> next();
    Result<void> fetch();
    void take(const QList<WaitingPage> &pages);
    void done(const Recognition &recognition, const UnrecognisedPage &page);
    void stop(const Error &error);
    Result<void> followWords();
    bool isStopping() const;

    CaseFile &m_caseFile;
    WorkerPool &m_workers;
    const QString m_languages;
    QList<WaitingPage> m_only; ///< Empty: all that wait.
    Progress *m_progress = nullptr;
    Cancellation m_cancellation; ///< The caller's.

    mutable std::mutex m_mutex; ///< Guards what follows.
    std::deque<WaitingPage> m_waiting;
    QSet<std::pair<qint64, int>> m_begun; ///< Pages taken in this run, done or not.
    QSet<Id> m_recognised;                ///< Originals some page of which has words now.
    qint64 m_left = 0;                    ///< Pages that waited when it was last asked.
    RecognitionReport m_report;
    std::optional<Error> m_stopped;
};

} // namespace LeverArch
