// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/schema.h"

#include "storage/connection.h"
#include "storage/sqlite/engine.h"
#include "storage/sqlite/historytriggers.h"
#include "storage/sqlite/searchtables.h"
#include "storage/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

// The files are compiled into this static library; without a reference to it the linker would leave
// their registration out. The macro must stand outside every namespace.
static void registerSchemaFiles()
{
    Q_INIT_RESOURCE(schema);
}

namespace LeverArch {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

const SchemaFiles &ownFiles()
{
    static const SchemaFiles files = [] {
        registerSchemaFiles();
        return schemaFilesIn(QStringLiteral(":/schema"));
    }();
    return files;
}

Result<void> runSchemaFile(const Connection &connection, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::Internal, text("A part of the program is missing."), name};
    return Sqlite::runScript(connection, file.readAll());
}

Result<void> migrateTo(Connection &connection, const SchemaFiles &files, int newest)
{
    LEVERARCH_ASSIGN(const qint64 stored,
                     Sqlite::pragma(connection, QStringLiteral("user_version")));
    if (stored > newest)
        return Error{Error::Code::TooNew,
                     text("This case file was made by a later version of Lever Arch. Install that "
                          "version to open it."),
                     QString::number(stored)};
    LEVERARCH_ASSIGN(auto transaction, Transaction::begin(connection));
    // First of all: triggers in a file from elsewhere must not run while it is changed.
    LEVERARCH_TRY(Sqlite::dropTriggers(connection));
    for (const auto &[number, name] : files.asKeyValueRange())
        if (number > stored && number <= newest)
            LEVERARCH_TRY(runSchemaFile(connection, name));
    LEVERARCH_TRY(Sqlite::makeSearchTables(connection));
    LEVERARCH_TRY(Sqlite::makeHistoryTriggers(connection));
    LEVERARCH_TRY(
        connection.execute(QStringLiteral("PRAGMA application_id=%1").arg(Sqlite::applicationId)));
    LEVERARCH_TRY(connection.execute(QStringLiteral("PRAGMA user_version=%1").arg(newest)));
    return transaction.commit();
}

/// Everything a database is made of: "type name" to its definition.
Result<QMap<QString, QString>> definitions(const Connection &connection, bool withTriggers)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("SELECT type, name, tbl_name, sql "
                                                      "FROM sqlite_master")));
    QMap<QString, QString> found;
    while (true) {
        LEVERARCH_ASSIGN(const bool row, statement.next());
        if (!row)
            return found;
        if (withTriggers || statement.text(0) != QLatin1String("trigger"))
            found.insert(statement.text(0) + QLatin1Char(' ') + statement.text(1),
                         statement.text(2) + QLatin1Char('\n') + statement.text(3));
    }
}

} // namespace

int newestSchema()
{
    return ownFiles().isEmpty() ? 0 : ownFiles().lastKey();
}

SchemaFiles schemaFilesIn(const QString &folder)
{
    SchemaFiles found;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({QStringLiteral("????_*.sql")}, QDir::Files))
        found.insert(name.left(4).toInt(), directory.filePath(name));
    return found;
}

Result<int> schemaNumber(const Connection &connection)
{
    LEVERARCH_ASSIGN(const qint64 application,
                     Sqlite::pragma(connection, QStringLiteral("application_id")));
    LEVERARCH_ASSIGN(const qint64 number,
                     Sqlite::pragma(connection, QStringLiteral("user_version")));
    if (application != Sqlite::applicationId || number < 1)
        return Error{Error::Code::Invalid, text("This is not a case file."), connection.path()};
    return int(number);
}

Result<void> migrate(Connection &connection)
{
    return migrate(connection, ownFiles());
}

Result<void> migrate(Connection &connection, const SchemaFiles &files)
{
    return migrateTo(connection, files, files.isEmpty() ? 0 : files.lastKey());
}

Result<QStringList> schemaDifferences(const Connection &connection)
{
    LEVERARCH_ASSIGN(const int number, schemaNumber(connection));
    LEVERARCH_ASSIGN(auto fresh, Connection::inMemory());
    LEVERARCH_TRY(migrateTo(*fresh, ownFiles(), std::min(number, newestSchema())));
    // Triggers of an older schema may be those of an older program; migrating drops them unrun.
    const bool withTriggers = number == newestSchema();
    LEVERARCH_ASSIGN(const auto expected, definitions(*fresh, withTriggers));
    LEVERARCH_ASSIGN(const auto found, definitions(connection, withTriggers));
    QStringList differences;
    for (const auto &[name, definition] : expected.asKeyValueRange())
        if (found.value(name) != definition)
            differences.append(name);
    for (const QString &name : found.keys())
        if (!expected.contains(name))
            differences.append(name);
    return differences;
}

} // namespace LeverArch
