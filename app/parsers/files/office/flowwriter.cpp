// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/flowwriter.h"

#include <QRegularExpression>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype deepestTables = 8;
constexpr int mostColumns = 200;
constexpr int mostRowSpan = 1'000;
constexpr int mostCells = 300'000;
/// Of one paragraph with looks of their own; Qt takes the square of their number to read them.
constexpr int mostRuns = 5'000;
constexpr int roomOfRun = 8;
constexpr int roomOfCell = 30;
constexpr int roomOfParagraph = 60;
constexpr int widestPicture = 640;
constexpr int tallestPicture = 900;
constexpr int indentOfLevel = 24;

QString opening(const RunLook &look)
{
    QString tags;
    if (look.bold)
        tags += QLatin1String("<b>");
    if (look.italic)
        tags += QLatin1String("<i>");
    if (look.underline)
        tags += QLatin1String("<u>");
    if (look.strike)
        tags += QLatin1String("<s>");
    if (look.raised != 0)
        tags += look.raised > 0 ? QLatin1String("<sup>") : QLatin1String("<sub>");
    return tags;
}

QString closing(const RunLook &look)
{
    QString tags;
    if (look.raised != 0)
        tags += look.raised > 0 ? QLatin1String("</sup>") : QLatin1String("</sub>");
    if (look.strike)
        tags += QLatin1String("</s>");
    if (look.underline)
        tags += QLatin1String("</u>");
    if (look.italic)
        tags += QLatin1String("</i>");
    if (look.bold)
        tags += QLatin1String("</b>");
    return tags;
}

QString paragraphStyle(const ParagraphLook &look, bool breakBefore)
{
    QString style = QStringLiteral("white-space:pre-wrap");
    if (breakBefore)
        style += QLatin1String(";page-break-before:always");
    if (look.level > 0)
        style += QStringLiteral(";margin-left:%1px;text-indent:-%2px")
                     .arg(std::min(look.level, 9) * indentOfLevel)
                     .arg(look.marker.isEmpty() ? 0 : indentOfLevel - 6);
    return style;
}

} // namespace

void FlowWriter::beginParagraph(const ParagraphLook &look)
{
    endParagraph();
    Frame &frame = m_frames.last();
    frame.full = m_room < 0;
    frame.open = true;
    frame.runs = 0;
    m_room -= roomOfParagraph;
    restyle(look);
}

void FlowWriter::restyle(const ParagraphLook &look)
{
    m_frames.last().look = look;
    if (!look.marker.isEmpty())
        text(look.marker + u' ', {});
}

void FlowWriter::endParagraph()
{
    Frame &frame = m_frames.last();
    if (!frame.open)
        return;
    closeRun();
    if (frame.full && frame.words.isEmpty() && frame.behind.isEmpty()) {
        // Empty paragraphs without end shall not grow the pages either.
        frame.open = false;
        return;
    }
    const QString tag = frame.look.heading > 0
                            ? QStringLiteral("h%1").arg(std::min(frame.look.heading, 6))
                            : QStringLiteral("p");
    QString align = frame.look.align;
    if (!align.isEmpty())
        align = QStringLiteral(" align=\"%1\"").arg(align);
    const QString words = frame.words.isEmpty() ? QStringLiteral("&nbsp;") : frame.words;
    frame.html += QStringLiteral("<%1%2 style=\"%3\">").arg(
                      tag, align, paragraphStyle(frame.look, frame.breakBefore)) +
                  words + QStringLiteral("</%1>").arg(tag) + frame.behind;
    frame.words.clear();
    frame.behind.clear();
    frame.open = false;
    frame.breakBefore = false;
}

void FlowWriter::closeRun()
{
    Frame &frame = m_frames.last();
    if (frame.runOpen)
        frame.words += closing(frame.run);
    frame.runOpen = false;
}

