// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/csvtable.h"
#include "parsers/files/pagecomposer.h"
#include "parsers/files/textdecoding.h"
#include "parsers/files/textreaders.h"

#include <algorithm>
#include <numeric>

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

QString rowHtml(const QStringList &row, qsizetype columns)
{
    QString html = QStringLiteral("<tr>");
    for (qsizetype i = 0; i < columns; ++i)
        html += QLatin1String("<td>") + escapedLines(row.value(i)) + QLatin1String("</td>");
    return html + QLatin1String("</tr>");
}

/// How wide columns are, in per cent: the same in every piece of a long table.
QStringList columnWidths(const CsvTable &table)
{
    constexpr qsizetype least = 4;
    constexpr qsizetype most = 40;
    QList<qsizetype> widths(table.columns, least);
    for (const QStringList &row : table.rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], std::min(row[i].size(), most));
    }
    const qsizetype all = std::accumulate(widths.begin(), widths.end(), qsizetype(0));
    QStringList percents;
    for (const qsizetype width : widths)
        percents.append(QString::number(100.0 * double(width) / double(all), 'f', 2));
    return percents;
}

QString headingHtml(const CsvTable &table)
{
    const QStringList widths = columnWidths(table);
    QString html = QStringLiteral("<thead><tr>");
    for (qsizetype i = 0; i < table.columns; ++i) {
        html += QStringLiteral("<th align=\"left\" width=\"") + widths[i] + QLatin1String("%\">") +
                escapedLines(table.rows.first().value(i)) + QLatin1String("</th>");
    }
    return html + QLatin1String("</tr></thead>");
}

QString tableHtml(const CsvTable &table, QList<FileNote> &notes, const std::function<void()> &step)
{
    if (table.rows.isEmpty())
        return {};
    QString html = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\" "
                                  "width=\"100%\" style=\"border-collapse:collapse\">") +
                   headingHtml(table);
    qint64 beyond = table.rowsBeyond;
    qsizetype shown = 1;
    for (; shown < table.rows.size() && html.size() < mostComposed; ++shown) {
        html += rowHtml(table.rows[shown], table.columns);
        if (shown % 100 == 0)
            step();
    }
    beyond += table.rows.size() - shown;
    if (beyond > 0)
        notes.append({FileNote::Kind::CutShort, beyond, QStringLiteral("row %1").arg(shown)});
    if (table.columnsCut > 0)
        notes.append({FileNote::Kind::CutShort, table.columnsCut,
                      QStringLiteral("column %1").arg(mostColumns)});
    return html + QLatin1String("</table>");
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
    content.html = tableHtml(table, notes, input.step);
    return composePages(content, notes, input.step);
}

} // namespace LeverArch
