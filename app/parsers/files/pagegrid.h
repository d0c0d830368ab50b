// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace LeverArch {

/// Plain texts in rows and columns, however many: laid out many times faster than a table in HTML.
struct PageGrid
{
    struct Cell
    {
        QString text; ///< Lines end in line feeds.
        bool isBold = false;
        bool toRight = false;
    };
    using Row = QList<Cell>;

    Row heading; ///< Again on every page.
    QList<Row> rows;
    qsizetype columns = 0;    ///< Shorter rows have empty cells at their end.
    bool isStretched = false; ///< From edge to edge, also where the words need less.
};

} // namespace LeverArch
