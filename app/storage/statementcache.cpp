// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/statementcache.h"

namespace LeverArch {

namespace {
constexpr size_t maximum = 200;
}

std::unique_ptr<QSqlQuery> StatementCache::take(const QString &sql)
{
    const auto found = m_idle.find(sql);
    if (found == m_idle.end())
        return nullptr;
    auto query = std::move(found->second);
    m_idle.erase(found);
    return query;
}

void StatementCache::give(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    if (m_idle.size() >= maximum)
        m_idle.clear();
    m_idle.emplace(sql, std::move(query));
}

void StatementCache::clear()
{
    m_idle.clear();
}

} // namespace LeverArch
