// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/sha256.h"
#include "domain/ledger.h"
#include "intake/container.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace LeverArch {

class CaseFile;
class LedgerStore;
struct PaperSource;
class Stores;

/// Adds the entry to the ledger, or writes what is new in one that is there, and has an id.
Result<void> writeLine(LedgerStore &ledger, LedgerEntry &entry);

/// The account of one run as it grows: what is written into the ledger, and which file of the run
/// has which line. Of a run that goes on after an interruption it knows the lines from before.
class RunLedger
{
public:
    explicit RunLedger(CaseFile &caseFile) : m_caseFile(caseFile) {}

    /// Opens a new account, of the person the case file is open for.
    Result<void> begin(IntakeInfo intake);
    /// Goes on with one.
    Result<void> goOn(Id intake);
    Result<void> finish();
    const IntakeInfo &intake() const { return m_intake; }
    Id group() const { return m_group; }

    /// The line from before the interruption of a file inside another, or of one that is gone on
    /// with; what lies on disk is known by its bytes alone.
    std::optional<LedgerEntry> before(const PaperSource &source) const;
    /// The lines from before of what lay on disk under that path: several, where one file was put
    /// in the place of another.
    QList<LedgerEntry> beforeOnDisk(const QString &path) const
    {
        return m_before.values({Id(), path});
    }
    /// Whether files inside the one of that line had lines before.
    bool hadInside(Id entry) const { return m_parents.contains(entry); }
    /// Whether every file inside the one of that line has a line, and every file inside those.
    bool isComplete(const LedgerEntry &entry) const { return !m_incomplete.contains(entry.id); }
    /// Whether what the line says came in has been taken back since.
    bool isTakenBack(const LedgerEntry &entry) const { return m_takenBack.contains(entry.id); }
    /// Lines from before of files this run did not meet: what lies in containers that are complete,
    /// and what is no longer where it was.
    QList<LedgerEntry> notMet() const;
    /// Of files that lay on disk: lines that are not complete, or were taken back. Their bytes are in
    /// the case file.
    QList<LedgerEntry> toGoOnWith() const;
    /// The bytes behind a line, as they came in.
    Result<SharedBytes> stored(const LedgerEntry &entry) const;

    /// What the case file knows of bytes.
    struct Known
    {
        Id original;
        Id document;         ///< A living one of them; null when there is none.
        int pageCount = 0;   ///< Of the original itself.
        bool isListed = true; ///< All that lies in it has been accounted for, some time.
        int members = -1;
    };
    Result<Known> known(const Sha256 &sha256);

    /// A line of its own, written now; of an entry with an id, which has one, what is new in it.
    Result<void> add(qsizetype index, LedgerEntry entry);
    /// A line that is written already.
    void keep(qsizetype index, const LedgerEntry &entry) { m_entries.insert(index, entry); }
    /// A file whose bytes a document has: one original, and both names kept. The ledger has the
    /// path, the document the name, by which it is found.
    Result<void> addDuplicate(qsizetype index, LedgerEntry entry, Id document,
                              const ContainerPtr &inside);

    bool has(qsizetype index) const { return m_entries.contains(index); }
    LedgerEntry entry(qsizetype index) const { return m_entries.value(index); }
    qsizetype size() const { return m_entries.size(); }
    /// How many files lie in a container, where its line says something else.
    Result<void> setMembers(qsizetype index, int members);
    /// Says in the line of a container that what lies in it could not be listed this time.
    Result<void> noteUnlisted(qsizetype index);

private:
    void findIncomplete();
    void addIncomplete(Id entry);
    Result<void> findTakenBack(const Stores &stores);

    CaseFile &m_caseFile;
    IntakeInfo m_intake;
    Id m_group;
    QHash<qsizetype, LedgerEntry> m_entries;
    QMultiHash<std::pair<Id, QString>, LedgerEntry> m_before;
    QList<LedgerEntry> m_linesBefore;
    QHash<Id, LedgerEntry> m_byId; ///< The same.
    QSet<Id> m_parents;            ///< Of the same.
    QSet<Id> m_incomplete;
    QSet<Id> m_takenBack;
};

} // namespace LeverArch
