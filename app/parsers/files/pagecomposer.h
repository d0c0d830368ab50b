// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/pagegrid.h"
#include "worker/filejobs.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>

namespace LeverArch {

/// What is to be laid out: clean HTML of the subset QTextDocument knows (p, h1–h6, b, i, u, s, sub,
/// sup, a, ul, ol, li, table, tr, th, td with colspan and rowspan, blockquote, pre, br, hr, img,
/// span and div with style), without scripts, styles sheets or addresses to be fetched. Pictures
/// are named in src and given beside it, as the bytes of a JPEG, PNG, GIF, WebP or BMP; any other
/// src is left out.
struct PageContent
{
    QString html;
    QList<PageGrid> grids; ///< Each stands where the html has a gridMark, the first at the first.
    QHash<QString, QByteArray> pictures;
    bool wide = false; ///< A4 landscape, for tables with many columns.
    QString title;
};

/// At the top of the HTML: for a grid.
inline constexpr QLatin1String gridMark("<grid/>");

/// UTF-16 units of HTML, about 2,000 pages: readers of long files cut what they compose there, with
/// a CutShort note.
inline constexpr qsizetype mostComposed = 8'000'000;

/// A4 pages of it, in fonts that are embedded, with text that can be selected and found; tables
/// wider than the page are made to fit. The same content gives the same bytes. Text is never lost
/// off an edge: long words are broken, large tables go over several pages with their heading row
/// repeated. A wide table makes its letters smaller, or turns its pages. Laid out piece by piece:
/// blocks at the top of the HTML are quick, grids of thousands of rows also, tables in HTML less, and
/// one enormous block is not. In every script the text of a page is what was typed, also where the font has no such sign
/// and a box is drawn, which a SignsMissing note says. `notes`: what there is to say besides. Throws
/// JobFailure, Refused beyond 10,000 pages. `step` as in FileInput.
MadePages composePages(const PageContent &content, const QList<FileNote> &notes,
                       const std::function<void()> &step);

} // namespace LeverArch
