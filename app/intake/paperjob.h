// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/progress.h"
#include "domain/ledger.h"
#include "intake/receiving.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace LeverArch {

class CaseFile;
class WorkerPool;

/// One received paper on its way into the case file.
struct PaperJob
{
    qsizetype index = 0; ///< Among the files of the run.
    QString path;
    QString fileName;
    ReceivedPaper paper;
    Id original;             ///< When the case file has the bytes already, but no document of them.
    int pageCount = 0;       ///< Of that original; 0 when its pages are to be read.
    QStringList passwords;   ///< To be tried, in this order; none at first.
    bool keepLocked = false; ///< Nobody has the password.
};

/// What became of it.
struct PaperOutcome
{
    LedgerEntry entry;              ///< Written already, unless `unwritten`.
    std::optional<PaperJob> locked; ///< Needs a password first; there is no entry yet.
    std::optional<Error> stop;      ///< The whole run must stop: no worker, no disk, no case file.
    QString password;               ///< What opened it.
    bool cancelled = false;         ///< Stopped before it was in; there is no entry.
    bool unwritten = false;         ///< The entry is for the caller to write.
    bool cameTooLate = false; ///< The same bytes came in by another run; there is no entry yet.
};

/// Takes papers through the worker and into the case file, each as one action of the run's group.
/// Thread-safe: several threads may bring papers at once.
class PaperReader
{
public:
    PaperReader(CaseFile &caseFile, WorkerPool &workers, const IntakeInfo &intake, Id group);

    /// Told about each page that was read, on the calling thread.
    using PageWatcher = std::function<void(int page, int pages)>;

    PaperOutcome bring(PaperJob job, Cancellation cancellation,
                       const PageWatcher &watcher = {}) const;

private:
    class Session;

    CaseFile &m_caseFile;
    WorkerPool &m_workers;
    IntakeInfo m_intake;
    Id m_group;
};

} // namespace LeverArch
