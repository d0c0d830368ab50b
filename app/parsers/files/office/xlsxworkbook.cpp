// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/xlsxworkbook.h"

#include "parsers/files/office/officepackage.h"
#include "parsers/files/office/relationships.h"
#include "parsers/files/office/xmlpart.h"

namespace LeverArch {

namespace {

constexpr qsizetype mostStrings = 4'000'000;
constexpr qint64 sharedRoom = 64'000'000; ///< Characters.
constexpr qsizetype longestCell = 40'000; ///< Excel allows 32,767.
constexpr qsizetype mostSheets = 2'000;
constexpr qsizetype mostComments = 5'000;

} // namespace

XlsxWorkbook::XlsxWorkbook(OfficePackage &package, OfficeNotes &notes, std::function<void()> step)
    : m_package(package), m_notes(notes), m_step(std::move(step))
{}

QList<Sheet> XlsxWorkbook::read()
{
    const QString part = targetOfType(relationshipsOf(m_package, {}, m_step), "officeDocument",
                                      QStringLiteral("xl/workbook.xml"));
    const QList<Entry> entries = readEntries(part);
    const Relationships links = relationshipsOf(m_package, part, m_step);
    const QString styles = targetOfType(links, "styles");
    if (!styles.isEmpty()) {
        m_styles = XlsxStyles(m_package.part(styles).value_or(QByteArray()), m_step);
        if (m_styles.damaged())
            m_package.markUnread(styles);
    }
    readSharedStrings(targetOfType(links, "sharedStrings"));
    QList<Sheet> sheets;
    for (const Entry &entry : entries) {
        Sheet sheet;
        sheet.name = entry.name;
        sheet.hidden = entry.hidden;
        if (!sheet.hidden)
            readSheet(entry.part, sheet);
        sheet.note(m_notes);
        sheets.append(std::move(sheet));
    }
    return sheets;
}

QList<XlsxWorkbook::Entry> XlsxWorkbook::readEntries(const QString &part)
{
    const QByteArray bytes = m_package.mainPart(part);
    const Relationships links = relationshipsOf(m_package, part, m_step);
    QList<Entry> entries;
    XmlPart xml(bytes, m_step);
    while (xml.next()) {
        if (xml.isStart("workbookPr"))
            m_epoch1904 = xml.flag("date1904", false);
        if (!xml.isStart("sheet") || entries.size() >= mostSheets)
            continue;
        const QString state = xml.attribute("state");
        entries.append({xml.attribute("name").simplified(), links.value(xml.attribute("id")).target,
                        !state.isEmpty() && state != QLatin1String("visible")});
    }
    if (xml.damaged())
        m_package.markUnread(part);
    return entries;
}

void XlsxWorkbook::readSharedStrings(const QString &part)
{
    if (part.isEmpty())
        return;
    const QByteArray bytes = m_package.part(part).value_or(QByteArray());
    XmlPart xml(bytes, m_step);
    qint64 taken = 0;
    while (xml.next() && m_strings.size() < mostStrings && taken < sharedRoom) {
        if (!xml.isStart("si"))
            continue;
        m_strings.append(richText(xml));
        taken += m_strings.last().size();
    }
    if (xml.damaged())
        m_package.markUnread(part);
}

/// The text of all runs; readings of Japanese words (rPh) are none of it.
QString XlsxWorkbook::richText(XmlPart &xml)
{
    QString text;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("rPh"))
            xml.skip();
        else if (xml.isStart("t"))
            text += xml.wholeText(longestCell);
    }
    return text.left(longestCell);
}

void XlsxWorkbook::readSheet(const QString &part, Sheet &sheet)
{
    const QByteArray bytes = m_package.part(part).value_or(QByteArray());
    XmlPart xml(bytes, m_step);
    int row = -1;
    int column = -1;
    while (xml.next()) {
        if (xml.isStart("col"))
            readColumn(xml, sheet);
        else if (xml.isStart("row")) {
            row = readRow(xml, row, sheet);
            column = -1;
        } else if (xml.isStart("c"))
            readCell(xml, row, column, sheet);
        else if (xml.isStart("mergeCell"))
            readMerge(xml, sheet);
    }
    if (xml.damaged())
        m_package.markUnread(part);
    const Relationships links = relationshipsOf(m_package, part, m_step);
    for (const Relationship &link : links) {
        if (link.type == QLatin1String("comments") && !link.external)
            readComments(link.target, sheet);
    }
}

