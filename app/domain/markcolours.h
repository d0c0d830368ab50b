// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace LeverArch {

/// A colour a meaning can have: what is laid over the words and what lines are drawn in. Chosen so
/// that black words stay readable on the one and the other is seen on white paper (see Meaning).
struct MarkColour
{
    QString name; ///< "amber", translated.
    QString fill; ///< "#rrggbb"
    QString line; ///< "#rrggbb"
};

/// Those of the usual meanings first.
QList<MarkColour> markColours();

} // namespace LeverArch
