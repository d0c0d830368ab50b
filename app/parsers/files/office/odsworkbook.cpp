// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/odsworkbook.h"

#include "parsers/files/office/officepackage.h"
#include "parsers/files/office/xmlpart.h"

namespace LeverArch {

namespace {

constexpr qsizetype longestCell = 100'000;
constexpr qsizetype mostSheets = 2'000;
constexpr qsizetype mostComments = 5'000;
/// A repeated cell with words is shown as often as it fills rows or columns of this many.
constexpr int mostRepeats = 2'000;

int repeats(const XmlPart &xml, const char *name, int most)
{
    return std::clamp(xml.number(name, 1), 1, most);
}

bool isOutOfSight(const XmlPart &xml)
{
    const QString visibility = xml.attribute("visibility");
    return visibility == QLatin1String("collapse") || visibility == QLatin1String("filter");
}

} // namespace

QString odfParagraphText(XmlPart &xml, const std::function<void()> &onComment)
{
    QString text;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("annotation") && onComment)
            onComment();
        else if (text.size() >= longestCell)
            continue;
        else if (xml.isText())
            text += xml.text();
        else if (xml.isStart("s"))
            text += QString(std::clamp(xml.number("c", 1), 1, 200), u' ');
        else if (xml.isStart("tab"))
            text += u'\t';
        else if (xml.isStart("line-break"))
            text += u'\n';
    }
    return text;
}

OdsWorkbook::OdsWorkbook(OfficePackage &package, OfficeNotes &notes, std::function<void()> step)
    : m_package(package), m_notes(notes), m_step(std::move(step))
{}

QList<Sheet> OdsWorkbook::read()
{
    const QString part = QStringLiteral("content.xml");
    const QByteArray bytes = m_package.mainPart(part);
    const QByteArray styles = m_package.partIfThere(QStringLiteral("styles.xml"));
    if (!styles.isEmpty() && !m_styles.read(styles, m_step))
        m_package.markUnread(QStringLiteral("styles.xml"));
    QList<Sheet> sheets;
    XmlPart xml(bytes, m_step);
    while (xml.next()) {
        if (!xml.isStart() || m_styles.take(xml))
            continue;
        if (xml.is("table") && sheets.size() < mostSheets) {
            Sheet sheet;
            sheet.name = xml.attribute("name").simplified();
            sheet.hidden =
                m_styles.resolved("table", xml.attribute("style-name")).hidden.value_or(false) ||
                !xml.flag("display", true);
            m_leftOut = 0;
            readSheet(xml, sheet);
            sheet.note(m_notes);
            if (m_leftOut > 0)
                m_notes.name(FileNote::Kind::CutShort, sheet.name, m_leftOut);
            sheets.append(std::move(sheet));
        } else if (xml.is("tracked-changes"))
            xml.skip();
        else if (xml.is("table-source") || xml.is("cell-range-source"))
            m_notes.count(FileNote::Kind::ExternalLinks, xml.attribute("href"));
    }
    if (xml.damaged())
        m_package.markUnread(part);
    return sheets;
}

void OdsWorkbook::readSheet(XmlPart &xml, Sheet &sheet)
{
    m_row = -1;
    m_rowRepeats = 1;
    m_declaredColumn = 0;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (!xml.isStart())
            continue;
        if (xml.is("table-column"))
            readColumn(xml, sheet);
        else if (xml.is("table-row"))
            startRow(xml, sheet);
        else if (xml.is("table-cell") || xml.is("covered-table-cell"))
            readCell(xml, sheet);
        else if (xml.is("table-source") || xml.is("cell-range-source"))
            m_notes.count(FileNote::Kind::ExternalLinks, xml.attribute("href"));
        else if (xml.is("shapes") || xml.is("forms") || xml.is("named-expressions"))
            xml.skip();
    }
}

