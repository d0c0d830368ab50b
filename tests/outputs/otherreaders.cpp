// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/otherreaders.h"

#include "support/qtcatch.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace LeverArch {

namespace {

/// Runs a program on the bytes as a file; `FILE` among the arguments stands for it.
QByteArray run(const QByteArray &pdf, const QString &program, QStringList arguments,
               bool mayComplain = false)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf) == pdf.size());
    file.close();
    arguments.replaceInStrings(QStringLiteral("FILE"), path);
    QProcess process;
    if (mayComplain)
        process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60'000));
    const QByteArray said = process.readAllStandardOutput();
    if (!mayComplain) {
        INFO(program.toStdString() << ": " << process.readAllStandardError().toStdString());
        REQUIRE(process.exitCode() == 0);
    }
    return process.exitCode() == 0 && mayComplain ? QByteArray() : said;
}

} // namespace

QString pdfText(const QByteArray &pdf, int page, bool layout)
{
    QStringList arguments;
    if (page > 0)
        arguments << QStringLiteral("-f") << QString::number(page) << QStringLiteral("-l")
                  << QString::number(page);
    if (layout)
        arguments << QStringLiteral("-layout");
    arguments << QStringLiteral("FILE") << QStringLiteral("-");
    return QString::fromUtf8(run(pdf, QStringLiteral("pdftotext"), arguments));
}

QList<PlacedWord> pdfWords(const QByteArray &pdf, int page)
{
    const QString number = QString::number(page);
    const QString all = QString::fromUtf8(
        run(pdf, QStringLiteral("pdftotext"),
            {QStringLiteral("-f"), number, QStringLiteral("-l"), number, QStringLiteral("-bbox"),
             QStringLiteral("FILE"), QStringLiteral("-")}));
    static const QRegularExpression word(QStringLiteral(
        "<word xMin=\"([^\"]*)\" yMin=\"([^\"]*)\" xMax=\"([^\"]*)\" yMax=\"([^\"]*)\">([^<]*)<"));
    QList<PlacedWord> words;
    for (auto it = word.globalMatch(all); it.hasNext();) {
        const auto found = it.next();
        const auto at = [&found](int i) { return found.captured(i).toDouble(); };
        words.append({found.captured(5), QRectF(QPointF(at(1), at(2)), QPointF(at(3), at(4)))});
    }
    return words;
}

QString pdfInfo(const QByteArray &pdf, const QString &key)
{
    const QString all =
        QString::fromUtf8(run(pdf, QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}));
    for (const QString &line : all.split(QLatin1Char('\n'))) {
        if (line.startsWith(key + QLatin1Char(':')))
            return line.mid(key.size() + 1).trimmed();
    }
    return {};
}

QList<QStringList> pdfFonts(const QByteArray &pdf)
{
    QList<QStringList> fonts;
    const QString all =
        QString::fromUtf8(run(pdf, QStringLiteral("pdffonts"), {QStringLiteral("FILE")}));
    const QStringList lines = all.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(2))
        fonts.append(line.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts));
    return fonts;
}

QString qpdfComplaints(const QByteArray &pdf)
{
    return QString::fromUtf8(run(pdf, QStringLiteral("qpdf"),
                                 {QStringLiteral("--check"), QStringLiteral("FILE")}, true));
}

QStringList pdfOutline(const QByteArray &pdf)
{
    const QString all = QString::fromUtf8(
        run(pdf, QStringLiteral("mutool"),
            {QStringLiteral("show"), QStringLiteral("FILE"), QStringLiteral("outline")}));
    return all.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QByteArray qpdfJson(const QByteArray &pdf)
{
    return run(pdf, QStringLiteral("qpdf"), {QStringLiteral("--json=2"), QStringLiteral("FILE")});
}

} // namespace LeverArch
