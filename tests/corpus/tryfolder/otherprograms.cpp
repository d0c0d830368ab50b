// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "otherprograms.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace LeverArch::Trial {

namespace {

constexpr int patienceMs = 60'000;

/// pdftotext writes what the paper has, and control characters are no XML.
QByteArray withoutControls(QByteArray xml)
{
    xml.removeIf([](char c) { return uchar(c) < 0x20 && c != '\n' && c != '\t'; });
    return xml;
}

} // namespace

std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments,
                                   const QList<int> &goodExits)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished(-1);
        return std::nullopt;
    }
    if (process.exitStatus() != QProcess::NormalExit || !goodExits.contains(process.exitCode()))
        return std::nullopt;
    return process.readAllStandardOutput();
}

std::optional<QStringList> otherTexts(const QString &file)
{
    const auto output =
        outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-cropbox"), QStringLiteral("-enc"),
                                               QStringLiteral("UTF-8"), file, QStringLiteral("-")});
    if (!output)
        return std::nullopt;
    QStringList pages = QString::fromUtf8(*output).split(QLatin1Char('\f'));
    pages.removeLast(); // A form feed ends each page.
    return pages;
}

std::optional<QList<QList<BoxedWord>>> otherBoxes(const QString &file)
{
    const auto output =
        outputOf(QStringLiteral("pdftotext"),
                 {QStringLiteral("-bbox"), QStringLiteral("-cropbox"), file, QStringLiteral("-")});
    if (!output)
        return std::nullopt;
    // The title of the paper stands in the head as the paper has it, markup and all.
    const qsizetype body = output->indexOf("<doc>");
    QXmlStreamReader xml(withoutControls(output->mid(std::max<qsizetype>(body, 0))));
    xml.setNamespaceProcessing(false);
    QList<QList<BoxedWord>> pages;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("page"))
            pages.emplace_back();
        if (xml.name() != QLatin1String("word") || pages.isEmpty())
            continue;
        const auto number = [at = xml.attributes()](const char *name) {
            return at.value(QLatin1String(name)).toDouble();
        };
        const QRectF box(QPointF(number("xMin"), number("yMin")),
                         QPointF(number("xMax"), number("yMax")));
        pages.last().append({xml.readElementText(QXmlStreamReader::IncludeChildElements), box});
    }
    return pages;
}

QHash<int, QImage> otherPictures(const QString &file, int pages, int longerSide, bool annotations)
{
    const QTemporaryDir folder;
    QHash<int, QImage> pictures;
    QStringList arguments = {QStringLiteral("-l"), QString::number(pages),
                             QStringLiteral("-scale-to"), QString::number(longerSide),
                             QStringLiteral("-cropbox")};
    if (!annotations)
        arguments.append(QStringLiteral("-hide-annotations"));
    // Whatever it could draw is there, also where it complains.
    (void)outputOf(QStringLiteral("pdftoppm"),
                   arguments + QStringList{file, folder.filePath(QStringLiteral("p"))});
    const QStringList files = QDir(folder.path()).entryList({QStringLiteral("p-*.ppm")});
    for (const QString &name : files) {
        const int page = name.mid(2, name.size() - 6).toInt();
        pictures.insert(page, QImage(folder.filePath(name)).convertToFormat(QImage::Format_RGB32));
    }
    return pictures;
}

} // namespace LeverArch::Trial
