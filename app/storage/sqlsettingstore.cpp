// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlsettingstore.h"

#include "core/idsource.h"
#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/storedvalues.h"

namespace LeverArch {

SqlSettingStore::SqlSettingStore(Connection &connection, IdSource &ids)
    : m_connection(connection), m_ids(ids)
{}

Result<QString> SqlSettingStore::value(const QString &key) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, QStringLiteral("SELECT value FROM setting "
                                                                     "WHERE key = ?")));
    statement.bind(key);
    LEVERARCH_ASSIGN(const bool found, statement.next());
    return found ? statement.text(0) : QString();
}

Result<QMap<QString, QString>> SqlSettingStore::values() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT key, value FROM setting")));
    QMap<QString, QString> found;
    LEVERARCH_TRY(forEachRow(
        statement, [&](const Statement &row) { found.insert(row.text(0), row.text(1)); }));
    return found;
}

Result<void> SqlSettingStore::set(const QString &key, const QString &value)
{
    LEVERARCH_ASSIGN(auto update,
                     Statement::prepare(m_connection, QStringLiteral("UPDATE setting SET value = ? "
                                                                     "WHERE key = ?")));
    LEVERARCH_TRY(update.bind(storableText(value)).bind(key).run());
    if (update.changed() == 1)
        return {};
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO setting (id, key, value) "
                                                        "VALUES (?, ?, ?)")));
    return insert.bind(m_ids.next()).bind(key).bind(storableText(value)).run();
}

} // namespace LeverArch
