// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/connection.h"

#include "storage/sqlite/engine.h"
#include "storage/statementcache.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace LeverArch {

struct Connection::State
{
    QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString path;
    Mode mode = Mode::Read;
    QSqlDatabase database;
    sqlite3 *handle = nullptr;
    Sqlite::LoggedPages logged;
    StatementCache statements;
};

Connection::Connection(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Result<std::unique_ptr<Connection>> Connection::make(const QString &path, Mode mode)
{
    auto state = std::make_unique<State>();
    state->path = path;
    state->mode = mode;
    state->database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), state->name);
    std::unique_ptr<Connection> connection(new Connection(std::move(state)));
    LEVERARCH_TRY(Sqlite::open(connection->m_state->database, path, mode));
    connection->m_state->handle = Sqlite::handleOf(connection->m_state->database);
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    if (path.isEmpty())
        return Error{Error::Code::Invalid, QStringLiteral("No file was named."), {}};
    return make(path, mode);
}

Result<std::unique_ptr<Connection>> Connection::inMemory()
{
    return make({}, Mode::Create);
}

Connection::~Connection()
{
    m_state->statements.clear();
    m_state->database.close();
    m_state->database = {};
    QSqlDatabase::removeDatabase(m_state->name);
}

QSqlDatabase Connection::database() const
{
    return m_state->database;
}

const QString &Connection::path() const
{
    return m_state->path;
}

bool Connection::isReadOnly() const
{
    return Sqlite::isReading(m_state->mode);
}

StatementCache &Connection::statements() const
{
    return m_state->statements;
}

Result<QSqlQuery> Connection::prepare(const QString &sql) const
{
    QSqlQuery query(m_state->database);
    query.setForwardOnly(true);
    if (query.prepare(sql))
        return query;
    Error error = LeverArch::errorOf(query);
    error.detail += QStringLiteral(" in: ") + sql;
    return error;
}

Result<void> Connection::execute(const QString &sql) const
{
    QSqlQuery query(m_state->database);
    query.setForwardOnly(true);
    if (query.exec(sql))
        return {};
    Error error = LeverArch::errorOf(query);
    error.detail += QStringLiteral(" in: ") + sql;
    return error;
}

void Connection::interrupt() const
{
    Sqlite::interrupt(m_state->handle);
}

void Connection::tidyLogByHand() const
{
    Sqlite::countLoggedPages(m_state->handle, &m_state->logged);
}

qint64 Connection::loggedPages() const
{
    return m_state->logged.added;
}

Result<void> Connection::tidyLog() const
{
    LEVERARCH_ASSIGN(m_state->logged.added, Sqlite::checkpoint(m_state->handle));
    return {};
}

void Connection::abandon() const
{
    Sqlite::keepLogOnClose(m_state->handle);
}

Error errorOf(const QSqlQuery &query)
{
    return Sqlite::errorOf(query.lastError());
}

Transaction::Transaction(Connection &connection) : m_connection(&connection) {}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{}

Result<Transaction> Transaction::begin(Connection &connection)
{
    LEVERARCH_TRY(connection.execute(connection.isReadOnly() ? QStringLiteral("BEGIN")
                                                             : QStringLiteral("BEGIN IMMEDIATE")));
    return Transaction(connection);
}

Transaction::~Transaction()
{
    // A full disk may have ended the transaction already; then there is nothing left to take back.
    if (m_connection == nullptr || !Sqlite::inTransaction(m_connection->database()))
        return;
    const auto rolledBack = m_connection->execute(QStringLiteral("ROLLBACK"));
    if (!rolledBack.ok())
        qWarning("rolling back failed: %s", qUtf8Printable(rolledBack.error().detail));
}

Result<void> Transaction::commit()
{
    LEVERARCH_TRY(m_connection->execute(QStringLiteral("COMMIT")));
    m_connection = nullptr;
    return {};
}

} // namespace LeverArch
