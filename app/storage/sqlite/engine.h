// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/connection.h"

#include <QByteArray>

class QSqlDatabase;
class QSqlError;
struct sqlite3;

/// What is peculiar to SQLite about a connection. Only storage includes this.
namespace LeverArch::Sqlite {

/// "LevA": what a case file's application_id is.
inline constexpr int applicationId = 0x4C657641;

/// Whether connections of this mode can never write.
bool isReading(Connection::Mode mode);

/// Opens `database` (of the driver QSQLITE) on the path, or in memory for an empty path, with the
/// safe settings. Create makes the file itself first, readable by its owner alone.
Result<void> open(QSqlDatabase &database, const QString &path, Connection::Mode mode);

/// The engine's own handle; null when the database is not open.
sqlite3 *handleOf(const QSqlDatabase &database);

/// Makes the running query fail. From any thread, while the connection lives.
void interrupt(sqlite3 *handle);

/// Leaves the log as it is when the connection is closed.
void keepLogOnClose(sqlite3 *handle);

/// What commits have put into the log.
struct LoggedPages
{
    qint64 added = 0; ///< Since it was last set to 0.
    int inLog = 0;    ///< Altogether.
};

/// From now on commits count what they add to the log, and leave writing it into the file to
/// checkpoint(). `pages` must outlive the handle.
void countLoggedPages(sqlite3 *handle, LoggedPages *pages);

/// Writes as much of the log into the file as nobody still reads from; how many pages are left.
Result<qint64> checkpoint(sqlite3 *handle);

/// Whether a transaction is under way: a full disk can end one by itself.
bool inTransaction(const QSqlDatabase &database);

/// The error in our words; `detail` holds the engine's.
Error errorOf(const QSqlError &error);
Error errorOf(sqlite3 *handle);

/// Runs several statements, as a schema file has them.
Result<void> runScript(const Connection &connection, const QByteArray &script);

/// Rows changed on this connection since it was opened.
Result<qint64> totalChanges(const Connection &connection);

/// A pragma's value as a whole number.
Result<qint64> pragma(const Connection &connection, const QString &name);

} // namespace LeverArch::Sqlite
