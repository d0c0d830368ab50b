// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/action.h"
#include "models/rowsmodel.h"

#include <QStringList>

namespace LeverArch {

class Stores;

/// One thing done to a record, and what changed in words.
struct HistoryLine
{
    ActionInfo action;
    QStringList changes; ///< "Date: about Feb 2021 → 22 Mar 2021".
};

/// What was done to one record, newest first.
class HistoryModel final : public RowsModel<HistoryLine>
{
    Q_OBJECT

public:
    explicit HistoryModel(QObject *parent = nullptr) : RowsModel(parent) {}

    /// What setRows() takes; for a reader thread.
    static Result<QList<HistoryLine>> read(const Stores &stores, Id record, int limit);

protected:
    QVariant cell(const HistoryLine &line, int column, int role) const override;
    bool sameThing(const HistoryLine &a, const HistoryLine &b) const override
    {
        return a.action.id == b.action.id;
    }
};

} // namespace LeverArch
