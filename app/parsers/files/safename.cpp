// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/safename.h"

#include <QStringList>

#include <array>

namespace LeverArch {

namespace {

constexpr qsizetype longestName = 240;
constexpr qsizetype longestEnding = 16;
constexpr qsizetype deepestPath = 12;

struct Ending
{
    const char *mediaType;
    const char *ending;
};

constexpr std::array endings = {
    Ending{"application/pdf", "pdf"},
    Ending{"image/jpeg", "jpg"},
    Ending{"image/jpg", "jpg"},
    Ending{"image/png", "png"},
    Ending{"image/gif", "gif"},
    Ending{"image/tiff", "tiff"},
    Ending{"image/webp", "webp"},
    Ending{"image/bmp", "bmp"},
    Ending{"image/heic", "heic"},
    Ending{"text/plain", "txt"},
    Ending{"text/html", "html"},
    Ending{"text/csv", "csv"},
    Ending{"text/calendar", "ics"},
    Ending{"text/vcard", "vcf"},
    Ending{"text/x-vcard", "vcf"},
    Ending{"text/rtf", "rtf"},
    Ending{"application/rtf", "rtf"},
    Ending{"application/zip", "zip"},
    Ending{"application/msword", "doc"},
    Ending{"application/vnd.ms-excel", "xls"},
    Ending{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"},
    Ending{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"},
    Ending{"application/vnd.oasis.opendocument.text", "odt"},
    Ending{"application/vnd.oasis.opendocument.spreadsheet", "ods"},
    Ending{"application/ms-tnef", "dat"},
    Ending{"application/pkcs7-mime", "p7m"},
    Ending{"message/rfc822", "eml"},
};

/// Turns writing round or cannot be seen: a name with one reads other than it is.
bool deceives(char16_t c)
{
    return c == 0x00ad || c == 0x061c || (c >= 0x200b && c <= 0x200f) ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff ||
           (c >= 0xfff9 && c <= 0xfffb);
}

bool breaksLine(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

QString shortened(const QString &name)
{
    if (name.size() <= longestName)
        return name;
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    const bool hasEnding = dot > 0 && name.size() - dot <= longestEnding;
    const QString ending = hasEnding ? name.mid(dot) : QString();
    QString front = name.left(longestName - ending.size());
    if (front.back().isHighSurrogate())
        front.chop(1);
    return front.trimmed() + ending;
}

bool isDrive(const QString &part)
{
    return part.size() == 2 && part[0].isLetter() && part[1] == QLatin1Char(':');
}

QStringList partsOf(QString path)
{
    path.replace(QLatin1Char('\\'), QLatin1Char('/'));
    QStringList parts;
    for (const QString &part : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        const QString harmless = harmlessLine(part);
        const bool leads = harmless.isEmpty() || harmless == QLatin1String(".") ||
                           harmless == QLatin1String("..") || isDrive(harmless);
        if (!leads)
            parts << harmless;
    }
    return parts;
}

} // namespace

QString harmlessLine(const QString &name)
{
    QString line;
    line.reserve(name.size());
    for (const QChar c : name) {
        if (breaksLine(c.unicode()))
            line += QLatin1Char(' ');
        else if (!deceives(c.unicode()))
            line += c;
    }
    return shortened(line.simplified());
}

QString safeFileName(const QString &name, const QString &fallback)
{
    const QStringList parts = partsOf(name);
    return parts.isEmpty() ? fallback : parts.last();
}

QString safeMemberPath(const QString &path, const QString &fallback)
{
    const QStringList parts = partsOf(path);
    if (parts.isEmpty())
        return fallback;
    // Of a path deeper than anybody reads, the end says most.
    return QStringList(parts.mid(qMax<qsizetype>(0, parts.size() - deepestPath)))
        .join(QLatin1Char('/'));
}

QString nameByType(const QString &mediaType, int number)
{
    QString name = QStringLiteral("attachment-%1").arg(number);
    for (const Ending &known : endings) {
        if (mediaType == QLatin1String(known.mediaType))
            return name + QLatin1Char('.') + QLatin1String(known.ending);
    }
    return name;
}

} // namespace LeverArch
