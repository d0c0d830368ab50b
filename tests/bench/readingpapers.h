// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QDir>
#include <QHash>

namespace LeverArch::Bench {

/// A case file with a paper of a thousand pages ("long.pdf": pages of the corpus one after the
/// other), a colour scan of ten pages at 300 dots an inch ("scan.pdf") and ten papers of the corpus
/// ("ten-1.pdf" …), made anew.
struct ReadingPapers
{
    static constexpr int longPages = 1000;
    static constexpr int tens = 10;

    explicit ReadingPapers(const QDir &work);

    QString caseFile;
    QDir folder;
    QHash<QString, Id> documents; ///< By the file's name.
};

} // namespace LeverArch::Bench
