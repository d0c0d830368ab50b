// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/cursor.h"

#include <QSqlQuery>
#include <QSqlResult>

#include <sqlite3.h>

namespace LeverArch::Sqlite {

namespace {

sqlite3_stmt *handleOf(const QSqlQuery &query)
{
    const QVariant handle = query.result()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3_stmt*") != 0)
        return nullptr;
    return *static_cast<sqlite3_stmt *const *>(handle.constData());
}

} // namespace

Cursor::Cursor(const QSqlQuery &executed) : m_statement(handleOf(executed)) {}

Cursor::Step Cursor::next()
{
    if (m_isBeforeFirst) {
        m_isBeforeFirst = false;
        return sqlite3_data_count(m_statement) > 0 ? Step::Row : Step::End;
    }
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return Step::Row;
    case SQLITE_DONE:
        return Step::End;
    default:
        return Step::Failed;
    }
}

bool Cursor::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString Cursor::text(int column) const
{
    const auto *start = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(start, sqlite3_column_bytes(m_statement, column));
}

qint64 Cursor::whole(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Cursor::number(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArray Cursor::bytes(int column) const
{
    const auto *start = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {start, sqlite3_column_bytes(m_statement, column)};
}

QVariant Cursor::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return whole(column);
    case SQLITE_FLOAT:
        return number(column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return {};
    }
}

} // namespace LeverArch::Sqlite
