// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/sheet.h"

#include "parsers/files/office/officenotes.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

constexpr qsizetype mostMerges = 50'000;

QString rowName(int row)
{
    return QString::number(row + 1);
}

} // namespace

void Sheet::take(int row, int column, SheetCell cell, SheetRoom &room)
{
    if (hidden || cell.text.isEmpty() || row < 0 || column < 0 || row >= sheetRows ||
        column >= sheetColumns || hiddenRows.contains(row) || hiddenColumns.contains(column))
        return;
    const bool newRow = !m_rows.contains(row);
    if (room.cells < 1 || (newRow && room.rows < 1) || room.characters < cell.text.size()) {
        ++m_leftOut;
        return;
    }
    --room.cells;
    room.rows -= newRow ? 1 : 0;
    room.characters -= cell.text.size();
    m_rows[row][column] = std::move(cell);
}

void Sheet::addMerge(const SheetMerge &merge)
{
    if (!hidden && merges.size() < mostMerges)
        merges.append(merge);
}

void Sheet::note(OfficeNotes &notes) const
{
    if (hidden)
        notes.name(FileNote::Kind::HiddenSheet, name);
    const QString pattern = QStringLiteral("%1: %2");
    if (!hiddenRows.isEmpty())
        notes.name(FileNote::Kind::HiddenRows, pattern.arg(name, hiddenRows.words(rowName)));
    if (!hiddenColumns.isEmpty())
        notes.name(FileNote::Kind::HiddenColumns,
                   pattern.arg(name, hiddenColumns.words(columnName)));
    notes.count(FileNote::Kind::Comments, comments.size());
    if (m_leftOut > 0) {
        const int last = m_rows.empty() ? 0 : m_rows.rbegin()->first + 1;
        const QString end = last == 0 ? name
                                      : QCoreApplication::translate("OfficePages", "%1, row %2")
                                            .arg(name)
                                            .arg(last);
        notes.name(FileNote::Kind::CutShort, end, m_leftOut);
    }
}

} // namespace LeverArch
