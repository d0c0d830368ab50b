// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ledger.h"
#include "models/rowsmodel.h"

#include <QSet>

namespace LeverArch {

/// One line of an account as it is shown.
struct LedgerRow
{
    LedgerEntry entry;
    int depth = 0;     ///< In how many files it lay.
    QString container; ///< Name of the file it lay in; empty when on disk itself.
    bool cameInLater = false; ///< Refused, and brought in since.
};

/// The account of one bringing-in, file by file, what lay in a file right under it.
class LedgerModel final : public RowsModel<LedgerRow>
{
    Q_OBJECT

public:
    enum Column { File, Status, Reason, Size, ColumnCount };
    enum Role { DepthRole = Qt::UserRole + 100 }; ///< int, LedgerRow::depth.

    explicit LedgerModel(QObject *parent = nullptr) : RowsModel(parent) {}

    /// `cameInLater`: those of them that were refused and have come in since.
    void setEntries(const QList<LedgerEntry> &entries, const QSet<Id> &cameInLater = {});

    /// "12 files: 9 stored, 2 duplicates, 1 refused".
    static QString summary(const IntakeInfo &intake);
    /// All of them together, for summary().
    static IntakeInfo sum(const QList<IntakeInfo> &intakes);
    static QString statusWord(LedgerEntry::Status status);
    /// The rows as lines of tab-separated text with a heading, for another program.
    QString asText(const QList<int> &rows) const;

protected:
    int columns() const override { return ColumnCount; }
    QString heading(int column) const override;
    bool isNumber(int column) const override { return column == Size; }
    QVariant cell(const LedgerRow &row, int column, int role) const override;
    bool sameThing(const LedgerRow &a, const LedgerRow &b) const override
    {
        return a.entry.id == b.entry.id;
    }
};

} // namespace LeverArch
