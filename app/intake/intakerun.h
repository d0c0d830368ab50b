// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/filelist.h"
#include "intake/intake.h"
#include "intake/lockedpapers.h"
#include "intake/paperjob.h"
#include "intake/runledger.h"

#include <QHash>
#include <QList>

#include <optional>

namespace LeverArch {

class OfficeQueue;
class PaperThreads;

/// What a run works with; all must outlive it.
struct IntakeParts
{
    CaseFile &caseFile;
    WorkerPool &workers;
    OfficePrinter *office = nullptr;
    PasswordPrompt prompt;
    Progress &progress;
    Cancellation cancellation;
};

/// One bringing-in, from the list of files to the finished ledger: reads each file, tells
/// duplicates, hands the others to the threads, opens what holds other files, has passwords asked
/// for, writes the ledger. Lives on the intake's thread, which it blocks.
class IntakeRun
{
public:
    explicit IntakeRun(IntakeParts parts);

    Result<IntakeReport> run(const QList<PaperSource> &sources, const IntakeInfo &intake);
    /// Goes on with an account that was interrupted.
    Result<IntakeReport> goOn(const QList<PaperSource> &sources, Id intake);

private:
    /// A file that has the same bytes as one of this run.
    struct Twin
    {
        qsizetype index;
        LedgerEntry entry;
        ContainerPtr inside;
    };
    /// What is known of bytes that came in before, in this run.
    struct Seen
    {
        bool decided = false;
        LedgerEntry entry; ///< Of the first file with them.
        QList<Twin> waiting;
    };

    Result<IntakeReport> runAll(const QList<PaperSource> &sources);
    void handleFiles();
    bool mayRead() const;
    bool isWorking() const;
    void receive(FileList::Next next);
    ReceivedPaper receiveStored(const LedgerEntry &entry) const;
    bool wasDoneBefore(qsizetype index, const PaperSource &source, PaperJob &job);
    bool isAsBefore(qsizetype index, const PaperJob &job);
    void decideOn(PaperJob job);
    void decideOnNew(PaperJob job, const LedgerEntry &entry);
    void takeOutcome();
    void takeOpen(qsizetype index, PaperOutcome &outcome);
    void takeMembers(qsizetype index, const OpenedContainer &opened);
    void decide(const LedgerEntry &entry);
    void decideLike(const Twin &twin, const LedgerEntry &first);
    void addDuplicate(const Twin &twin, Id document);
    void addLatecomer(qsizetype index, const PaperOutcome &outcome);
    void addEntry(qsizetype index, const LedgerEntry &entry);
    void check(const Result<void> &written);
    void stop(const Error &error);
    void tell(const QString &doing);
    Result<IntakeReport> report();

    IntakeParts m_parts;
    Cancellation m_halt; ///< Ours: cancelled with the caller's, and when all must stop.
    RunLedger m_ledger;
    LockedPapers m_locked;
    std::optional<FileList> m_files;
    PaperThreads *m_threads = nullptr; ///< While files are handled.
    OfficeQueue *m_office = nullptr;
    QHash<Sha256, Seen> m_seen;
    std::optional<Error> m_stopped;
};

} // namespace LeverArch
