// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/trackedtables.h"

#include "domain/kind.h"
#include "storage/statement.h"

#include <QStringList>

namespace LeverArch::Sqlite {

namespace {

/// Worked out from what history keeps, and so no part of it.
bool isDerived(const QString &table, const QString &column)
{
    return table == QLatin1String("record") && column == QLatin1String("sort_key");
}

QString quoted(const QString &name)
{
    return QLatin1Char('"') + name + QLatin1Char('"');
}

QList<TrackedTable> listTables()
{
    const auto own = QStringLiteral("%1.id");
    const auto none = QStringLiteral("NULL");
    QList<TrackedTable> tables{{QStringLiteral("record"), own, none}};
    for (const KindDeclaration &kind : allKinds())
        tables.append({kind.key(), own, none});
    tables.append({
        {QStringLiteral("tag"), none, none},
        {QStringLiteral("record_tag"), QStringLiteral("%1.record"), none},
        {QStringLiteral("link"), QStringLiteral("%1.from_record"), QStringLiteral("%1.to_record")},
        {QStringLiteral("version"), QStringLiteral("%1.document"), none},
        {QStringLiteral("version_source"),
         QStringLiteral("(SELECT document FROM version WHERE id = %1.version)"), none},
        {QStringLiteral("anchor"), QStringLiteral("%1.record"), none},
        {QStringLiteral("pack_section"), QStringLiteral("%1.pack"), none},
        {QStringLiteral("pack_entry"),
         QStringLiteral("(SELECT pack FROM pack_section WHERE id = %1.section)"), none},
        {QStringLiteral("setting"), none, none},
    });
    return tables;
}

} // namespace

const QList<TrackedTable> &trackedTables()
{
    static const QList<TrackedTable> tables = listTables();
    return tables;
}

QString ownerOf(const QString &expression, const QString &row)
{
    return expression.contains(QLatin1String("%1")) ? expression.arg(row) : expression;
}

const TrackedTable *findTrackedTable(const QString &name)
{
    for (const TrackedTable &table : trackedTables())
        if (table.name == name)
            return &table;
    return nullptr;
}

Result<RowShape> shapeOf(const Connection &connection, const QString &table)
{
    LEVERARCH_ASSIGN(
        auto columns,
        Statement::prepare(connection, QStringLiteral("SELECT name, type FROM "
                                                      "pragma_table_info(?) ORDER BY cid")));
    columns.bind(table);
    RowShape shape{table, {}};
    while (true) {
        LEVERARCH_ASSIGN(const bool row, columns.next());
        if (!row)
            return shape;
        const QString name = columns.text(0);
        const QString type = columns.text(1);
        if (type == QLatin1String("BLOB"))
            return Error{Error::Code::Invalid,
                         QStringLiteral("History cannot keep bytes: %1.%2").arg(table, name),
                         {}};
        if (!isDerived(table, name))
            shape.columns.append({name, type == QLatin1String("REAL")});
    }
}

QString RowShape::json(const QString &row) const
{
    QStringList parts;
    for (const Column &column : columns)
        parts.append(QStringLiteral("'%1', %2.\"%1\"").arg(column.name, row));
    return QStringLiteral("history_json(") + parts.join(QStringLiteral(", ")) + QLatin1Char(')');
}

QString RowShape::differs(const QString &one, const QString &two) const
{
    QStringList parts;
    for (const Column &column : columns)
        parts.append(QStringLiteral("%1.%3 IS NOT %2.%3").arg(one, two, quoted(column.name)));
    return parts.join(QStringLiteral(" OR "));
}

QString RowShape::columnList() const
{
    QStringList names;
    for (const Column &column : columns)
        names.append(quoted(column.name));
    return names.join(QStringLiteral(", "));
}

QString RowShape::extracted(const QString &source) const
{
    QStringList values;
    for (const Column &column : columns)
        values.append((column.real ? QStringLiteral("history_real(%1 -> '$.%2')")
                                   : QStringLiteral("json_extract(%1, '$.%2')"))
                          .arg(source, column.name));
    return values.join(QStringLiteral(", "));
}

} // namespace LeverArch::Sqlite
