// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/markcolours.h"

#include <QCoreApplication>

namespace LeverArch {

QList<MarkColour> markColours()
{
    const auto colour = [](const char *name, const char *fill, const char *line) {
        return MarkColour{QCoreApplication::translate("MarkColours", name),
                          QString::fromLatin1(fill), QString::fromLatin1(line)};
    };
#define WORD(text) QT_TRANSLATE_NOOP("MarkColours", text)
    return {
        colour(WORD("amber"), "#ffd27a", "#9a5b00"),  colour(WORD("green"), "#c3e8b0", "#2e6b1f"),
        colour(WORD("red"), "#ffc4bc", "#b3261e"),    colour(WORD("blue"), "#bcd8fb", "#1f5fa8"),
        colour(WORD("grey"), "#dcdcdc", "#5a5a5a"),   colour(WORD("violet"), "#dcc9f7", "#6a3fb0"),
        colour(WORD("teal"), "#b2e6e0", "#0f6b66"),   colour(WORD("pink"), "#fbc6e4", "#a8286f"),
        colour(WORD("yellow"), "#fff08a", "#7a6a00"), colour(WORD("brown"), "#e3cdb5", "#7a4a1c"),
    };
#undef WORD
}

} // namespace LeverArch
