// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSqlQuery>
#include <QString>

#include <memory>
#include <unordered_map>

namespace LeverArch {

/// The prepared statements of one connection that are not in use. Bounded: when there are too many
/// kinds of them, all are dropped.
class StatementCache
{
public:
    /// A reset statement of exactly this text, or null.
    std::unique_ptr<QSqlQuery> take(const QString &sql);
    void give(const QString &sql, std::unique_ptr<QSqlQuery> query);
    void clear();

private:
    std::unordered_multimap<QString, std::unique_ptr<QSqlQuery>> m_idle;
};

} // namespace LeverArch
