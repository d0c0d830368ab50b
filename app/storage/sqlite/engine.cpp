// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/engine.h"

#include "storage/sqlite/functions.h"
#include "storage/statement.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QVariant>

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace LeverArch::Sqlite {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

/// The primary result code (https://www.sqlite.org/rescode.html) as ours.
Error errorFor(int code, const QString &detail)
{
    using Code = Error::Code;
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return {Code::Cancelled, text("Stopped."), detail};
    case SQLITE_FULL:
        return {Code::DiskFull,
                text("The disk is full. Nothing was changed. Make room and try again."), detail};
    case SQLITE_CORRUPT:
        return {Code::Damaged,
                text("The case file is damaged. Save what is sound into a new file, or go back to "
                     "a backup."),
                detail};
    case SQLITE_NOTADB:
        return {Code::Invalid, text("This is not a case file."), detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {Code::ReadOnly, text("The case file is open for reading only."), detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Code::Locked, text("Another program is using the case file."), detail};
    case SQLITE_CANTOPEN:
        return {Code::Io,
                text("The case file cannot be opened. Check that it is there and that you may "
                     "read it."),
                detail};
    case SQLITE_IOERR:
        return {Code::Io,
                text("The case file could not be read or written. Check the disk or the USB stick "
                     "it is on."),
                detail};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_TRIGGER)
            return {Code::Internal, text("A change was attempted outside an action."), detail};
        return {Code::Conflict, text("This does not fit with what is in the case file."), detail};
    case SQLITE_TOOBIG:
        return {Code::Invalid, text("This is too large to be stored."), detail};
    default:
        return {Code::Internal, text("The database reported a fault."), detail};
    }
}

Result<void> makeOwnFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(),
                            O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        const QString detail = qt_error_string(errno);
        if (errno == EEXIST)
            return Error{Error::Code::Conflict, text("There is already a file of this name."),
                         detail};
        if (errno == ENOSPC)
            return Error{Error::Code::DiskFull, text("The disk is full."), detail};
        return Error{Error::Code::Io,
                     text("The case file cannot be made here. Choose a folder you may write to."),
                     detail};
    }
    ::close(file);
    return {};
}

QString uri(const QString &path, const QString &parameters)
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    url.setQuery(parameters);
    return url.toString(QUrl::FullyEncoded);
}

/// An untrusted schema may not bring functions, views or odd names into what we run.
void harden(sqlite3 *handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
}

Result<void> run(QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    return query.exec(sql) ? Result<void>() : Result<void>(errorOf(query.lastError()));
}

/// What is set for one mode beside what is set for all.
QStringList pragmasFor(Connection::Mode mode)
{
    switch (mode) {
    case Connection::Mode::Read:
    case Connection::Mode::ReadAlone:
        return {QStringLiteral("query_only=ON")};
    case Connection::Mode::ReadDamaged:
        // Without it SQLite refuses a file that is shorter than its header says.
        return {QStringLiteral("writable_schema=ON"), QStringLiteral("query_only=ON")};
    case Connection::Mode::Copy:
        // A copy that was not finished is thrown away.
        return {QStringLiteral("journal_mode=OFF")};
    case Connection::Mode::Create:
    case Connection::Mode::Write:
        return {QStringLiteral("journal_mode=WAL"), QStringLiteral("journal_size_limit=67108864")};
    }
    return {};
}

Result<void> configure(QSqlDatabase &database, Connection::Mode mode)
{
    harden(handleOf(database));
    if (mode == Connection::Mode::ReadDamaged)
        sqlite3_db_config(handleOf(database), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    LEVERARCH_TRY(addFunctions(handleOf(database)));
    QStringList pragmas = pragmasFor(mode); // First: some of the others look at the file.
    pragmas += QStringList{
        QStringLiteral("trusted_schema=OFF"), QStringLiteral("cell_size_check=ON"),
        QStringLiteral("foreign_keys=ON"),    QStringLiteral("temp_store=MEMORY"),
        QStringLiteral("synchronous=FULL"),   QStringLiteral("cache_size=-16384"),
    };
    for (const QString &pragma : std::as_const(pragmas))
        LEVERARCH_TRY(run(database, QStringLiteral("PRAGMA ") + pragma));
    // The pragmas above may be answered without reading the file; this one is not.
    return run(database, QStringLiteral("SELECT count(*) FROM sqlite_master"));
}

Result<void> openAs(QSqlDatabase &database, const QString &name, Connection::Mode mode)
{
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=3000");
    if (isReading(mode))
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    database.setDatabaseName(name);
    if (!database.open())
        return errorOf(database.lastError());
    const auto configured = configure(database, mode);
    if (!configured.ok())
        database.close();
    return configured;
}

} // namespace

