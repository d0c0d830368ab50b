// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/outsideprogram.h"
#include "support/samplepdf.h"

#include <QBuffer>
#include <QImage>
#include <QStringList>
#include <QTransform>

#include <algorithm>
#include <numeric>

// Papers as a scanner makes them, from words that are known: set as text, drawn by pdftoppm, turned
// or tilted, and put back into a PDF as a picture.

/// The lines of a letter; every one is on the page once.
inline QStringList knownLines()
{
    return {QStringLiteral("Sallowmere Borough Council"),
            QStringLiteral("Family Help and Safeguarding: proposed structure"),
            QStringLiteral("Dear colleague, I write about the consultation that began in March."),
            QStringLiteral("The paper proposes that twelve posts are deleted and four created."),
            QStringLiteral("No member of staff will be asked to carry more than eighteen cases,"),
            QStringLiteral("and no team will be without a manager for longer than six weeks."),
            QStringLiteral("The figures in schedule 2 show 47 vacancies among 316 workers."),
            QStringLiteral("Replies are asked for by Friday 17 April at the latest."),
            QStringLiteral("We shall publish every answer, with the reasons for each decision."),
            QStringLiteral("Yours sincerely, the head of service")};
}

/// One page of A4 with the lines in Helvetica, as text.
inline QByteArray pdfOfLines(const QStringList &lines)
{
    QByteArray content = "BT /F 12 Tf 72 760 Td 24 TL\n";
    for (const QString &line : lines)
        content += "(" + line.toLatin1() + ") Tj T*\n";
    content += "ET";
    return pdfOf({"<</Type/Catalog/Pages 2 0 R>>",
                  "<</Type/Pages/MediaBox[0 0 595 842]/Kids[4 0 R]/Count 1>>",
                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                  "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 3 0 R>>>>>>",
                  streamOf(content)});
}

/// The first page as another program draws it, grey.
inline QImage drawnByPoppler(const QByteArray &pdf, int dotsPerInch = 200)
{
    const FileOutside file(pdf);
    outsideProgram(QStringLiteral("pdftoppm"),
                   {QStringLiteral("-r"), QString::number(dotsPerInch), QStringLiteral("-gray"),
                    QStringLiteral("-png"), QStringLiteral("-singlefile"), file.path(),
                    file.path(QStringLiteral("page"))});
    const QImage image(file.path(QStringLiteral("page.png")));
    REQUIRE_FALSE(image.isNull());
    return image.convertedTo(QImage::Format_Grayscale8);
}

/// Turned clockwise; what comes into the picture is white, as from a scanner's lid.
inline QImage turned(const QImage &picture, double degrees)
{
    const QImage rotated = picture.convertedTo(QImage::Format_ARGB32)
                               .transformed(QTransform().rotate(degrees), Qt::SmoothTransformation);
    QImage onWhite(rotated.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < rotated.height(); ++y) {
        for (int x = 0; x < rotated.width(); ++x) {
            const QRgb p = rotated.pixel(x, y);
            onWhite.scanLine(y)[x] =
                static_cast<uchar>((qGray(p) * qAlpha(p) + 255 * (255 - qAlpha(p))) / 255);
        }
    }
    return onWhite;
}

/// Pages that are nothing but a picture, as a scanner makes them.
inline QByteArray scanOf(const QList<QImage> &pictures, int dotsPerInch = 200,
                         const QByteArray &pageEntries = {})
{
    QByteArray kids;
    QList<QByteArray> rest;
    for (const QImage &picture : pictures) {
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        REQUIRE(buffer.open(QIODevice::WriteOnly));
        REQUIRE(picture.save(&buffer, "JPEG", 85));
        const QByteArray width = QByteArray::number(picture.width() * 72.0 / dotsPerInch);
        const QByteArray height = QByteArray::number(picture.height() * 72.0 / dotsPerInch);
        const auto number = [&rest](int more) {
            return QByteArray::number(3 + rest.size() + more);
        };
        kids += number(0) + " 0 R ";
        const QByteArray page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + width + ' ' + height +
                                "]" + pageEntries + "/Contents " + number(1) +
                                " 0 R/Resources<</XObject<</I " + number(2) + " 0 R>>>>>>";
        const QByteArray image =
            "/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8"
            "/Filter/DCTDecode/Width " +
            QByteArray::number(picture.width()) + "/Height " + QByteArray::number(picture.height());
        rest += page;
        rest += streamOf(width + " 0 0 " + height + " 0 0 cm /I Do");
        rest += streamOf(jpeg, image);
    }
    return pdfOf(QList<QByteArray>{"<</Type/Catalog/Pages 2 0 R>>",
                                   "<</Type/Pages/Kids[" + kids + "]/Count " +
                                       QByteArray::number(pictures.size()) + ">>"} +
                 rest);
}

/// Of a hundred characters of `expected`, how many have to be changed, added or taken away to come
/// from `found` to it; white space counts as one space.
inline double characterErrors(const QString &found, const QString &expected)
{
    const QString a = found.simplified();
    const QString b = expected.simplified();
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return 100.0 * double(row.last()) / double(std::max<qsizetype>(1, b.size()));
}
