// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "storage/sqlite/idlist.h"
#include "storage/statement.h"

#include <QList>
#include <QString>

#include <utility>

namespace LeverArch {

/// Calls `row` for each row of the statement's answer.
template <typename Row>
Result<void> forEachRow(Statement &statement, Row row)
{
    while (true) {
        LEVERARCH_ASSIGN(const bool more, statement.next());
        if (!more)
            return {};
        row(statement);
    }
}

/// Asks for many ids in one query: `sql` has "(%1)" where the list goes, and no other place-holder.
/// `row` is called for each row of the answer.
template <typename Row>
Result<void> queryByIds(const Connection &connection, const QString &sql, const QList<Id> &ids,
                        Row row)
{
    if (ids.isEmpty())
        return {};
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(connection, sql.arg(QLatin1String(Sqlite::idsOfOneValue))));
    statement.bind(Sqlite::oneValueOf(ids));
    return forEachRow(statement, std::move(row));
}

} // namespace LeverArch
