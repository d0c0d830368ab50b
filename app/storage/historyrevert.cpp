// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historyrevert.h"

#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/sqlite/references.h"
#include "storage/sqlite/trackedtables.h"

#include <QCoreApplication>
#include <QHash>

namespace LeverArch {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

/// What a person calls the row: its record's title, or what the table holds.
QString nameOf(const Connection &connection, const QString &table, Id record)
{
    auto statement =
        Statement::prepare(connection, QStringLiteral("SELECT title FROM record WHERE id = ?"));
    if (statement.ok() && !record.isNull()) {
        const auto found = statement->bind(record).next();
        if (found.ok() && *found)
            return text("“%1”").arg(statement->text(0));
    }
    if (table == QLatin1String("tag"))
        return text("a tag");
    if (table == QLatin1String("setting"))
        return text("a setting");
    return text("something that belongs to it");
}

class Reversal
{
public:
    explicit Reversal(Connection &connection) : m_connection(connection) {}

    Result<void> revert(const HistoryEntry &entry);

private:
    Result<const Sqlite::RowShape *> shape(const QString &table);
    Result<void> mustBe(const HistoryEntry &entry, const Sqlite::RowShape &shape);
    Result<void> run(const QString &sql, const QVariantList &values);

    Connection &m_connection;
    QHash<QString, Sqlite::RowShape> m_shapes;
};

Result<const Sqlite::RowShape *> Reversal::shape(const QString &table)
{
    if (Sqlite::findTrackedTable(table) == nullptr)
        return Error{Error::Code::Damaged, text("The history names a table that is not tracked."),
                     table};
    auto known = m_shapes.constFind(table);
    if (known == m_shapes.constEnd()) {
        LEVERARCH_ASSIGN(const auto read, Sqlite::shapeOf(m_connection, table));
        known = m_shapes.insert(table, read);
    }
    return &*known;
}

/// The row must be as the entry left it.
Result<void> Reversal::mustBe(const HistoryEntry &entry, const Sqlite::RowShape &shape)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT %1 FROM \"%2\" now "
                                                        "WHERE id = ?")
                                             .arg(shape.json(QStringLiteral("now")), shape.table)));
    statement.bind(entry.row);
    LEVERARCH_ASSIGN(const bool there, statement.next());
    if ((there ? statement.text(0) : QString()) == entry.after)
        return {};
    LEVERARCH_ASSIGN(const bool same,
                     there && !entry.after.isEmpty()
                         ? Sqlite::sameRow(m_connection, statement.text(0), entry.after)
                         : Result<bool>(false));
    if (same)
        return {};
    return Error{Error::Code::Conflict,
                 text("This cannot be taken back, because %1 has been changed since.")
                     .arg(nameOf(m_connection, entry.table, entry.record)),
                 entry.table + QLatin1Char(' ') + entry.row.toString()};
}

Result<void> Reversal::run(const QString &sql, const QVariantList &values)
{
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(m_connection, sql));
    for (const QVariant &value : values)
        statement.bindValue(value);
    return statement.run();
}

Result<void> Reversal::revert(const HistoryEntry &entry)
{
    LEVERARCH_ASSIGN(const Sqlite::RowShape *shape, this->shape(entry.table));
    LEVERARCH_TRY(mustBe(entry, *shape));
    const QString columns = shape->columnList();
    const QString values = shape->extracted(QStringLiteral("was.json"));
    const QVariant row(entry.row.value());
    if (entry.before.isEmpty())
        return run(QStringLiteral("DELETE FROM \"%1\" WHERE id = ?").arg(entry.table), {row});
    if (entry.after.isEmpty())
        return run(QStringLiteral("INSERT INTO \"%1\" (%2) SELECT %3 FROM (SELECT ? AS json) was")
                       .arg(entry.table, columns, values),
                   {entry.before});
    return run(QStringLiteral("UPDATE \"%1\" SET (%2) = (SELECT %3 FROM (SELECT ? AS json) was) "
                              "WHERE id = ?")
                   .arg(entry.table, columns, values),
               {entry.before, row});
}

/// Nothing may be left that refers to a row which went.
Result<void> checkReferences(Connection &connection, const QList<HistoryEntry> &entries)
{
    LEVERARCH_ASSIGN(const auto references, Sqlite::referencesAmong(connection));
    for (const HistoryEntry &entry : entries) {
        if (!entry.before.isEmpty())
            continue;
        for (const Sqlite::Reference &reference : references) {
            if (reference.parent != entry.table)
                continue;
            LEVERARCH_ASSIGN(const auto user,
                             Sqlite::firstReferring(connection, reference, entry.row));
            if (user)
                return Error{Error::Code::Conflict,
                             text("This cannot be taken back, because %1 refers to it.")
                                 .arg(nameOf(connection, reference.table, user->record)),
                             reference.table + QLatin1Char(' ') + user->row.toString()};
        }
    }
    return {};
}

} // namespace

Result<void> revertEntries(Connection &connection, const QList<HistoryEntry> &entries)
{
    // Rows come back in the opposite order to how they went; what refers to what is only whole
    // again at the end.
    LEVERARCH_TRY(connection.execute(QStringLiteral("PRAGMA defer_foreign_keys=ON")));
    Reversal reversal(connection);
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry)
        LEVERARCH_TRY(reversal.revert(*entry));
    return checkReferences(connection, entries);
}

} // namespace LeverArch
