// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "storage/sqlite/cursor.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>

#include <memory>

namespace LeverArch {

class Connection;

/// One run of one prepared statement. The prepared form is borrowed from the connection, which
/// keeps it for the next time, and given back reset when the scope ends, so that no reader is left
/// holding an old snapshot. Must not outlive the connection; belongs to its thread.
class Statement
{
public:
    static Result<Statement> prepare(const Connection &connection, const QString &sql);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Values for the place-holders, in order. A null id and a null double go in as NULL, a null
    /// string as the empty one.
    Statement &bind(const QString &value);
    Statement &bind(qint64 value);
    Statement &bind(int value) { return bind(qint64(value)); }
    Statement &bind(bool value) { return bind(qint64(value ? 1 : 0)); }
    Statement &bind(double value);
    Statement &bind(Id value);
    /// The bytes must live until run().
    Statement &bind(QByteArrayView value);
    Statement &bindNull();
    /// A whole number or a string, as a built query has gathered them.
    Statement &bindValue(const QVariant &value);

    /// Runs a statement that answers nothing; afterwards new values may be bound for another run.
    Result<void> run();
    /// The next row of the answer; the first call runs it. False after the last row.
    Result<bool> next();

    /// Ends the answer under way, so that new values may be bound.
    Statement &again();

    bool isNull(int column) const { return m_rows.isNull(column); }
    QString text(int column) const { return m_rows.text(column); }
    qint64 whole(int column) const { return m_rows.whole(column); }
    bool flag(int column) const { return whole(column) != 0; }
    double number(int column) const { return m_rows.number(column); }
    Id id(int column) const { return Id(whole(column)); }
    QByteArray bytes(int column) const { return m_rows.bytes(column); }
    QVariant value(int column) const { return m_rows.value(column); }

    /// Rows changed by the last run().
    int changed() const;

private:
    Statement(const Connection &connection, QString sql, std::unique_ptr<QSqlQuery> query);
    Result<void> start();

    const Connection *m_connection;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    Sqlite::Cursor m_rows;
    int m_bound = 0;
    bool m_started = false;
};

} // namespace LeverArch
