// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/statement.h"

#include "storage/connection.h"
#include "storage/sqlite/engine.h"
#include "storage/statementcache.h"

#include <QVariant>

namespace LeverArch {

Statement::Statement(const Connection &connection, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_connection(&connection), m_sql(std::move(sql)), m_query(std::move(query))
{}

Result<Statement> Statement::prepare(const Connection &connection, const QString &sql)
{
    auto query = connection.statements().take(sql);
    if (!query) {
        LEVERARCH_ASSIGN(auto prepared, connection.prepare(sql));
        query = std::make_unique<QSqlQuery>(std::move(prepared));
    }
    return Statement(connection, sql, std::move(query));
}

Statement::Statement(Statement &&other) noexcept = default;

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->finish();
    m_connection->statements().give(m_sql, std::move(m_query));
}

Statement &Statement::bind(const QString &value)
{
    m_query->bindValue(m_bound++, value.isNull() ? QStringLiteral("") : value);
    return *this;
}

Statement &Statement::bind(qint64 value)
{
    m_query->bindValue(m_bound++, value);
    return *this;
}

Statement &Statement::bind(double value)
{
    m_query->bindValue(m_bound++, value);
    return *this;
}

Statement &Statement::bind(Id value)
{
    return value.isNull() ? bindNull() : bind(value.value());
}

Statement &Statement::bind(QByteArrayView value)
{
    // A null array would go in as NULL, which is not the same as no bytes.
    const auto bytes =
        value.isEmpty() ? QByteArray("") : QByteArray::fromRawData(value.data(), value.size());
    m_query->bindValue(m_bound++, bytes);
    return *this;
}

Statement &Statement::bindNull()
{
    m_query->bindValue(m_bound++, QVariant());
    return *this;
}

Statement &Statement::bindValue(const QVariant &value)
{
    m_query->bindValue(m_bound++, value);
    return *this;
}

Result<void> Statement::start()
{
    m_started = true;
    m_bound = 0;
    if (!m_query->exec())
        return errorOf(*m_query);
    m_rows = Sqlite::Cursor(*m_query);
    return {};
}

Result<void> Statement::run()
{
    LEVERARCH_TRY(start());
    m_started = false;
    return {};
}

Result<bool> Statement::next()
{
    if (!m_started)
        LEVERARCH_TRY(start());
    const auto step = m_rows.next();
    if (step == Sqlite::Cursor::Step::Failed)
        return Sqlite::errorOf(Sqlite::handleOf(m_connection->database()));
    m_started = step == Sqlite::Cursor::Step::Row;
    return m_started;
}

Statement &Statement::again()
{
    if (m_started)
        m_query->finish();
    m_started = false;
    m_bound = 0;
    return *this;
}

int Statement::changed() const
{
    return m_query->numRowsAffected();
}

} // namespace LeverArch
