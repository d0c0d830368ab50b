// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/differencemodel.h"

namespace LeverArch {

void DifferenceModel::setDifferences(const QList<PaperDifference> &differences)
{
    beginResetModel();
    m_differences = differences;
    endResetModel();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_differences.size());
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_differences.size())
        return {};
    const PaperDifference &one = m_differences.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return one.around.isEmpty() ? one.text()
                                    : QString(one.text() + QLatin1Char('\n') + one.around);
    default:
        return {};
    }
}

} // namespace LeverArch
