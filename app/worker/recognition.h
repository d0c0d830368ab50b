// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"

#include <QString>
#include <QStringList>

namespace LeverArch {

/// What was recognised in the picture of a page (by Tesseract, in the worker).
struct RecognisedPage
{
    int page = 0;        ///< Physical, 1-based.
    QString languages;   ///< As asked for.
    int orientation = 0; ///< How far the text is turned clockwise as the page is displayed: 0, 90,
                         ///< 180 or 270 degrees.
    /// Boxes in displayed space, as those of extracted words; a confidence for each word. Empty
    /// when the picture holds no writing.
    PageText text;
};

/// Languages the recogniser has been given data for, by their names there ("eng", "cym").
namespace RecognitionLanguages {

/// Where Debian's packages put the data; the worker may read there and nowhere else of ours. Empty
/// when there is none.
QString folder();
/// What is installed, English first; without "osd", which tells orientations and is no language.
QStringList installed();
/// As a person calls it: "English", "Welsh"; the name itself when it is not known.
QString displayName(const QString &language);
/// Whether `languages` ("eng" or "eng+cym") are all installed.
bool areInstalled(const QString &languages);

} // namespace RecognitionLanguages

} // namespace LeverArch
