// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

namespace LeverArch {

/// What a container has, as pages: a heading, lines about it, and a table with a row a member. Of
/// more than some thousand rows the rest is counted, and noted as CutShort.
struct ContentsList
{
    QString title;
    QStringList about;
    QStringList headings;
    QList<QStringList> rows;
};

MadePages contentsPages(const ContentsList &contents, const std::function<void()> &step);

/// How such tables begin: what stands in one cell never touches what stands in the next, neither for
/// the eye nor for a program that takes the words off the page.
inline constexpr auto spacedTable = "<table cellspacing=\"0\" cellpadding=\"6\">";

/// "Word document" for a media type of a kind of file we know, else the media type itself.
QString typeWords(const QString &mediaType);

/// "12,345 bytes"; empty for a negative size.
QString sizeWords(qint64 bytes);

/// A table of one row, its first cell a heading; for what stands above a letter.
QString tableRow(const QString &heading, const QString &text);

} // namespace LeverArch
