// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QVariantList>

namespace LeverArch {
class Connection;
}

namespace LeverArch::Sqlite {

/// The ids a SELECT of (id, group) answers: group 0 first, then 1, then 2, each in the order of the
/// answer. Without QSqlQuery, whose variants would take longer than the query for 100,000 ids.
/// `values` are whole numbers and strings.
Result<QList<Id>> groupedIds(const Connection &connection, const QString &sql,
                             const QVariantList &values);

/// The inside of "id IN (…)" for many ids bound as one value: Qt takes longer to bind a value than
/// the engine to find its row.
inline constexpr auto idsOfOneValue = "SELECT value FROM json_each(?)";
QString oneValueOf(const QList<Id> &ids);

/// What joins the next table so that the tables are gone through in the order written.
inline constexpr auto joinInOrder = " CROSS JOIN ";
/// Put before a column, keeps the engine from finding rows by that column's index.
inline constexpr auto notByIndex = "+";

} // namespace LeverArch::Sqlite
