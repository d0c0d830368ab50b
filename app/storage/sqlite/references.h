// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace LeverArch {
class Connection;
}

namespace LeverArch::Sqlite {

/// One foreign key: `table`.`column` refers to `parent`.
struct Reference
{
    QString table;
    QString column;
    QString parent;
};

/// Every foreign key from one tracked table to another.
Result<QList<Reference>> referencesAmong(const Connection &connection);

/// A row that refers to something, and the record it belongs to (null for tags).
struct ReferringRow
{
    Id row;
    Id record;
};

/// Some row that refers to `parentRow` by this foreign key.
Result<std::optional<ReferringRow>> firstReferring(const Connection &connection,
                                                   const Reference &reference, Id parentRow);

/// Whether two rows, as history writes them, are the same. A column that only one of them has is
/// taken for NULL, so that rows written before a migration compare with rows after it.
Result<bool> sameRow(const Connection &connection, const QString &one, const QString &two);

} // namespace LeverArch::Sqlite
