// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/office/spans.h"

#include <QList>
#include <QString>

#include <map>

namespace LeverArch {

class OfficeNotes;

/// What a spreadsheet program allows at most (Excel since 2007, LibreOffice since 7.4).
inline constexpr int sheetRows = 1'048'576;
inline constexpr int sheetColumns = 16'384;

/// A cell that shows something.
struct SheetCell
{
    QString text; ///< As the program shows it; line ends as \n.
    bool isNumber = false;
    bool bold = false;
};

/// Cells shown as one, from 0, last ones included.
struct SheetMerge
{
    int firstRow;
    int firstColumn;
    int lastRow;
    int lastColumn;
};

/// A comment on a cell.
struct SheetComment
{
    QString place; ///< "B7"
    QString author;
    QString text;
};

/// How much of a file's sheets is still taken, counted over all of them.
struct SheetRoom
{
    int rows = 20'000;
    int cells = 300'000;
    qint64 characters = 3'000'000;
};

/// One sheet, as far as there is room.
class Sheet
{
public:
    QString name;
    bool hidden = false;
    Spans hiddenRows;
    Spans hiddenColumns;
    QList<SheetMerge> merges; ///< At most 50,000; further ones are shown as single cells.
    QList<SheetComment> comments;

    /// Takes a cell that shows something; one in a hidden sheet, row or column, or without room, is
    /// only counted. Rows come in order.
    void take(int row, int column, SheetCell cell, SheetRoom &room);
    void addMerge(const SheetMerge &merge);

    using Row = std::map<int, SheetCell>;
    const std::map<int, Row> &rows() const { return m_rows; }
    /// What had no room.
    qint64 leftOut() const { return m_leftOut; }

    /// HiddenSheet, HiddenRows, HiddenColumns, Comments, CutShort.
    void note(OfficeNotes &notes) const;

private:
    std::map<int, Row> m_rows;
    qint64 m_leftOut = 0;
};

} // namespace LeverArch
