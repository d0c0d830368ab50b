// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "storage/statement.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <bit>

namespace LeverArch {

/// Asks for many ids in few queries: `sql` has "(%1)" where the list goes, which must be its last
/// place-holders. List lengths are rounded up to a power of two, so that few forms of the statement
/// are prepared. `row` is called for each row of the answer.
template <typename Row>
Result<void> queryByIds(const Connection &connection, const QString &sql, const QList<Id> &ids,
                        Row row)
{
    constexpr qsizetype most = 256;
    for (qsizetype from = 0; from < ids.size(); from += most) {
        const qsizetype count = std::min(most, ids.size() - from);
        const auto places = qsizetype(std::bit_ceil(size_t(count)));
        QString list = QStringLiteral("?,").repeated(places);
        list.chop(1);
        LEVERARCH_ASSIGN(auto statement, Statement::prepare(connection, sql.arg(list)));
        for (qsizetype i = 0; i < places; ++i)
            statement.bind(i < count ? ids.at(from + i) : Id());
        while (true) {
            LEVERARCH_ASSIGN(const bool more, statement.next());
            if (!more)
                break;
            row(statement);
        }
    }
    return {};
}

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

} // namespace LeverArch
