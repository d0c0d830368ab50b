// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

class QSqlQuery;
struct sqlite3_stmt;

namespace LeverArch::Sqlite {

/// The rows of a query that has been run, read from the engine itself. QSqlQuery makes a variant of
/// every value before anybody asks for it, which takes longer than the engine's own work. After
/// QSqlQuery::exec() the engine's statement stands at its first row; here it is taken on from
/// there, so the query's own next() and value() must not be used. Finishing the query ends the
/// reading.
class Cursor
{
public:
    Cursor() = default;
    explicit Cursor(const QSqlQuery &executed);

    enum class Step { Row, End, Failed };
    /// To the first row, then to the one after. When it failed the connection has the error.
    Step next();

    bool isNull(int column) const;
    /// As the engine turns one type into another; what is NULL is empty or 0.
    QString text(int column) const;
    qint64 whole(int column) const;
    double number(int column) const;
    QByteArray bytes(int column) const;
    /// In the type it is stored in; invalid for NULL.
    QVariant value(int column) const;

private:
    sqlite3_stmt *m_statement = nullptr;
    bool m_isBeforeFirst = true;
};

} // namespace LeverArch::Sqlite
