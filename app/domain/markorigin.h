// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/annotation.h"
#include "domain/meaning.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace LeverArch {

/// Where a mark came from and what it was when it came, kept in Annotation::externalForm. By it a
/// second coming-in is told from a change, and a mark that stands in its paper is left there as it
/// is for as long as nobody changes it.
struct MarkOrigin
{
    QString paper;   ///< SHA-256 (hex) of the PDF it stands in; empty when it came in a file.
    QString subtype; ///< What its file called its kind: "Squiggly", "Stamp".
    QString colour;  ///< "#rrggbb" as it stood there; empty: that of its meaning.
    double opacity = 1;
    bool cut = false;   ///< Its comment was too long and is not whole here.
    QString state;      ///< markStateOf() when it last came in.
    QString place;      ///< markPlaceOf() when it last came in.
    QString words;      ///< markWordsOf() when it last came in.
    QStringList tags;   ///< Those it came with.
    QDateTime modified; ///< What its file says; invalid when it does not.

    /// Whether the PDF with these bytes has it.
    bool standsIn(const QString &sha256) const { return !paper.isEmpty() && paper == sha256; }
};

QString encodeOrigin(const MarkOrigin &origin);
/// An empty one when the text is not one of these.
MarkOrigin originOf(const Annotation &annotation);

/// What other files call the mark: the name it came with, else one made from its number. The same
/// at every export, so that a file that comes back is recognised.
QString markName(const Annotation &annotation);

/// Short sums over what a mark is, equal for equal marks in any case file: words (author and
/// comment), place (style, meaning, quads, lines), and both together. Tags and audience are not in
/// it.
QString markWordsOf(const Annotation &annotation);
QString markPlaceOf(const Annotation &annotation);
QString markStateOf(const Annotation &annotation);

/// What a mark looks like: its meaning, or, where it has none and came in a colour of its own, that
/// colour.
Meaning lookOf(const QList<Meaning> &meanings, const Annotation &annotation);
/// The meaning whose fill or line is that colour; empty when none is.
QString meaningOfColour(const QList<Meaning> &meanings, const QString &colour);

} // namespace LeverArch
