// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasedump.h"

#include "support/qtcatch.h"

#include <QFile>

#include <sqlite3.h>

#include <memory>

namespace {

using Handle = std::unique_ptr<sqlite3, int (*)(sqlite3 *)>;

Handle opened(const QString &path, int flags)
{
    // Read where no log waits, a file is opened so that nothing is left beside it.
    const bool alone =
        flags == SQLITE_OPEN_READONLY && !QFile::exists(path + QStringLiteral("-wal"));
    const QByteArray uri = "file:" + QFile::encodeName(path) + (alone ? "?immutable=1" : "");
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(uri.constData(), &handle, flags | SQLITE_OPEN_URI, nullptr);
    Handle owned(handle, &sqlite3_close);
    REQUIRE(code == SQLITE_OK);
    sqlite3_busy_timeout(handle, 5000);
    return owned;
}

QStringList rowsOf(sqlite3 *handle, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    INFO(sql.toStdString() << ": " << sqlite3_errmsg(handle));
    REQUIRE(sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK);
    QStringList rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QStringList row;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            row << QString::fromUtf8(
                reinterpret_cast<const char *>(sqlite3_column_text(statement, column)));
        rows << row.join(QLatin1Char('|'));
    }
    REQUIRE(sqlite3_finalize(statement) == SQLITE_OK);
    return rows;
}

bool isOfPeople(const QString &table)
{
    for (const char *other : {"history", "action", "current_action", "page", "record_text",
                              "record_index", "thumbnail", "original", "intake", "sqlite_", "text_"}) {
        if (table.startsWith(QLatin1String(other)))
            return false;
    }
    return true;
}

} // namespace

QStringList dumpOf(const QString &caseFile)
{
    const Handle handle = opened(caseFile, SQLITE_OPEN_READONLY);
    QStringList dump;
    const QStringList tables =
        rowsOf(handle.get(), "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    for (const QString &table : tables) {
        if (!isOfPeople(table))
            continue;
        for (const QString &row :
             rowsOf(handle.get(), "SELECT * FROM \"" + table.toUtf8() + "\" ORDER BY id"))
            dump << table + QStringLiteral(": ") + row;
    }
    return dump;
}

void tamper(const QString &caseFile, const QStringList &statements)
{
    const Handle handle = opened(caseFile, SQLITE_OPEN_READWRITE);
    const auto triggers =
        rowsOf(handle.get(), "SELECT name || ';' || sql FROM sqlite_master WHERE type = 'trigger'");
    for (const QString &trigger : triggers)
        rowsOf(handle.get(),
               "DROP TRIGGER \"" + trigger.section(QLatin1Char(';'), 0, 0).toUtf8() + '"');
    for (const QString &statement : statements)
        rowsOf(handle.get(), statement.toUtf8());
    for (const QString &trigger : triggers)
        rowsOf(handle.get(), trigger.section(QLatin1Char(';'), 1).toUtf8());
}

QStringList pragmaOf(const QString &caseFile, const QByteArray &pragma)
{
    const Handle handle = opened(caseFile, SQLITE_OPEN_READONLY);
    return rowsOf(handle.get(), "PRAGMA " + pragma);
}
