// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/sheetpages.h"

#include "parsers/files/office/officenotes.h"
#include "parsers/files/office/sheet.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace LeverArch {

namespace {

// Letters that fit side by side, measured generously: long texts wrap.
constexpr int portraitRoom = 84;
constexpr int landscapeRoom = 130;
constexpr int narrowest = 4;
constexpr int widest = 28;
constexpr int mostColumns = 24; ///< In one block.
constexpr qsizetype perCell = 10;
constexpr qsizetype fullAt = mostComposed - 500'000; ///< Comments and headings still fit.

using Columns = QList<int>;

/// What a merge looks like in one block of columns.
struct Cover
{
    int rowSpan = 1;
    int columnSpan = 1;
    bool covered = false;
};
using Covers = std::map<std::pair<int, int>, Cover>;

QString tr(const char *text)
{
    return QCoreApplication::translate("OfficePages", text);
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', QLatin1String("<br/>"));
}

std::map<int, int> columnWidths(const Sheet &sheet)
{
    std::map<int, int> widths;
    for (const auto &[row, cells] : sheet.rows()) {
        for (const auto &[column, cell] : cells) {
            int &width = widths.try_emplace(column, narrowest).first->second;
            width = std::max(width, int(std::min<qsizetype>(cell.text.size() + 1, widest)));
        }
    }
    return widths;
}

int sumOf(const std::map<int, int> &widths)
{
    int sum = 0;
    for (const auto &[column, width] : widths)
        sum += width;
    return sum;
}

QList<Columns> blocksOf(const std::map<int, int> &widths, int room)
{
    QList<Columns> blocks;
    int used = 0;
    for (const auto &[column, width] : widths) {
        if (blocks.isEmpty() || used + width > room || blocks.last().size() >= mostColumns) {
            blocks.append(Columns());
            used = 0;
        }
        blocks.last().append(column);
        used += width;
    }
    return blocks;
}

/// What there is so far of all sheets.
struct Written
{
    PageContent content;
    qsizetype inGrids = 0; ///< What would be as much HTML.
};

/// The tables of one sheet.
class SheetWriting
{
public:
    SheetWriting(const Sheet &sheet, Written &written, const std::function<void()> &step)
        : m_sheet(sheet), m_written(written), m_html(written.content.html), m_step(step)
    {
        for (const auto &[row, cells] : sheet.rows())
            m_rows.append(row);
    }

    void write(const Columns &columns)
    {
        const Covers covers = coversIn(columns);
        if (covers.empty())
            return writeGrid(columns);
        m_html += QLatin1String("<table border=\"1\" cellspacing=\"0\" cellpadding=\"2\" "
                                "style=\"border-collapse:collapse\"><thead><tr><th></th>");
        for (const int column : columns)
            m_html += QStringLiteral("<th>%1</th>").arg(columnName(column));
        m_html += QLatin1String("</tr></thead><tbody>");
        for (const auto &[row, cells] : m_sheet.rows())
            writeRow(row, cells, columns, covers);
        m_html += QLatin1String("</tbody></table><p></p>");
    }

    /// Rows that did not fit into what can be composed.
    qint64 leftOut() const { return m_leftOut; }

private:
    void writeGrid(const Columns &columns)
    {
        PageGrid grid;
        grid.columns = columns.size() + 1;
        grid.heading.append(PageGrid::Cell());
        for (const int column : columns)
            grid.heading.append({columnName(column)});
        for (const auto &[row, cells] : m_sheet.rows()) {
            if (!isRoomForRow())
                continue;
            PageGrid::Row line = {{QString::number(row + 1), false, true}};
            for (const int column : columns) {
                const auto cell = cells.find(column);
                line.append(cell == cells.end() ? PageGrid::Cell()
                                                : PageGrid::Cell{cell->second.text, cell->second.bold,
                                                                 cell->second.isNumber});
                m_written.inGrids += line.last().text.size() + perCell;
            }
            grid.rows.append(line);
        }
        m_written.content.grids.append(grid);
        m_html += gridMark + QLatin1String("<p></p>");
    }

    bool isRoomForRow()
    {
        if (++m_rowsWritten % 200 == 0 && m_step)
            m_step();
        const bool isFull = m_html.size() + m_written.inGrids > fullAt;
        m_leftOut += isFull ? 1 : 0;
        return !isFull;
    }

