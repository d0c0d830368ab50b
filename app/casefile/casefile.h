// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/changeset.h"
#include "core/issue.h"
#include "core/progress.h"
#include "core/result.h"
#include "domain/action.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace LeverArch {

class CaseSession;
class Clock;
class RandomSource;
class Stores;
struct CaseOpening;

/// How to open a case file. The clock and the random source must outlive it.
struct CaseFileOptions
{
    const Clock *clock = nullptr;   ///< Null: the computer's.
    RandomSource *random = nullptr; ///< Null: the operating system's.
    QString who;                    ///< Written into history; empty: the login name.
    bool readOnly = false;
    int readers = 2;       ///< Threads for long reads.
    bool takeOver = false; ///< Write although a program on another computer says it has
                           ///< the file (it was not closed there, and never will be).
    qint64 sizeLimit = 0;  ///< Bytes the file may grow to, as on a full disk; 0: no limit.
};

/// What a change does: works on the stores, and returns an error to have everything rolled back.
using Change = std::function<Result<void>(Stores &)>;

/// One open case file.
///
/// Lives on one thread (the interface's, or the command line's main thread). All writing happens on
/// one inner writer thread with the only writing connection; reads on this thread go through
/// read(), long ones through readLater().
///
/// Every change is an action: its rows, its history, its search text and its place in the hash
/// chain are committed together or not at all.
class CaseFile : public QObject
{
    Q_OBJECT

public:
    /// Makes a new case file; Conflict when there is already a file at the path.
    static Result<std::unique_ptr<CaseFile>> create(const QString &path,
                                                    const CaseFileOptions &options = {});
    /// Opens one. Older schemas are backed up next to the file and migrated; newer are refused
    /// (TooNew). When another program has it, or it is damaged, or the place cannot be written, it
    /// is opened read-only and says so in openingIssues(). A file that is no case file, or whose
    /// schema is not ours, is refused (Invalid).
    static Result<std::unique_ptr<CaseFile>> open(const QString &path,
                                                  const CaseFileOptions &options = {});
    /// Waits until everything asked for is written. May take a while; see closeLater().
    ~CaseFile() override;

    using Opened = std::function<void(Result<std::unique_ptr<CaseFile>>)>;
    /// The same as open() and create(), without making the calling thread wait: looking through the
    /// file, updating it and reading its history happen on another. `then` gets the case file on
    /// the calling thread, where it will live, unless `context` (an object of that thread) is gone;
    /// then the file is closed again.
    static void openLater(const QString &path, const CaseFileOptions &options, QObject *context,
                          Opened then);
    static void createLater(const QString &path, const CaseFileOptions &options, QObject *context,
                            Opened then);
    /// Closes without making the calling thread, the file's own, wait: what was asked for is
    /// written, and the lock let go of, on another. `then`, if any, comes back when another program
    /// could open the file. The program does not end before.
    static void closeLater(std::unique_ptr<CaseFile> file, QObject *context = nullptr,
                           std::function<void()> then = {});

    const QString &path() const;
    QString title() const; ///< File name without its ending.
    QString who() const;   ///< As history names the person; the author of new marks.
    bool isReadOnly() const;
    QList<Issue> openingIssues() const; ///< Who has it, what is damaged, a synchronised folder.

    /// Short reads on this object's own thread.
    const Stores &read() const;
    /// From its first question on, read() answers from one steady view of the case file, however
    /// many are asked and whatever others write meanwhile. For a program that reads and ends: what
    /// is written later is not seen.
    Result<void> holdView();

    /// Runs `work` on a reader thread with its own read-only connection, on one steady view of the
    /// case file however many queries it makes, then `then` on this
    /// object's thread unless `cancellation` was cancelled or `context` is gone. Cancelling
    /// interrupts the query.
    template <typename T>
    void readLater(QObject *context, std::function<Result<T>(const Stores &)> work,
                   std::function<void(Result<T>)> then, Cancellation cancellation = {});

    /// Runs `work` on a reader thread, on one steady view, and waits for it: for long reads of
    /// threads that are not this object's, which must end before it does.
    Result<void> readWaiting(const std::function<Result<void>(const Stores &)> &work);

    /// Does `change` as one action named `label` and waits for it: for the command line, intake
    /// threads and tests. From any thread but the writer's. `group` joins actions that are undone
    /// together. A change that changes nothing leaves no action behind (null id).
    Result<ActionInfo> act(const QString &label, const Change &change, Id group = {});

    /// The same without waiting; `then` comes back on this object's thread, unless `context` is
    /// gone. Ahead of queued intake work. For the interface.
    void actLater(const QString &label, Change change, QObject *context = nullptr,
                  std::function<void(Result<ActionInfo>)> then = {});

    /// Writes derived data or unfinished originals in one short transaction that is no action, and
    /// waits. From any thread but the writer's; intake's way of keeping transactions short.
    /// `texts` are originals whose words it changes, for those who show them.
    Result<void> writeDerived(const Change &change, const QSet<Id> &texts = {});

    /// Makes the search index anew from the stored text: when a check found that it differs. It is
    /// derived, so this is no action. Damaged, and nothing changed, when more than the index is.
    Result<void> rebuildSearchIndex();

    /// What undo and redo would do now; null id when nothing. Survive a restart.
    ActionInfo nextUndo() const;
    ActionInfo nextRedo() const;
    /// Takes the newest undoable action (or group) back. Conflict when rows have changed since in a
    /// way that forbids it; then nothing is changed.
    Result<ActionInfo> undo();
    Result<ActionInfo> redo();
    void undoLater(QObject *context, std::function<void(Result<ActionInfo>)> then = {});
    void redoLater(QObject *context, std::function<void(Result<ActionInfo>)> then = {});

    /// A verified copy by SQLite's own means: written beside, reopened, checked, then renamed.
    Result<void> backup(const QString &target, Progress &progress, Cancellation cancellation = {});

    /// A new group id, for actions undone together.
    Id newGroup();

Q_SIGNALS:
    /// After each commit, on this object's thread.
    void changed(const LeverArch::ChangeSet &change);
    /// Something went wrong behind the scenes (a full disk while refreshing the index).
    void issueRaised(const LeverArch::Issue &issue);

private:
    explicit CaseFile(std::unique_ptr<CaseSession> session);
    using Look = std::function<Result<CaseOpening>(const Clock &)>;
    static Result<std::unique_ptr<CaseFile>> start(const Look &look,
                                                   const CaseFileOptions &options);
    static void startLater(const Look &look, const CaseFileOptions &options, QObject *context,
                           Opened then);
    static Result<std::unique_ptr<CaseSession>> prepare(const Look &look,
                                                        const CaseFileOptions &options);
    static Result<std::unique_ptr<CaseFile>> attach(Result<std::unique_ptr<CaseSession>> session);
    using ReadWork = std::function<std::function<void()>(const Result<const Stores *> &)>;
    void enqueueRead(QObject *context, ReadWork work, Cancellation cancellation);
    std::unique_ptr<CaseSession> m_session;
};

template <typename T>
void CaseFile::readLater(QObject *context, std::function<Result<T>(const Stores &)> work,
                         std::function<void(Result<T>)> then, Cancellation cancellation)
{
    enqueueRead(
        context,
        [work = std::move(work), then = std::move(then)](const Result<const Stores *> &stores) {
            auto answer = std::make_shared<Result<T>>(stores.ok() ? work(**stores)
                                                                  : Result<T>(stores.error()));
            return std::function<void()>([then, answer] { then(std::move(*answer)); });
        },
        std::move(cancellation));
}

} // namespace LeverArch
