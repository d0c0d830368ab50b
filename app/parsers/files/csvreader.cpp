// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/csvtable.h"
#include "parsers/files/pagecomposer.h"
#include "parsers/files/textdecoding.h"
#include "parsers/files/textreaders.h"

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype mostRows = 5'000;
constexpr qsizetype mostColumns = 200;
constexpr qsizetype uprightColumns = 7;

/// Excel writes this line for itself: it names the separator and is no part of the table.
char takeSeparatorLine(QString &text)
{
    const bool says = text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) &&
                      text.size() > 5 && text[5] == QLatin1Char('\n');
    if (!says)
        return 0;
    const char separator = text[4].toLatin1();
    text.remove(0, 6);
    return separator;
}

PageGrid::Row gridRow(const QStringList &values, qsizetype columns)
{
    PageGrid::Row row;
    for (qsizetype i = 0; i < std::min(columns, values.size()); ++i)
        row.append({values[i]});
    return row;
}

PageGrid gridOf(const CsvTable &table, QList<FileNote> &notes, const std::function<void()> &step)
{
    constexpr qsizetype perCell = 10;
    PageGrid grid;
    grid.columns = table.columns;
    grid.isStretched = true;
    grid.heading = gridRow(table.rows.first(), table.columns);
    qint64 beyond = table.rowsBeyond;
    qsizetype shown = 1;
    qsizetype size = 0;
    for (; shown < table.rows.size() && size < mostComposed; ++shown) {
        grid.rows.append(gridRow(table.rows[shown], table.columns));
        for (const PageGrid::Cell &cell : std::as_const(grid.rows.last()))
            size += cell.text.size() + perCell;
        if (shown % 100 == 0)
            step();
    }
    beyond += table.rows.size() - shown;
    if (beyond > 0)
        notes.append({FileNote::Kind::CutShort, beyond, QStringLiteral("row %1").arg(shown)});
    if (table.columnsCut > 0)
        notes.append({FileNote::Kind::CutShort, table.columnsCut,
                      QStringLiteral("column %1").arg(mostColumns)});
    return grid;
}

} // namespace

FileExamination CsvReader::examine(const FileInput &input) const
{
    FileExamination found;
    found.form = FileForm::Csv;
    found.notes = decodeText(input.bytes).notes;
    return found;
}

MadePages CsvReader::makePages(const FileInput &input) const
{
    QString text = decodeText(input.bytes).text;
    input.step();
    const char said = takeSeparatorLine(text);
    const CsvTable table =
        readCsv(text, said ? said : separatorOf(text), mostRows, mostColumns, input.step);
    QList<FileNote> notes;
    PageContent content;
    content.title = input.name;
    content.wide = table.columns > uprightColumns;
    if (!table.rows.isEmpty()) {
        content.html = gridMark;
        content.grids.append(gridOf(table, notes, input.step));
    }
    return composePages(content, notes, input.step);
}

} // namespace LeverArch
