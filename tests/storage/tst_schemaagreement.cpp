// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

#include "storage/rows.h"

#include <QMap>

using namespace LeverArch;

namespace {

/// Column name to "type" or "type -> table it refers to".
QMap<QString, QString> columnsOf(Connection &connection, const QString &table)
{
    QMap<QString, QString> columns;
    auto info = must(Statement::prepare(
        connection, QStringLiteral("SELECT name, type FROM pragma_table_info(?)")));
    info.bind(table);
    must(forEachRow(info, [&](const Statement &row) { columns.insert(row.text(0), row.text(1)); }));
    auto keys = must(Statement::prepare(
        connection, QStringLiteral("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)")));
    keys.bind(table);
    must(forEachRow(keys, [&](const Statement &row) {
        columns[row.text(0)] += QStringLiteral(" -> ") + row.text(1);
    }));
    return columns;
}

QString expectedType(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
    case FieldType::Date:
        return QStringLiteral("TEXT");
    case FieldType::Whole:
    case FieldType::Flag:
        return QStringLiteral("INTEGER");
    case FieldType::Number:
        return QStringLiteral("REAL");
    case FieldType::Reference:
        return QStringLiteral("INTEGER -> record");
    }
    return {};
}

} // namespace

TEST_CASE("The schema has a table for every kind and a column for every field, and no other")
{
    FreshStore fresh;
    for (const KindDeclaration &kind : allKinds()) {
        QMap<QString, QString> expected{
            {QStringLiteral("id"), QStringLiteral("INTEGER -> record")}};
        for (const FieldDeclaration &field : kind.fields)
            expected.insert(field.key(), expectedType(field.type));
        const auto found = columnsOf(fresh.connection(), kind.key());
        INFO(kind.id);
        CHECK(QStringList(found.keys()) == QStringList(expected.keys()));
        CHECK(QStringList(found.values()) == QStringList(expected.values()));
    }
}

TEST_CASE("Every column that refers to another row has an index, so that taking rows back is quick")
{
    FreshStore fresh;
    auto statement = must(Statement::prepare(
        fresh.connection(),
        QStringLiteral("SELECT m.name || '.' || f.\"from\" FROM sqlite_master m, "
                       "pragma_foreign_key_list(m.name) f WHERE m.type = 'table' "
                       "AND f.\"from\" <> 'id' AND NOT EXISTS (SELECT 1 FROM "
                       "pragma_index_list(m.name) l, pragma_index_info(l.name) i "
                       "WHERE i.seqno = 0 AND i.name = f.\"from\")")));
    QStringList without;
    must(forEachRow(statement, [&](const Statement &row) { without.append(row.text(0)); }));
    CHECK(without == QStringList());
}
