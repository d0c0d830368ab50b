// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/cutplaces.h"

#include "domain/letters/letterlines.h"

#include <algorithm>

namespace LeverArch {

QList<CutPlace> cutPlaces(const PageText &text, const PageGeometry &geometry)
{
    QList<LetterLine> lines = letterLines(text, 1);
    lines.removeIf([](const LetterLine &line) { return line.box.isEmpty(); });
    std::stable_sort(lines.begin(), lines.end(), [](const LetterLine &a, const LetterLine &b) {
        return a.box.top() < b.box.top();
    });
    const double height = geometry.displayedSize().height();
    QList<CutPlace> places;
    double bottom = lines.isEmpty() ? 0 : lines.first().box.bottom();
    for (const LetterLine &line : std::as_const(lines)) {
        if (line.box.top() >= bottom && height > 0) {
            const double fraction = (bottom + line.box.top()) / 2 / height;
            if (fraction > 0 && fraction < 1)
                places.append({fraction, line.text});
        }
        bottom = std::max(bottom, line.box.bottom());
    }
    return places;
}

} // namespace LeverArch
