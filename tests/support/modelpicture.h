// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QStringList>

/// A model as text: one line a row, cells separated by " | ", children indented.
inline QStringList pictureOf(const QAbstractItemModel &model,
                             const QList<int> &roles = {Qt::DisplayRole},
                             const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column) {
            for (const int role : roles)
                cells.append(model.index(row, column, parent).data(role).toString());
        }
        lines.append(QString(depth * 2, QLatin1Char(' ')) + cells.join(QStringLiteral(" | ")));
        lines += pictureOf(model, roles, model.index(row, 0, parent), depth + 1);
    }
    return lines;
}

/// Watches that a model keeps Qt's promises; a broken one ends the program.
class ModelContract : public QAbstractItemModelTester
{
public:
    explicit ModelContract(QAbstractItemModel *model)
        : QAbstractItemModelTester(model, FailureReportingMode::Fatal)
    {}
};
