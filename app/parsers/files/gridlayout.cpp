// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/gridlayout.h"

#include "parsers/files/composedfont.h"
#include "parsers/files/signs/signshaping.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>
#include <QTextOption>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr double padding = 3;
constexpr double edge = 0.5;
constexpr double roundingError = 0.5;
/// What the words of one column may ask for: longer ones take several lines.
constexpr double widestNatural = 300;

/// Line feeds as QTextLayout has them.
QString laidText(const QString &text)
{
    QString lines = text;
    lines.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    lines.replace(QLatin1Char('\t'), QLatin1Char(' '));
    return lines;
}

double widestPart(const QFontMetricsF &metrics, QStringView text, bool words)
{
    double widest = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool ends =
            i == text.size() || text[i] == QLatin1Char('\n') || (words && text[i].isSpace());
        if (!ends)
            continue;
        if (i > begin)
            widest = std::max(widest,
                              metrics.horizontalAdvance(text.sliced(begin, i - begin).toString()));
        begin = i + 1;
    }
    return widest;
}

/// Where a piece of a cell begins, of which `line` is the first.
double topOf(const QTextLayout &layout, int line)
{
    return line == 0 ? 0 : layout.lineAt(line).y();
}

double bottomOf(const QTextLayout &layout, int line)
{
    return layout.lineAt(line).y() + layout.lineAt(line).height();
}

} // namespace

GridLayout::GridLayout(const PageGrid &grid, const QPaintDevice &device,
                       const std::function<void()> &step)
    : m_grid(grid),
      m_step(step),
      m_unit(unitsOf(device)),
      m_padding(padding * m_unit),
      m_font(composedFont(), &device),
      m_bold(m_font)
{
    m_bold.setBold(true);
    m_columns.resize(grid.columns);
    measure(grid.heading, true);
    qsizetype count = 0;
    for (const PageGrid::Row &row : grid.rows) {
        measure(row, false);
        if (++count % 100 == 0)
            m_step();
    }
}

void GridLayout::measure(const PageGrid::Row &row, bool heading)
{
    const QFontMetricsF plain(m_font);
    const QFontMetricsF bold(m_bold);
    for (qsizetype i = 0; i < std::min(row.size(), m_columns.size()); ++i) {
        const PageGrid::Cell &cell = row[i];
        const QFontMetricsF &metrics = heading || cell.isBold ? bold : plain;
        Column &column = m_columns[i];
        const double natural = widestPart(metrics, cell.text, false);
        column.natural = std::max(column.natural, std::min(natural, widestNatural * m_unit));
        // No word is wider than its line.
        if (natural > column.least)
            column.least = std::max(column.least, widestPart(metrics, cell.text, true));
        m_needsSigns = m_needsSigns || mayNeedSigns(cell.text);
    }
}

void GridLayout::fit(const QSizeF &page)
{
    const double around = 2 * m_padding + 1; // Rounding must break no word.
    double least = 0;
    for (const Column &column : std::as_const(m_columns))
        least += column.least + around;
    m_page = page;
    m_breaksWords = least * smallestWhole > page.width();
    if (m_breaksWords)
        least = double(m_columns.size()) * sensibleColumn * m_unit;
    m_scale = std::min(page.width() / std::max(least, 1.0), 1.0);
    m_page /= m_scale;
    shareOut(m_page.width());
    // A heading that leaves no room for what it heads is a row like others.
    LaidRow heading = laidOut(m_grid.heading, true);
    m_repeatsHeading = !m_grid.rows.isEmpty() && heightOf(heading) <= m_page.height() / 2;
    m_cells.clear();
    if (!m_repeatsHeading)
        m_cells = std::move(heading);
}

/// Gives each column what its words need, and what is left to those with long lines.
void GridLayout::shareOut(double width)
{
    const double around = 2 * m_padding + 1;
    const double equal = width / double(std::max<qsizetype>(m_columns.size(), 1));
    double least = 0;
    double natural = 0;
    for (Column &column : m_columns) {
        column.width =
            m_breaksWords ? std::min(column.least + around, equal) : column.least + around;
        least += column.width;
        natural += std::max(column.natural + around, column.width);
    }
    const double wanted = natural - least;
    const double spare = width - least;
    double left = 0;
    for (Column &column : m_columns) {
        const double more = std::max(column.natural + around - column.width, 0.0);
        if (wanted > spare)
            column.width += spare * more / wanted;
        else
            column.width += more;
        if (wanted < spare && m_grid.isStretched)
            column.width *= width / natural;
        column.left = left;
        left += column.width;
    }
}