bool isReading(Connection::Mode mode)
{
    return mode == Connection::Mode::Read || mode == Connection::Mode::ReadAlone ||
           mode == Connection::Mode::ReadDamaged;
}

Result<void> open(QSqlDatabase &database, const QString &path, Connection::Mode mode)
{
    if (path.isEmpty())
        return openAs(database, QStringLiteral(":memory:"), mode);
    const bool isNew = mode == Connection::Mode::Create || mode == Connection::Mode::Copy;
    if (isNew)
        LEVERARCH_TRY(makeOwnFile(path));
    else if (!QFileInfo::exists(path))
        return Error{Error::Code::NotFound, text("There is no file of this name."), path};
    if (!isReading(mode)) {
        const auto made = openAs(database, uri(path, QStringLiteral("mode=rw")), mode);
        if (!made.ok() && isNew)
            QFile::remove(path);
        return made;
    }

    const QString shared = uri(path, QStringLiteral("mode=ro"));
    const QString alone = uri(path, QStringLiteral("mode=ro&immutable=1"));
    // When no log is waiting, the file alone is the whole truth.
    const bool loneFile = QFileInfo(path + QStringLiteral("-wal")).size() == 0;
    if (mode != Connection::Mode::Read)
        return openAs(database, loneFile ? alone : shared, mode);
    auto opened = openAs(database, shared, mode);
    // On a medium that cannot be written, the shared memory of a WAL database cannot be made, and
    // nobody can change the file either.
    if (!opened.ok() && loneFile && !QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        opened = openAs(database, alone, mode);
    return opened;
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

void interrupt(sqlite3 *handle)
{
    if (handle != nullptr)
        sqlite3_interrupt(handle);
}

void keepLogOnClose(sqlite3 *handle)
{
    if (handle != nullptr)
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void countLoggedPages(sqlite3 *handle, LoggedPages *pages)
{
    const auto count = [](void *counter, sqlite3 *, const char *, int inLog) {
        auto *counted = static_cast<LoggedPages *>(counter);
        const bool isNewLog = inLog < counted->inLog;
        counted->added += isNewLog ? inLog : inLog - counted->inLog;
        counted->inLog = inLog;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(handle, count, pages);
}

Result<qint64> checkpoint(sqlite3 *handle)
{
    int inLog = 0;
    int written = 0;
    const int done = sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, &inLog,
                                               &written);
    if (done == SQLITE_OK || done == SQLITE_BUSY || done == SQLITE_LOCKED)
        return qint64(std::max(0, inLog - written)); // -1 and -1 where nothing could be done.
    return errorOf(handle);
}

bool inTransaction(const QSqlDatabase &database)
{
    sqlite3 *handle = handleOf(database);
    return handle != nullptr && sqlite3_get_autocommit(handle) == 0;
}

Error errorOf(const QSqlError &error)
{
    return errorFor(error.nativeErrorCode().toInt(), error.text());
}

Error errorOf(sqlite3 *handle)
{
    return errorFor(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)));
}

Result<void> runScript(const Connection &connection, const QByteArray &script)
{
    sqlite3 *handle = handleOf(connection.database());
    if (sqlite3_exec(handle, script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return errorOf(handle);
    return {};
}

Result<qint64> totalChanges(const Connection &connection)
{
    return qint64(sqlite3_total_changes64(handleOf(connection.database())));
}

Result<qint64> pragma(const Connection &connection, const QString &name)
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(connection, QStringLiteral("PRAGMA ") + name));
    LEVERARCH_ASSIGN(const bool row, statement.next());
    return row ? statement.whole(0) : 0;
}

} // namespace LeverArch::Sqlite
