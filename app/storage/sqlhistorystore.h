// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/historystore.h"

namespace LeverArch {

class Connection;

/// History's reading side over one connection.
class SqlHistoryStore final : public HistoryStore
{
public:
    explicit SqlHistoryStore(Connection &connection);

    Result<QList<ActionInfo>> actions(int limit, int offset = 0) const override;
    Result<QList<ActionInfo>> actionsOf(Id record, int limit) const override;
    Result<QList<HistoryEntry>> entries(Id action) const override;
    Result<QList<HistoryEntry>> changesOf(Id record, const QString &table,
                                          const QStringList &columns, int limit) const override;

private:
    Connection &m_connection;
};

} // namespace LeverArch