    void writeRow(int row, const Sheet::Row &cells, const Columns &columns, const Covers &covers)
    {
        if (!isRoomForRow())
            return;
        m_html += QStringLiteral("<tr><td align=\"right\"><small>%1</small></td>").arg(row + 1);
        for (const int column : columns) {
            const auto cover = covers.find({row, column});
            if (cover != covers.end() && cover->second.covered)
                continue;
            const auto cell = cells.find(column);
            m_html += QLatin1String("<td");
            if (cover != covers.end())
                m_html += QStringLiteral(" rowspan=\"%1\" colspan=\"%2\"")
                              .arg(cover->second.rowSpan)
                              .arg(cover->second.columnSpan);
            if (cell == cells.end())
                m_html += QLatin1String("></td>");
            else
                writeCell(cell->second);
        }
        m_html += QLatin1String("</tr>");
    }

    void writeCell(const SheetCell &cell)
    {
        if (cell.isNumber)
            m_html += QLatin1String(" align=\"right\"");
        const QString words = escaped(cell.text);
        m_html += u'>' + (cell.bold ? QStringLiteral("<b>%1</b>").arg(words) : words) +
                  QLatin1String("</td>");
    }

    /// Merges are shown as far as what they cover is empty: a program may keep words below one.
    Covers coversIn(const Columns &columns)
    {
        Covers covers;
        for (const SheetMerge &merge : m_sheet.merges) {
            if (m_looks < 0)
                break;
            if (++m_merges % 5'000 == 0 && m_step)
                m_step();
            const auto firstRow = std::lower_bound(m_rows.cbegin(), m_rows.cend(), merge.firstRow);
            const auto endRow = std::upper_bound(firstRow, m_rows.cend(), merge.lastRow);
            const auto first = std::lower_bound(columns.cbegin(), columns.cend(), merge.firstColumn);
            const auto end = std::upper_bound(first, columns.cend(), merge.lastColumn);
            if (endRow - firstRow < 1 || end - first < 1 ||
                (endRow - firstRow) * (end - first) < 2)
                continue;
            cover(covers, std::span(firstRow, endRow), std::span(first, end));
        }
        return covers;
    }

    void cover(Covers &covers, std::span<const int> rows, std::span<const int> columns)
    {
        for (const int row : rows) {
            for (const int column : columns) {
                if (--m_looks < 0)
                    return;
                const bool anchor = row == rows.front() && column == columns.front();
                const auto &cells = m_sheet.rows().at(row);
                if (covers.contains({row, column}) || (!anchor && cells.contains(column)))
                    return;
            }
        }
        for (const int row : rows) {
            for (const int column : columns)
                covers[{row, column}].covered = true;
        }
        covers[{rows.front(), columns.front()}] = {int(rows.size()), int(columns.size()), false};
    }

    const Sheet &m_sheet;
    Written &m_written;
    QString &m_html;
    const std::function<void()> &m_step;
    QList<int> m_rows;
    int m_rowsWritten = 0;
    int m_merges = 0;
    qint64 m_leftOut = 0;
    qint64 m_looks = 5'000'000; ///< At cells below merges; malicious ones overlap without end.
};

void writeComments(const Sheet &sheet, QString &html)
{
    if (sheet.comments.isEmpty())
        return;
    html += QStringLiteral("<h3>%1</h3>").arg(tr("Comments").toHtmlEscaped());
    for (const SheetComment &comment : sheet.comments) {
        if (html.size() + comment.text.size() * 2 > mostComposed)
            break;
        html += QStringLiteral("<p><b>%1</b> ").arg(comment.place.toHtmlEscaped());
        if (!comment.author.isEmpty())
            html += QStringLiteral("<i>%1:</i> ").arg(comment.author.toHtmlEscaped());
        html += escaped(comment.text) + QLatin1String("</p>");
    }
}

} // namespace

PageContent sheetPages(const QList<Sheet> &sheets, OfficeNotes &notes,
                       const std::function<void()> &step)
{
    Written written;
    PageContent &content = written.content;
    for (const Sheet &sheet : sheets)
        content.wide |= !sheet.hidden && sumOf(columnWidths(sheet)) > portraitRoom;
    for (const Sheet &sheet : sheets) {
        if (sheet.hidden)
            continue;
        content.html += QStringLiteral("<h2>%1</h2>").arg(sheet.name.toHtmlEscaped());
        if (sheet.rows().empty())
            content.html += QStringLiteral("<p><i>%1</i></p>")
                                .arg(tr("Nothing to show on this sheet.").toHtmlEscaped());
        SheetWriting writing(sheet, written, step);
        const auto blocks =
            blocksOf(columnWidths(sheet), content.wide ? landscapeRoom : portraitRoom);
        for (const Columns &columns : blocks)
            writing.write(columns);
        if (writing.leftOut() > 0)
            notes.name(FileNote::Kind::CutShort, sheet.name, writing.leftOut());
        writeComments(sheet, content.html);
    }
    return written.content;
}

} // namespace LeverArch