GridLayout::LaidRow GridLayout::laidOut(const PageGrid::Row &row, bool heading) const
{
    LaidRow cells;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const PageGrid::Cell cell = row.value(i);
        QTextOption option(cell.toRight ? Qt::AlignRight : Qt::AlignLeft);
        option.setWrapMode(m_breaksWords ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                         : QTextOption::WordWrap);
        auto layout = std::make_unique<QTextLayout>(laidText(cell.text),
                                                    heading || cell.isBold ? m_bold : m_font);
        layout->setTextOption(option);
        layout->beginLayout();
        double y = 0;
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(m_columns[i].width - 2 * m_padding);
            line.setPosition({0, y});
            y += line.height();
        }
        layout->endLayout();
        cells.push_back({std::move(layout), 0});
    }
    alignFirstLines(cells);
    return cells;
}

/// Fonts differ in height, and what is said of one thing stands on one line.
void GridLayout::alignFirstLines(LaidRow &row)
{
    double ascent = 0;
    for (const LaidCell &cell : row)
        ascent = std::max(ascent, cell.layout->lineAt(0).ascent());
    for (const LaidCell &cell : row) {
        const double down = ascent - cell.layout->lineAt(0).ascent();
        for (int i = 0; down > 0 && i < cell.layout->lineCount(); ++i) {
            QTextLine line = cell.layout->lineAt(i);
            line.setPosition(line.position() + QPointF(0, down));
        }
    }
}

double GridLayout::heightOf(const LaidRow &row) const
{
    double height = 0;
    for (const LaidCell &cell : row)
        height = std::max(height, cell.layout->boundingRect().bottom());
    return height + 2 * m_padding;
}

/// What there must be room for if anything is to be drawn of it.
double GridLayout::nextLineOf(const LaidRow &row) const
{
    double height = 0;
    for (const LaidCell &cell : row) {
        const QTextLayout &layout = *cell.layout;
        if (cell.nextLine < layout.lineCount())
            height =
                std::max(height, bottomOf(layout, cell.nextLine) - topOf(layout, cell.nextLine));
    }
    return height + 2 * m_padding;
}

bool GridLayout::isBegun(const LaidRow &row)
{
    return std::any_of(row.begin(), row.end(),
                       [](const LaidCell &cell) { return cell.nextLine > 0; });
}

bool GridLayout::isDrawn(const LaidRow &row)
{
    return std::all_of(row.begin(), row.end(), [](const LaidCell &cell) {
        return cell.nextLine >= cell.layout->lineCount();
    });
}

double GridLayout::drawCell(QPainter &painter, LaidCell &cell, const QPointF &at, double room) const
{
    const QTextLayout &layout = *cell.layout;
    if (cell.nextLine >= layout.lineCount())
        return 0;
    const double begin = topOf(layout, cell.nextLine);
    double end = 0;
    for (; cell.nextLine < layout.lineCount(); ++cell.nextLine) {
        const double bottom = bottomOf(layout, cell.nextLine) - begin;
        if (bottom > room + roundingError)
            break;
        layout.lineAt(cell.nextLine).draw(&painter, at - QPointF(0, begin));
        end = bottom;
    }
    return end;
}

double GridLayout::drawRow(QPainter &painter, LaidRow &row, double top, double room) const
{
    double height = 0;
    for (size_t i = 0; i < row.size(); ++i) {
        const QPointF at(m_columns[qsizetype(i)].left + m_padding, top + m_padding);
        height = std::max(height, drawCell(painter, row[i], at, room - 2 * m_padding));
    }
    height += 2 * m_padding;
    painter.save();
    painter.setPen(QPen(Qt::gray, edge * m_unit));
    painter.setBrush(Qt::NoBrush);
    QList<QRectF> boxes;
    for (const Column &column : m_columns)
        boxes.append(QRectF(column.left, top, column.width, height));
    painter.drawRects(boxes);
    painter.restore();
    return height;
}

double GridLayout::drawPage(QPainter &painter, double top)
{
    painter.setPen(Qt::black);
    LaidRow heading;
    if (m_repeatsHeading)
        heading = laidOut(m_grid.heading, true);
    const double headingHeight = m_repeatsHeading ? heightOf(heading) : 0;
    double y = top;
    for (bool first = true; !isDone(); first = false) {
        if (m_cells.empty())
            m_cells = laidOut(m_grid.rows[m_next++], false);
        const double above = first ? headingHeight : 0;
        const double room = m_page.height() - y - above;
        const double whole = heightOf(m_cells);
        // Rows are divided only where a page is not enough for them.
        const bool goesTogether = !isBegun(m_cells) && whole <= m_page.height() - headingHeight;
        const bool isEmptyPage = first && top <= 0;
        if (!isEmptyPage && (goesTogether ? whole : nextLineOf(m_cells)) > room)
            break;
        if (first && m_repeatsHeading)
            y += drawRow(painter, heading, y, headingHeight);
        y += drawRow(painter, m_cells, y, room);
        if (!isDrawn(m_cells))
            break;
        m_cells.clear();
    }
    return y;
}

} // namespace LeverArch
