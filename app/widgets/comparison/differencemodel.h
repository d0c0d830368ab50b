// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/papercomparison.h"

#include <QAbstractListModel>

namespace LeverArch {

/// What differs between two papers, one a row, figures first and in bold.
class DifferenceModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setDifferences(const QList<PaperDifference> &differences);
    const PaperDifference &at(int row) const { return m_differences.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<PaperDifference> m_differences;
};

} // namespace LeverArch
