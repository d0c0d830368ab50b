// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QHash>
#include <QList>
#include <QRectF>

namespace LeverArch {

/// What a mark painted over a page means. Painted, never rendered: changing marks costs nothing.
enum class MarkKind {
    Selection, ///< What the person has selected.
    Found,     ///< One of the places found here.
    Current,   ///< The place found that the person is at.
    Excerpt    ///< Words kept as a quotation.
};

/// One mark on a page: boxes in displayed space, one a line.
struct PageMark
{
    MarkKind kind = MarkKind::Found;
    QList<QRectF> boxes;
    Id record; ///< The excerpt; null for what is no record.
};

/// Marks by physical page, 1-based.
using PageMarks = QHash<int, QList<PageMark>>;

} // namespace LeverArch
