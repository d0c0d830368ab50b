// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/outputcase.h"
#include "outputs/pack.h"

namespace LeverArch {

/// A case file with one pack in it.
class PackCase : public OutputCase
{
public:
    PackCase();

    Id section(const QString &title);
    void entry(Id section, Id document, int firstPage = 1, int lastPage = 0,
               const QString &title = {});
    Output make();

    Id pack;

private:
    int m_position = 0;
};

/// What other programs read in a finished pack.
struct PackReading
{
    int pages = 0;
    QStringList pageTexts;                ///< pdftotext, one a page.
    QStringList labels;                   ///< One a page, from qpdf's JSON.
    QList<QPair<QString, int>> bookmarks; ///< Title and page, from qpdf's JSON.
    QList<QPair<int, int>> links;         ///< Page and target page of each link annotation.
};

PackReading readPack(const QByteArray &pdf);

} // namespace LeverArch
