// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/pagegeometry.h"
#include "core/progress.h"
#include "core/result.h"
#include "worker/sharedbytes.h"

#include <QColor>
#include <QImage>
#include <QStringList>

namespace LeverArch {

class Stores;
class WorkerPool;

/// The piece of a page an excerpt of recognised words was read off.
struct ExcerptPicture
{
    SharedBytes pdf;
    QString password;
    int page = 0; ///< Physical, 1-based.
    PageGeometry geometry;
    int orientation = 0;    ///< How far the writing is turned clockwise as displayed.
    QRectF area;            ///< Displayed points: the words with a little around them.
    QList<QRectF> doubtful; ///< The same: words that were not surely read.
    QStringList doubtfulWords;
};

/// On the thread of the stores; as long as reading the paper takes. Of words on several pages those
/// on the first. NotFound when the excerpt stands on no page.
Result<ExcerptPicture> readExcerptPicture(const Stores &stores, Id excerpt);

/// The piece, upright, with a line under each doubtful word. Blocks while the worker draws.
Result<QImage> drawExcerptPicture(WorkerPool &workers, const ExcerptPicture &piece,
                                  double pixelsPerPoint, const QColor &line,
                                  Cancellation cancellation);

} // namespace LeverArch
