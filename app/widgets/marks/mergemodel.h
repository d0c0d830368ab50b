// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/markplan.h"

#include <QAbstractTableModel>

namespace LeverArch {

/// The marks that come in, one a row, as far as something would be done or has to be chosen. A tick
/// takes what is theirs.
class MergeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Paper, Page, Author, Text, ColumnCount };

    explicit MergeModel(MarkMerge merge, QObject *parent = nullptr);

    const MarkMerge &merge() const { return m_merge; } ///< With what was chosen.
    /// Ticks or unticks every row of a fate.
    void setTaken(MarkFate fate, bool taken);
    /// What is here and what comes, for a person to compare.
    QString comparison(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    struct Row
    {
        qsizetype paper = 0;
        qsizetype move = 0;
    };
    const MarkMove &moveAt(int row) const;
    MarkMove &moveAt(int row);
    QVariant shown(const QModelIndex &index) const;

    MarkMerge m_merge;
    QList<Row> m_rows;
};

} // namespace LeverArch
