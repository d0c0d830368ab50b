// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

class QSqlDatabase;
class QSqlQuery;

namespace LeverArch {

class StatementCache;

/// One connection to a case file's database. Belongs to the thread that opened it. All connections
/// of the program are made here and nowhere else, so that an encrypting VFS or another engine has
/// one place to go.
class Connection
{
public:
    enum class Mode {
        Create,    ///< A new file, 0600; Conflict when one is there.
        Write,     ///< The one connection that writes and checkpoints. The caller holds the lock.
        Read,      ///< Opened read-only; never checkpoints.
        ReadAlone, ///< As Read, while nobody else can write (the caller holds the lock) and no log
                   ///< waits beside the file: takes no locks and leaves nothing beside it.
        ReadDamaged, ///< As Read, of a file that may be shorter than it says; for looking, saving.
        Copy         ///< A new file, written once as a whole (see snapshot.h): no log beside it.
    };

    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    /// A private database in memory, writable; for tests and for knowing the expected schema.
    static Result<std::unique_ptr<Connection>> inMemory();
    ~Connection();

    QSqlDatabase database() const;
    const QString &path() const; ///< Empty in memory.
    bool isReadOnly() const;

    /// Prepared statements waiting for reuse; see Statement.
    StatementCache &statements() const;

    /// A query on this connection, forward-only, prepared. The error says which statement.
    Result<QSqlQuery> prepare(const QString &sql) const;
    /// Runs a statement that answers nothing.
    Result<void> execute(const QString &sql) const;

    /// Makes a query running on this connection's thread fail with Cancelled. From any thread.
    void interrupt() const;

    /// From now on no commit writes the log into the file: the caller does it in between, by
    /// tidyLog(), so that none takes longer for it. The log grows until then.
    void tidyLogByHand() const;
    /// Pages of the log that were not in the file when tidyLog() was last over, and those that
    /// commits have added since; 0 unless it is tidied by hand.
    qint64 loggedPages() const;
    /// Writes as much of the log into the file as nobody still reads from. Everything committed is
    /// as safe before as after.
    Result<void> tidyLog() const;

    /// The file has gone, or another stands in its place: closing will neither tidy its log into it
    /// nor take away what stands beside it.
    void abandon() const;

private:
    struct State;
    explicit Connection(std::unique_ptr<State> state);
    static Result<std::unique_ptr<Connection>> make(const QString &path, Mode mode);
    std::unique_ptr<State> m_state;
};

/// The engine's last error on the query as ours: a full disk, a damaged file, a locked one, a
/// read-only one, an interrupt are told apart.
Error errorOf(const QSqlQuery &query);

/// A transaction for a scope: rolls back unless committed.
class Transaction
{
public:
    /// BEGIN IMMEDIATE for writing connections; one steady view of the data for reading ones.
    static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Connection &connection);
    Connection *m_connection;
};

} // namespace LeverArch
