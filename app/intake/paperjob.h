// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/progress.h"
#include "domain/ledger.h"
#include "intake/container.h"
#include "intake/receiving.h"
#include "worker/filejobs.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace LeverArch {

class CaseFile;
class WorkerPool;

/// Pages that LibreOffice made of a file, or that it could not make any.
struct OfficePages
{
    QString madeBy;
    std::optional<SharedBytes> pdf;
};

/// One paper on its way into the case file.
struct PaperJob
{
    enum class Step {
        TakeOut, ///< It lies in a container: take its bytes out, so that it can be told whether
                 ///< they are here already.
        Bring,   ///< Read it and put it into the case file.
        List     ///< It is here already, but not all that lies in it: say what that is.
    };

    Step step = Step::Bring;
    qsizetype index = 0; ///< Among the files of the run.
    QString path;
    QString fileName;
    ReceivedPaper paper;
    ContainerPtr inside;     ///< The file it lies in; null when it lay on disk.
    FileMember member;       ///< What it is there.
    int files = 1;           ///< How many files it stands for; see LedgerEntry.
    WantedPaths wanted;      ///< Of what lies in it.
    Id entry;                ///< Of the ledger, where it has one from before.
    Id document;             ///< The same (List).
    Id original;             ///< When the case file has the bytes already, but no document of them.
    int pageCount = 0;       ///< Of that original; 0 when its pages are to be read.
    QStringList passwords;   ///< To be tried, in this order; none at first.
    bool keepLocked = false; ///< Nobody has the password.
    std::optional<FileExamination> file; ///< What it is, when it is no PDF and was looked at.
    std::optional<OfficePages> office;   ///< Once LibreOffice was asked.
};

/// A container that has been brought in, and what lies in it.
struct OpenedContainer
{
    std::shared_ptr<Container> container;
    QList<FileMember> members;
    qint64 beyond = 0; ///< Files in it that are too many to be named.
};

/// What became of it.
struct PaperOutcome
{
    LedgerEntry entry;                ///< Written already, unless `unwritten`.
    std::optional<PaperJob> locked;   ///< Needs a password first; there is no entry yet.
    std::optional<PaperJob> takenOut; ///< The answer to TakeOut; there is no entry yet.
    std::optional<PaperJob> forOffice; ///< LibreOffice has to make its pages first; no entry yet.
    std::optional<OpenedContainer> opened; ///< Files inside it that come next.
    std::optional<Error> stop;        ///< The whole run must stop: no worker, no disk, no case file.
    QString password;                 ///< What opened it.
    bool cancelled = false;           ///< Stopped before it was in; there is no entry.
    bool unwritten = false;           ///< The entry is for the caller to write.
    bool listed = false;              ///< The answer to List; there is no new entry.
    bool cameTooLate = false; ///< The same bytes came in by another run; there is no entry yet.
    ContainerPtr inside;      ///< What it lies in, when it came too late.

    /// It is not decided yet.
    bool isOpen() const { return cancelled || locked || takenOut || forOffice || listed; }
};

/// What papers of one run have in common.
struct PaperRun
{
    IntakeInfo intake;
    Id group;
    bool hasOffice = false; ///< LibreOffice can be asked.
};

/// Takes papers through the worker and into the case file, each as one action of the run's group.
/// Thread-safe: several threads may bring papers at once.
class PaperReader
{
public:
    PaperReader(CaseFile &caseFile, WorkerPool &workers, PaperRun run);

    /// Told about each page that was read, on the calling thread.
    using PageWatcher = std::function<void(int page, int pages)>;

    PaperOutcome bring(PaperJob job, Cancellation cancellation,
                       const PageWatcher &watcher = {}) const;

    CaseFile &caseFile() const { return m_caseFile; }
    WorkerPool &workers() const { return m_workers; }
    const PaperRun &run() const { return m_run; }

private:
    CaseFile &m_caseFile;
    WorkerPool &m_workers;
    PaperRun m_run;
};

} // namespace LeverArch
