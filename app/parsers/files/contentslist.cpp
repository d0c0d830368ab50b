// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/contentslist.h"

#include "parsers/files/pagecomposer.h"
#include "parsers/files/textdecoding.h"

#include <QCoreApplication>
#include <QLocale>

namespace LeverArch {

namespace {

constexpr qsizetype mostRows = 3'000;

PageGrid gridOf(const QStringList &headings, const QList<QStringList> &rows)
{
    PageGrid grid;
    grid.columns = headings.size();
    for (const QString &heading : headings)
        grid.heading.append({heading});
    for (const QStringList &row : rows) {
        PageGrid::Row cells;
        for (const QString &text : row)
            cells.append({text});
        grid.rows.append(cells);
    }
    return grid;
}

} // namespace

MadePages contentsPages(const ContentsList &contents, const std::function<void()> &step)
{
    QList<FileNote> notes;
    PageContent page;
    page.title = contents.title;
    page.html = QLatin1String("<h1>") + escapedLines(contents.title) + QLatin1String("</h1>\n");
    for (const QString &line : contents.about)
        page.html += QLatin1String("<p>") + escapedLines(line) + QLatin1String("</p>\n");
    page.html += gridMark;
    const qsizetype shown = qMin(contents.rows.size(), mostRows);
    page.grids.append(gridOf(contents.headings, contents.rows.first(shown)));
    if (shown < contents.rows.size())
        notes << FileNote{FileNote::Kind::CutShort, contents.rows.size() - shown,
                               contents.rows[shown - 1].value(1)};
    step();
    return composePages(page, notes, step);
}

QString typeWords(const QString &mediaType)
{
    if (mediaType == QLatin1String("application/msword") ||
        mediaType == QLatin1String("application/vnd.ms-excel") ||
        mediaType == QLatin1String("application/vnd.ms-powerpoint"))
        return fileFormName(FileForm::OldOffice);
    for (int number = int(FileForm::Pdf); number < int(FileForm::Program); ++number) {
        const auto form = FileForm(number);
        const QString known = fileFormMediaType(form);
        if (known == mediaType && known != QLatin1String("application/octet-stream"))
            return fileFormName(form);
    }
    return mediaType;
}

QString sizeWords(qint64 bytes)
{
    if (bytes < 0)
        return {};
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return QCoreApplication::translate("LeverArch::MailPages", "%1 bytes")
        .arg(british.toString(bytes));
}

QString tableRow(const QString &heading, const QString &text)
{
    return QStringLiteral("<tr><th align=\"left\">%1</th><td>%2</td></tr>\n")
        .arg(escapedLines(heading), escapedLines(text));
}

} // namespace LeverArch
