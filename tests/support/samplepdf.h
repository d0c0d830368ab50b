// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

/// A PDF file of the given objects, numbered from 1; the first is the catalogue. What a test wants
/// to be odd about a file it writes itself.
inline QByteArray pdfOf(const QList<QByteArray> &objects)
{
    QByteArray file = "%PDF-1.7\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return file + "xref\n0 " + count + '\n' + table + "trailer\n<</Root 1 0 R/Size " + count +
           ">>\nstartxref\n" + QByteArray::number(file.size()) + "\n%%EOF\n";
}

inline QByteArray streamOf(const QByteArray &content, const QByteArray &entries = {})
{
    return "<<" + entries + "/Length " + QByteArray::number(content.size()) + ">>\nstream\n" +
           content + "\nendstream";
}

/// Pages with one line of Helvetica each, at 72 points from the left and 700 from the bottom.
inline QByteArray pdfWithPages(const QList<QByteArray> &lines, const QByteArray &pageEntries = {})
{
    QByteArray kids;
    QList<QByteArray> rest;
    for (const QByteArray &line : lines) {
        const qsizetype number = 4 + rest.size();
        kids += QByteArray::number(number) + " 0 R ";
        rest += "<</Type/Page/Parent 2 0 R" + pageEntries + "/Contents " +
                QByteArray::number(number + 1) + " 0 R/Resources<</Font<</F 3 0 R>>>>>>";
        rest += streamOf("BT /F 12 Tf 72 700 Td (" + line + ") Tj ET");
    }
    return pdfOf(QList<QByteArray>{"<</Type/Catalog/Pages 2 0 R>>",
                                   "<</Type/Pages/MediaBox[0 0 595 842]/Kids[" + kids + "]/Count " +
                                       QByteArray::number(lines.size()) + ">>",
                                   "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"} +
                 rest);
}
