// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storms.h"

#include "support/samplepdf.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>

namespace {

constexpr int papers = 40;
constexpr int longestMs = 700;

bool writePapers(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    for (int i = 0; i < papers; ++i) {
        QFile file(folder + QStringLiteral("/paper %1.pdf").arg(i, 3, 10, QLatin1Char('0')));
        QList<QByteArray> pages;
        for (int page = 0; page < 5 + 7 * (i % 13); ++page)
            pages.append("Paper " + QByteArray::number(i) + " page " + QByteArray::number(page));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdfWithPages(pages)) < 0)
            return false;
    }
    return true;
}

bool comesInWhole(StormCase &storm, const QString &folder)
{
    const QJsonObject report = QJsonDocument::fromJson(storm.import({folder}).out).object();
    const int stored = report.value(QStringLiteral("stored")).toInt();
    const int duplicates = report.value(QStringLiteral("duplicates")).toInt();
    if (!storm.hasLostNothing())
        return false;
    if (stored + duplicates == papers && storm.documents().size() == papers)
        return true;
    return storm.fail(QStringLiteral("%1 stored, %2 duplicates, %3 documents of %4")
                          .arg(stored)
                          .arg(duplicates)
                          .arg(storm.documents().size())
                          .arg(papers));
}

} // namespace

bool runPaperStorm(StormCase &storm, int kills)
{
    const QString folder = storm.path(QStringLiteral("in"));
    if (!writePapers(folder))
        return storm.fail(QStringLiteral("no papers could be written"));
    if (!storm.begin())
        return false;
    for (int round = 0; round < kills; ++round) {
        storm.import({folder}, storm.below(longestMs));
        if (!storm.isSound() || !storm.hasLostNothing())
            return false;
        // A fresh start every now and then, so that early moments are struck again.
        if (storm.documents().size() == papers && !storm.begin())
            return false;
    }
    return comesInWhole(storm, folder) && storm.isSound();
}
