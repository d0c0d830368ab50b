// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/changetime.h"

#include "domain/stores/historystore.h"
#include "domain/stores/stores.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr int mostActions = 500;

bool changes(const HistoryEntry &entry, const QStringList &columns)
{
    const QJsonObject before = QJsonDocument::fromJson(entry.before.toUtf8()).object();
    const QJsonObject after = QJsonDocument::fromJson(entry.after.toUtf8()).object();
    return std::any_of(columns.begin(), columns.end(), [&](const QString &column) {
        return before.value(column) != after.value(column);
    });
}

} // namespace

Result<QDateTime> lastChange(const Stores &stores, Id record, const QString &table, Id row,
                             const QStringList &columns)
{
    LEVERARCH_ASSIGN(const QList<ActionInfo> actions,
                     stores.history().actionsOf(record, mostActions));
    for (const ActionInfo &action : actions) {
        LEVERARCH_ASSIGN(const QList<HistoryEntry> entries, stores.history().entries(action.id));
        for (const HistoryEntry &entry : entries) {
            if (entry.table == table && entry.row == row && changes(entry, columns))
                return action.at;
        }
    }
    return QDateTime();
}

} // namespace LeverArch