void OdsWorkbook::readColumn(const XmlPart &xml, Sheet &sheet)
{
    const int count = repeats(xml, "number-columns-repeated", sheetColumns);
    const bool empty = m_styles.resolved("table-column", xml.attribute("style-name")).zeroSize;
    if (isOutOfSight(xml) || empty)
        sheet.hiddenColumns.add(m_declaredColumn,
                                std::min(m_declaredColumn + count, sheetColumns) - 1);
    m_declaredColumn = std::min(m_declaredColumn + count, sheetColumns);
}

void OdsWorkbook::startRow(const XmlPart &xml, Sheet &sheet)
{
    m_row = m_row < 0 ? 0 : std::min(m_row + m_rowRepeats, sheetRows);
    m_rowRepeats = repeats(xml, "number-rows-repeated", sheetRows);
    m_column = 0;
    const bool empty = m_styles.resolved("table-row", xml.attribute("style-name")).zeroSize;
    if (isOutOfSight(xml) || empty)
        sheet.hiddenRows.add(m_row, std::min(m_row + m_rowRepeats, sheetRows) - 1);
}

void OdsWorkbook::readCell(XmlPart &xml, Sheet &sheet)
{
    const int columns = repeats(xml, "number-columns-repeated", sheetColumns);
    const int columnSpan = repeats(xml, "number-columns-spanned", sheetColumns);
    const int rowSpan = repeats(xml, "number-rows-spanned", sheetRows);
    if (xml.hasAttribute("formula"))
        m_notes.count(FileNote::Kind::Formulas);
    SheetCell cell = readContent(xml, sheet);
    if (columnSpan > 1 || rowSpan > 1)
        sheet.addMerge({m_row, m_column, m_row + rowSpan - 1, m_column + columnSpan - 1});
    placeCell(cell, columns, sheet);
    m_column = std::min(m_column + columns, sheetColumns);
}

SheetCell OdsWorkbook::readContent(XmlPart &xml, Sheet &sheet)
{
    SheetCell cell;
    const QString type = xml.attribute("value-type");
    const QString formula = xml.attribute("formula");
    const QString value = xml.attribute("value");
    cell.isNumber = !type.isEmpty() && type != QLatin1String("string");
    cell.bold = m_styles.resolved("table-cell", xml.attribute("style-name")).bold.value_or(false);
    const auto comment = [this, &xml, &sheet] { readComment(xml, sheet); };
    bool first = true;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("annotation"))
            readComment(xml, sheet);
        else if (xml.isStart("detective"))
            xml.skip();
        else if (xml.isStart("p") || xml.isStart("h")) {
            if (!first)
                cell.text += u'\n';
            first = false;
            cell.text += odfParagraphText(xml, comment);
        }
    }
    if (cell.text.isEmpty() && !value.isEmpty())
        cell.text = value;
    else if (cell.text.isEmpty() && !formula.isEmpty() && type.isEmpty())
        cell.text = u'=' + formula.section(u'=', 1);
    return cell;
}

void OdsWorkbook::readComment(XmlPart &xml, Sheet &sheet)
{
    SheetComment comment;
    comment.place = columnName(m_column) + QString::number(m_row + 1);
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("creator"))
            comment.author = xml.wholeText(200).simplified();
        else if (xml.isStart("p"))
            comment.text += odfParagraphText(xml, {}) + u'\n';
    }
    comment.text = comment.text.trimmed();
    if (!sheet.hidden && sheet.comments.size() < mostComments)
        sheet.comments.append(comment);
}

void OdsWorkbook::placeCell(const SheetCell &cell, int columns, Sheet &sheet)
{
    if (cell.text.isEmpty() || sheet.hidden)
        return;
    const int lastRow = std::min({m_row + m_rowRepeats, m_row + mostRepeats, sheetRows});
    const int lastColumn = std::min({m_column + columns, m_column + mostRepeats, sheetColumns});
    qint64 placed = 0;
    for (int row = std::max(m_row, 0); row < lastRow; ++row) {
        for (int column = m_column; column < lastColumn && m_placements > 0; ++column) {
            --m_placements;
            ++placed;
            sheet.take(row, column, cell, m_room);
        }
    }
    const qint64 all = qint64(m_rowRepeats) * columns;
    if (all > placed)
        m_leftOut += all - placed;
}

} // namespace LeverArch
