// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ledger.h"
#include "models/rowsmodel.h"

namespace LeverArch {

/// The account of one bringing-in, file by file.
class LedgerModel final : public RowsModel<LedgerEntry>
{
    Q_OBJECT

public:
    enum Column { File, Status, Reason, Size, ColumnCount };

    explicit LedgerModel(QObject *parent = nullptr) : RowsModel(parent) {}

    /// "12 files: 9 stored, 2 duplicates, 1 refused".
    static QString summary(const IntakeInfo &intake);

protected:
    int columns() const override { return ColumnCount; }
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column == Size; }
    QVariant cell(const LedgerEntry &entry, int column, int role) const override;
    bool sameThing(const LedgerEntry &a, const LedgerEntry &b) const override
    {
        return a.id == b.id;
    }
};

} // namespace LeverArch
