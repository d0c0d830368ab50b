// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/quad.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// How sure we are that an anchor stands on its words.
enum class AnchorState { Exact, Moved, Doubtful, Lost };

/// Where on which page of which version a quotation or mark is. A passage over two pages has two
/// anchors with rising `sequence`. A version that comes later gets anchors of its own; those on the
/// earlier one stay.
struct Anchor
{
    Id id;
    Id record; ///< The excerpt or annotation it belongs to.
    int sequence = 0;
    Id version;    ///< The document version.
    int page = 0;  ///< Physical page, 1-based.
    int start = 0; ///< Offset in the page's stored text, UTF-16 units.
    int length = 0;
    QList<Quad> quads; ///< User space; one a line.
    QString exact;     ///< The words of the page, verbatim, [start, start + length).
    QString prefix;    ///< Up to 32 units before; for finding the place again.
    QString suffix;    ///< Up to 32 units after.
    AnchorState state = AnchorState::Exact;
    double score = 1; ///< How alike what was found is, 0 to 1; 1 where it was made.
    QString reason;   ///< Why it is thought to stand here, or why not; empty where it was made.
};

QString anchorStateKey(AnchorState state); ///< "exact", "moved", "doubtful", "lost".
/// Doubtful for a word it does not know: someone should look.
AnchorState anchorStateFromKey(const QString &key);

/// The quads as stored: one line of numbers, "x0 y0 x1 y1 … ;" a quad, three decimals.
QString encodeQuads(const QList<Quad> &quads);
/// An empty list when the text is malformed.
QList<Quad> decodeQuads(const QString &encoded);

} // namespace LeverArch
