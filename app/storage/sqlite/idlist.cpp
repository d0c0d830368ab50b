// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/idlist.h"

#include "storage/connection.h"
#include "storage/sqlite/engine.h"

#include <QSqlDatabase>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>

namespace LeverArch::Sqlite {

namespace {

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

int bind(sqlite3_stmt *statement, int place, const QVariant &value)
{
    if (value.typeId() == QMetaType::LongLong)
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    const QByteArray text = value.toString().toUtf8();
    return sqlite3_bind_text64(statement, place, text.constData(), sqlite3_uint64(text.size()),
                               SQLITE_TRANSIENT, SQLITE_UTF8);
}

} // namespace

Result<QList<Id>> groupedIds(const Connection &connection, const QString &sql,
                             const QVariantList &values)
{
    sqlite3 *handle = handleOf(connection.database());
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(handle, text.constData(), int(text.size()), &raw, nullptr) != SQLITE_OK)
        return errorOf(handle);
    const std::unique_ptr<sqlite3_stmt, Finalize> statement(raw);
    for (int i = 0; i < int(values.size()); ++i)
        if (bind(statement.get(), i + 1, values.at(i)) != SQLITE_OK)
            return errorOf(handle);

    std::array<QList<Id>, 3> groups;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement.get())) == SQLITE_ROW) {
        const auto group = size_t(sqlite3_column_int(statement.get(), 1));
        groups.at(std::min<size_t>(group, 2)).append(Id(sqlite3_column_int64(statement.get(), 0)));
    }
    if (step != SQLITE_DONE)
        return errorOf(handle);
    return groups[0] + groups[1] + groups[2];
}

QString oneValueOf(const QList<Id> &ids)
{
    QString list = QStringLiteral("[");
    for (const Id id : ids)
        list += QString::number(id.value()) + u',';
    list.back() = u']';
    return list;
}

} // namespace LeverArch::Sqlite
