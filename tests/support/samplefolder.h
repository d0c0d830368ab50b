// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/qtcatch.h"

#include <QDir>
#include <QFile>

/// Copies the eight PDFs of the sample case into a new folder, without what they are made from, and
/// returns its path.
inline QString samplePdfFolder(const QString &folder)
{
    const QDir sample(QStringLiteral(LEVERARCH_SOURCE_DIR "/resources/sample"));
    REQUIRE(QDir().mkpath(folder));
    for (const QString &name : sample.entryList({QStringLiteral("*.pdf")}, QDir::Files))
        REQUIRE(QFile::copy(sample.filePath(name), QDir(folder).filePath(name)));
    return folder;
}
