// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace LeverArch {

/// How the line of a mark is drawn, so that meanings differ without colour too.
enum class LinePattern { Solid, Double, Dotted, Dashed, Thin };

/// What a colour on the page says. Marks store the key; name, colours and pattern can be changed
/// for a whole case file without touching them.
struct Meaning
{
    QString key;  ///< "their_claim"; for meanings a branch adds, the name itself.
    QString name; ///< "their claim", for the screen.
    QString fill; ///< "#rrggbb" laid over white paper by multiplying; black stays readable on it.
    QString line; ///< "#rrggbb" of lines and frames; 3 : 1 or more against white.
    LinePattern pattern = LinePattern::Solid;

    friend bool operator==(const Meaning &, const Meaning &) = default;
};

/// Their claim, our evidence, check this, agreed, background: no two with one pattern, told apart
/// in grey and by colour-blind eyes.
QList<Meaning> usualMeanings();

/// The setting of a case file that holds its meanings.
inline constexpr auto meaningsSetting = "annotation.meanings";

/// The meanings a case file has: those of the setting, or the usual ones when it is empty or
/// cannot be read.
QList<Meaning> meaningsFrom(const QString &setting);
QString encodeMeanings(const QList<Meaning> &meanings);

/// The meaning of a key; for one that is not in the list (a colleague's), a grey one of that name.
Meaning meaningOf(const QList<Meaning> &meanings, const QString &key);

} // namespace LeverArch