void XlsxWorkbook::readColumn(const XmlPart &xml, Sheet &sheet)
{
    const QString width = xml.attribute("width");
    if (!xml.flag("hidden", false) && (width.isEmpty() || width.toDouble() > 0))
        return;
    const int first = std::max(xml.number("min", 0), 1);
    const int last = std::min(xml.number("max", first), sheetColumns);
    sheet.hiddenColumns.add(first - 1, last - 1);
}

int XlsxWorkbook::readRow(const XmlPart &xml, int before, Sheet &sheet)
{
    int row = xml.number("r", before + 2) - 1;
    if (row < 0 || row >= sheetRows)
        row = std::min(before + 1, sheetRows);
    const QString height = xml.attribute("ht");
    if (xml.flag("hidden", false) || (!height.isEmpty() && height.toDouble() <= 0))
        sheet.hiddenRows.add(row, row);
    return row;
}

void XlsxWorkbook::readCell(XmlPart &xml, int row, int &column, Sheet &sheet)
{
    ++column;
    int namedRow = 0;
    placeOfCell(xml.attribute("r"), namedRow, column);
    const QString type = xml.attribute("t");
    const int style = xml.number("s", 0);
    QString value;
    QString formula;
    bool hasValue = false;
    bool hasFormula = false;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("v")) {
            value = xml.wholeText(longestCell);
            hasValue = !value.isEmpty();
        } else if (xml.isStart("is")) {
            value = richText(xml);
            hasValue = true;
        } else if (xml.isStart("f")) {
            hasFormula = true;
            formula = xml.wholeText(longestCell);
        }
    }
    if (hasFormula)
        m_notes.count(FileNote::Kind::Formulas);
    SheetCell cell;
    if (hasValue)
        cell.text = shown(type, value, style, cell.isNumber);
    else if (hasFormula && type != QLatin1String("str"))
        cell.text = u'=' + formula;
    cell.bold = m_styles.bold(style);
    sheet.take(row, column, std::move(cell), m_room);
}

QString XlsxWorkbook::shown(const QString &type, const QString &value, int style,
                            bool &isNumber) const
{
    const NumberFormat &format = m_styles.format(style);
    if (type == QLatin1String("s")) {
        bool ok = false;
        const qsizetype index = value.toInt(&ok);
        // The text is lost with its part, but not that there was one.
        const bool known = ok && index >= 0 && index < m_strings.size();
        return known ? format.format(m_strings.at(index)) : QString(QChar(0xFFFD));
    }
    if (type == QLatin1String("b"))
        return value.trimmed() == QLatin1String("1") || value.trimmed() == QLatin1String("true")
                   ? QStringLiteral("TRUE")
                   : QStringLiteral("FALSE");
    if (type == QLatin1String("str") || type == QLatin1String("inlineStr"))
        return format.format(value);
    if (type == QLatin1String("e") || type == QLatin1String("d"))
        return value;
    const double number = value.toDouble(&isNumber);
    return isNumber ? format.format(number, m_epoch1904) : value;
}

void XlsxWorkbook::readMerge(const XmlPart &xml, Sheet &sheet)
{
    const QString reference = xml.attribute("ref");
    SheetMerge merge{};
    if (placeOfCell(reference.section(u':', 0, 0), merge.firstRow, merge.firstColumn) &&
        placeOfCell(reference.section(u':', -1), merge.lastRow, merge.lastColumn))
        sheet.addMerge(merge);
}

void XlsxWorkbook::readComments(const QString &part, Sheet &sheet)
{
    const QByteArray bytes = m_package.part(part).value_or(QByteArray());
    XmlPart xml(bytes, m_step);
    QStringList authors;
    while (xml.next() && sheet.comments.size() < mostComments) {
        if (xml.isStart("author") && authors.size() < mostComments)
            authors.append(xml.wholeText(200).simplified());
        else if (xml.isStart("comment")) {
            const QString place = xml.attribute("ref");
            const QString author = authors.value(xml.number("authorId", -1));
            sheet.comments.append({place, author, richText(xml).trimmed()});
        }
    }
    if (xml.damaged())
        m_package.markUnread(part);
}

} // namespace LeverArch
