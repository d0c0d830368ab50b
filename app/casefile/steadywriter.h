// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/casewriter.h"
#include "casefile/filelock.h"
#include "casefile/fileplace.h"
#include "casefile/undohistory.h"

#include <functional>
#include <memory>

namespace LeverArch {

/// The writer of a case file that may go away and come back: a memory stick, a network drive.
/// Before each write it makes sure that the file is still the one it has open; when it was away, it
/// takes the lock again, compares the schema, and goes on only where its own last action is in the
/// history. Made, used and destroyed on the writer thread.
class SteadyWriter
{
public:
    using Write = std::function<Result<ChangeSet>(CaseWriter &)>;
    /// Told what can be undone, at the beginning and each time the file was away.
    using TookUp = std::function<void(UndoHistory)>;

    struct Place
    {
        QString path;
        const FileLock *lock = nullptr; ///< The caller's; outlives the writer.
        qint64 sizeLimit = 0;           ///< Bytes the file may grow to, 0 for no limit.
    };

    static Result<std::unique_ptr<SteadyWriter>> open(const Place &place, IdSource &ids,
                                                      const Clock &clock, TookUp tookUp);

    /// Io while the file is away or another stands in its place, Conflict when an older copy came
    /// back; then nothing was written. Where another took its place, the case file as it was is
    /// saved beside it, because the one that is open has no name any more.
    Result<ChangeSet> write(const Write &change);

    /// See CaseWriter.
    CaseWriter::LogLength logLength() const;

    ~SteadyWriter();

private:
    SteadyWriter(Place place, IdSource &ids, const Clock &clock, TookUp tookUp);
    Result<void> beThere();
    Error saveAside();
    Result<void> comeBack();
    Result<void> lockAgain();
    Result<void> takeUpHistory();

    Place m_place;
    IdSource &m_ids;
    const Clock &m_clock;
    TookUp m_tookUp;
    std::unique_ptr<FileLock> m_lock; ///< Taken after a return; let go of after the writer.
    std::unique_ptr<CaseWriter> m_writer;
    FilePlace m_standing;
    Id m_lastAction;
    bool m_lost = false; ///< The last write failed because of the disk.
};

} // namespace LeverArch
