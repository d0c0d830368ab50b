// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/readers/zippedparts.h"

#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

#include <QBuffer>

QList<ZippedPart> unzipped(const QByteArray &zip)
{
    constexpr qint64 mostBytes = 4 * 1024 * 1024;
    constexpr qsizetype mostParts = 500;
    QByteArray bytes = zip;
    QBuffer device(&bytes);
    QuaZip archive(&device);
    if (!archive.open(QuaZip::mdUnzip))
        return {};
    QList<ZippedPart> parts;
    qint64 read = 0;
    for (bool more = archive.goToFirstFile(); more; more = archive.goToNextFile()) {
        QuaZipFile file(&archive);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        parts.append({archive.getCurrentFileName(), file.read(mostBytes)});
        read += parts.last().content.size();
        if (read >= mostBytes || parts.size() >= mostParts)
            return {};
    }
    return parts;
}

QByteArray zipped(const QList<ZippedPart> &parts)
{
    QByteArray bytes;
    QBuffer device(&bytes);
    QuaZip archive(&device);
    if (!archive.open(QuaZip::mdCreate))
        return {};
    for (const ZippedPart &part : parts) {
        QuaZipFile file(&archive);
        // Stored where it is short, as the type of an OpenDocument file has to be.
        constexpr int deflated = 8;
        const int method = part.content.size() < 100 ? 0 : deflated;
        constexpr int quick = 1;
        QuaZipNewInfo info(part.name);
        info.dateTime = QDateTime(QDate(2001, 9, 9), QTime(1, 46));
        if (!file.open(QIODevice::WriteOnly, info, nullptr, 0, method, quick))
            continue;
        file.write(part.content);
        file.close();
    }
    archive.close();
    return bytes;
}