void FlowWriter::text(const QString &words, const RunLook &look)
{
    if (words.isEmpty())
        return;
    if (m_room < words.size()) {
        m_leftOut += words.size();
        return;
    }
    m_room -= words.size() + roomOfRun;
    if (!inParagraph())
        beginParagraph();
    Frame &frame = m_frames.last();
    const RunLook shown = frame.runs < mostRuns ? look : RunLook();
    if (!frame.runOpen || frame.run != shown) {
        closeRun();
        frame.words += opening(shown);
        frame.run = shown;
        frame.runOpen = true;
        ++frame.runs;
    }
    frame.words += words.toHtmlEscaped();
}

void FlowWriter::lineBreak()
{
    if (!inParagraph())
        beginParagraph();
    if ((m_room -= 5) > 0)
        m_frames.last().words += QLatin1String("<br/>");
}

void FlowWriter::pageBreak()
{
    // A cell cannot be broken so; there it ends the line.
    Frame &frame = m_frames.last();
    if (m_frames.size() > 1) {
        if (frame.open)
            lineBreak();
        return;
    }
    if (frame.open && !frame.words.isEmpty()) {
        const ParagraphLook look{frame.look.heading, frame.look.level, {}, frame.look.align};
        endParagraph();
        beginParagraph(look);
    }
    m_frames.last().breakBefore = !m_frames.last().html.isEmpty();
}

void FlowWriter::rule()
{
    endParagraph();
    m_frames.last().html += QLatin1String("<hr/>");
}

void FlowWriter::heading(const QString &words, int level)
{
    beginParagraph({level, 0, {}, {}});
    text(words, {});
    endParagraph();
}

void FlowWriter::picture(const QString &name, const QByteArray &bytes, int width, int height)
{
    if (!inParagraph())
        beginParagraph();
    m_pictures.insert(name, bytes);
    QString size;
    if (width > 0 && height > 0) {
        const double scale = std::min({1.0, double(widestPicture) / width,
                                       double(tallestPicture) / height});
        size = QStringLiteral(" width=\"%1\" height=\"%2\"")
                   .arg(std::max(1, int(width * scale)))
                   .arg(std::max(1, int(height * scale)));
    }
    if ((m_room -= 50) > 0)
        m_frames.last().words +=
            QStringLiteral("<img src=\"%1\"%2/>").arg(name.toHtmlEscaped(), size);
}

void FlowWriter::beginTable()
{
    if (m_tables.size() >= deepestTables) {
        ++m_flatTables;
        return;
    }
    endParagraph();
    m_tables.append(Table());
    m_tables.last().frames = m_frames.size();
}

void FlowWriter::endTable()
{
    if (m_flatTables > 0) {
        --m_flatTables;
        return;
    }
    if (m_tables.isEmpty())
        return;
    endRow();
    endParagraph();
    Table table = m_tables.takeLast();
    m_frames.last().html += tableHtml(table);
}

void FlowWriter::beginRow()
{
    if (m_flatTables > 0 || m_tables.isEmpty())
        return;
    endRow();
    m_tables.last().rows.append(QList<Cell>());
    m_tables.last().rowOpen = true;
}

void FlowWriter::endRow()
{
    if (m_flatTables > 0 || m_tables.isEmpty())
        return;
    endCell();
    m_tables.last().rowOpen = false;
}

void FlowWriter::beginCell(int columns, bool continues)
{
    if (m_flatTables > 0 || m_tables.isEmpty())
        return;
    endCell();
    // No table a person made has so many columns; Qt would lay them all out side by side.
    if (!m_tables.last().rowOpen || m_tables.last().rows.last().size() >= mostColumns)
        beginRow();
    m_tables.last().rows.last().append(Cell());
    m_room -= roomOfCell;
    m_tables.last().cellOpen = true;
    m_tables.last().frames = m_frames.size();
    m_frames.append(Frame());
    m_frames.last().isCell = true;
    setCell(columns, continues);
}

