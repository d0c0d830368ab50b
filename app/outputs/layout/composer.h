// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "outputs/layout/pagecanvas.h"
#include "outputs/layout/pageflow.h"

#include <QColor>

namespace LeverArch {

/// What stands at the foot of every page. `pageOf` holds %1 for the page and %2 for the pages;
/// empty strings leave their place empty.
struct PageFooter
{
    QString left;
    QString middle;
    QString pageOf;
};

/// Laid-out pages as a PDF without bookmarks and links, and what FinishJob needs to add them.
struct Composition
{
    QByteArray pdf;
    int pageCount = 0;
    QList<PdfBookmark> bookmarks;
    QList<PdfLink> links;
    QList<PrintedLine> printed;
    QStringList unprintable; ///< Lines with characters no installed font has.
};

/// The size of the text area on A4 with margins of 22 mm, layout units.
QSizeF textArea();

/// How many pages the blocks take, without painting them.
int countPages(const Blocks &blocks);

/// Paints the blocks on A4. Links lead to destinations among the blocks or to `elsewhere`; a link
/// that leads nowhere is an error (Internal), not a dead link. Needs a QGuiApplication; any thread.
/// The same blocks give the same pages.
Result<Composition> composePages(const Blocks &blocks, const PageFooter &footer,
                                 const QString &title,
                                 const QHash<QString, Destination> &elsewhere = {});

} // namespace LeverArch
