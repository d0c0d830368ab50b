// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace LeverArch {

/// The rows of a CSV file as they are; rows may differ in length.
struct CsvTable
{
    QList<QStringList> rows;
    qint64 rowsBeyond = 0; ///< Left out, because there were more than may be.
    qsizetype columns = 0; ///< Of the longest row.
    qsizetype columnsCut = 0; ///< Columns left out.
};

/// Which of , ; tab | separates the values: the one that makes most lines of the same, greatest
/// number of values.
char separatorOf(const QString &text);

/// At most so many rows and columns.
CsvTable readCsv(const QString &text, char separator, qsizetype mostRows, qsizetype mostColumns,
                 const std::function<void()> &step);

} // namespace LeverArch
