// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/intake.h"
#include "intake/paperjob.h"
#include "intake/papersource.h"

#include <QHash>
#include <QList>

#include <future>
#include <optional>

namespace LeverArch {

class PaperThreads;

/// One bringing-in, from the list of files to the finished ledger: reads each file, tells
/// duplicates, hands the others to the threads, has passwords asked for, writes the ledger. Lives
/// on the intake's thread, which it blocks.
class IntakeRun
{
public:
    IntakeRun(CaseFile &caseFile, WorkerPool &workers, PasswordPrompt prompt, Progress &progress,
              Cancellation cancellation);

    Result<IntakeReport> run(const QList<PaperSource> &sources, const QString &from);

private:
    /// What is known of bytes that came in before, in this run.
    struct Seen
    {
        bool decided = false;
        LedgerEntry entry;                                ///< Of the first file with them.
        QList<std::pair<qsizetype, LedgerEntry>> waiting; ///< Files with the same bytes.
    };
    /// What the case file knows of them.
    struct Known
    {
        Id original;
        Id document;
        int pageCount = 0;
    };

    Result<void> begin(const QString &from);
    void handleFiles(const QList<PaperSource> &sources, PaperThreads &threads);
    void receive(qsizetype index, const PaperSource &source, PaperThreads &threads);
    Result<Known> known(const Sha256 &sha256);
    void takeOutcome(PaperThreads &threads);
    void askNext(PaperThreads &threads);
    void askPassword(PaperJob job, PaperThreads &threads);
    void takePassword(PaperThreads &threads);
    void tryPassword(const QString &password, PaperThreads &threads);
    bool mayRead(const PaperThreads &threads) const;
    void decide(const LedgerEntry &entry);
    void decideLike(qsizetype index, LedgerEntry entry, const LedgerEntry &first);
    void addDuplicate(qsizetype index, LedgerEntry entry, Id document);
    void addLatecomer(qsizetype index, const LedgerEntry &entry);
    void addEntry(qsizetype index, LedgerEntry entry);
    void keepEntry(qsizetype index, const LedgerEntry &entry);
    void stop(const Error &error);
    Result<IntakeReport> report();

    CaseFile &m_caseFile;
    WorkerPool &m_workers;
    PasswordPrompt m_prompt;
    Progress &m_progress;
    Cancellation m_cancellation; ///< The caller's.
    Cancellation m_halt;         ///< Ours: cancelled with the caller's, and when all must stop.
    IntakeInfo m_info;
    Id m_group;
    QHash<Sha256, Seen> m_seen;
    QHash<qsizetype, LedgerEntry> m_entries; ///< By the file's place in the list.
    QHash<qsizetype, int> m_attempts;        ///< Passwords asked for.
    QList<PaperJob> m_locked;                ///< Waiting to be asked about, one after the other.
    qsizetype m_asked = -1;                  ///< The file whose password is asked for or tried.
    PaperJob m_inQuestion;                   ///< While m_password is awaited.
    std::future<QString> m_password;         ///< The answer to come.
    QStringList m_passwords;                 ///< That opened a paper of this run.
    qsizetype m_total = 0;
    std::optional<Error> m_stopped;
};

} // namespace LeverArch