void FlowWriter::setCell(int columns, bool continues)
{
    if (m_flatTables > 0 || !inCell())
        return;
    Cell &cell = m_tables.last().rows.last().last();
    cell.columns = std::clamp(columns, 1, mostColumns);
    cell.continues = continues;
}

void FlowWriter::setRows(int rows)
{
    if (m_flatTables == 0 && inCell())
        m_tables.last().rows.last().last().rows = std::clamp(rows, 1, mostRowSpan);
}

void FlowWriter::endCell()
{
    if (m_flatTables > 0 || !inCell())
        return;
    // What was kept apart within the cell and never ended stays in it.
    while (m_frames.size() > m_tables.last().frames + 1)
        putBehind(endApart(), false);
    endParagraph();
    m_tables.last().cellOpen = false;
    m_tables.last().rows.last().last().html = m_frames.takeLast().html;
    if (++m_cells > mostCells)
        m_room = 0;
}

void FlowWriter::beginApart()
{
    m_frames.append(Frame());
}

QString FlowWriter::endApart()
{
    while (!m_tables.isEmpty() && m_tables.last().frames >= m_frames.size())
        endTable();
    if (m_frames.size() < 2 || m_frames.last().isCell)
        return {};
    endParagraph();
    return m_frames.takeLast().html;
}

void FlowWriter::putBehind(const QString &html, bool framed)
{
    if (html.isEmpty())
        return;
    const QString shown =
        framed ? QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr><td>") +
                     html + QStringLiteral("</td></tr></table>")
               : html;
    Frame &frame = m_frames.last();
    (frame.open ? frame.behind : frame.html) += shown;
}

void FlowWriter::put(const QString &html)
{
    endParagraph();
    m_frames.last().html += html;
}

QString FlowWriter::finish()
{
    m_flatTables = 0;
    while (!m_tables.isEmpty() || m_frames.size() > 1) {
        if (!m_tables.isEmpty() && m_frames.size() <= m_tables.last().frames + 1)
            endTable();
        else
            putBehind(endApart(), true);
    }
    endParagraph();
    return m_frames.last().html;
}

bool FlowWriter::showsSomething(QString html)
{
    static const QRegularExpression tags(QStringLiteral("<(?!img)[^>]*>|&nbsp;|\\s"));
    return !html.remove(tags).isEmpty();
}

/// Cells that continue the one above become part of it; words they have, too.
void FlowWriter::joinRows(QList<QList<Cell>> &rows)
{
    QHash<int, Cell *> above; // By the column they begin in.
    for (QList<Cell> &row : rows) {
        QHash<int, Cell *> now;
        int column = 0;
        for (Cell &cell : row) {
            Cell *start = cell.continues ? above.value(column) : nullptr;
            if (start && start->columns == cell.columns) {
                ++start->rows;
                if (showsSomething(cell.html))
                    start->html += cell.html;
                cell.columns = -cell.columns;
            } else
                start = &cell;
            now.insert(column, start);
            column += std::abs(cell.columns);
        }
        above = now;
    }
}

QString FlowWriter::tableHtml(Table &table)
{
    joinRows(table.rows);
    QString html = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\" "
                                  "style=\"border-collapse:collapse\">");
    for (const QList<Cell> &row : std::as_const(table.rows)) {
        html += QLatin1String("<tr>");
        for (const Cell &cell : row) {
            if (cell.columns < 0)
                continue;
            html += QLatin1String("<td");
            if (cell.columns > 1)
                html += QStringLiteral(" colspan=\"%1\"").arg(cell.columns);
            if (cell.rows > 1)
                html += QStringLiteral(" rowspan=\"%1\"").arg(cell.rows);
            html += u'>' + cell.html + QLatin1String("</td>");
        }
        html += QLatin1String("</tr>");
    }
    return html + QLatin1String("</table>");
}

} // namespace LeverArch
