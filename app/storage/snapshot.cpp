// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/snapshot.h"

#include "storage/connection.h"
#include "storage/sqlite/engine.h"
#include "storage/upkeep.h"

#include <QCoreApplication>
#include <QSqlDatabase>

#include <sqlite3.h>

namespace LeverArch {

namespace {

constexpr int pagesAtOnce = 1024;

} // namespace

Result<void> copyDatabase(const Connection &source, const QString &target, qint64 sizeLimit,
                          const std::function<bool(qint64 done, qint64 total)> &goOn)
{
    LEVERARCH_ASSIGN(const auto copy, Connection::open(target, Connection::Mode::Copy));
    if (sizeLimit > 0)
        LEVERARCH_TRY(limitSize(*copy, sizeLimit));
    // One snapshot for the whole copy: without it each write elsewhere would start it again.
    LEVERARCH_TRY(source.execute(QStringLiteral("BEGIN")));
    sqlite3 *const from = Sqlite::handleOf(source.database());
    sqlite3 *const to = Sqlite::handleOf(copy->database());
    sqlite3_backup *const backup = sqlite3_backup_init(to, "main", from, "main");
    int code = backup ? SQLITE_OK : sqlite3_errcode(to);
    bool stopped = false;
    while (code == SQLITE_OK && !stopped) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        stopped = !goOn(total - sqlite3_backup_remaining(backup), total);
    }
    if (backup)
        sqlite3_backup_finish(backup);
    const Error error = Sqlite::errorOf(to);
    LEVERARCH_TRY(source.execute(QStringLiteral("COMMIT")));
    if (stopped)
        return Error{
            Error::Code::Cancelled, QCoreApplication::translate("Storage", "Stopped."), {}};
    return code == SQLITE_DONE ? Result<void>() : Result<void>(error);
}

} // namespace LeverArch
