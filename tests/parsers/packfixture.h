// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

inline LeverArch::AssemblySource source(const QByteArray &pdf,
                                        const QString &title = QStringLiteral("Paper"),
                                        const QString &password = {})
{
    return {must(LeverArch::SharedBytes::fromBytes(pdf)), password, title};
}

/// All pages of all sources in order, each stamped with its number.
inline LeverArch::AssembleJob packOf(const QList<LeverArch::AssemblySource> &sources,
                                     const QList<int> &pageCounts)
{
    LeverArch::AssembleJob job;
    job.sources = sources;
    for (int i = 0; i < sources.size(); ++i) {
        job.parts.append({i, 1, pageCounts[i]});
        for (int page = 0; page < pageCounts[i]; ++page)
            job.stamps.append(QString::number(job.stamps.size() + 1));
    }
    job.description.title = QStringLiteral("Pack");
    job.description.language = QStringLiteral("en-GB");
    return job;
}

inline QString textOf(const FileOutside &file, int page)
{
    const QString number = QString::number(page);
    return outsideProgram(QStringLiteral("pdftotext"),
                          {QStringLiteral("-f"), number, QStringLiteral("-l"), number, file.path(),
                           QStringLiteral("-")})
        .simplified();
}

inline bool isSound(const FileOutside &file)
{
    return outsideProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.path()})
        .contains(QStringLiteral("No syntax or stream encoding errors found"));
}
