// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace LeverArch {

/// Where one page of a paper that was put together came from.
struct TrailPage
{
    int page = 1;         ///< Of the paper it stood in before, 1-based.
    int quarterTurns = 0; ///< Clockwise; 0 to 3.
    double top = 0;       ///< The part shown, as fractions of its displayed height.
    double bottom = 1;

    friend bool operator==(const TrailPage &, const TrailPage &) = default;
};

/// As VersionSource::pages has it: "3-5 1 7r90 8c0-45.5": runs of pages as they are, then what was
/// turned (degrees clockwise) and what was cut (per cent from the top).
QString encodeTrail(const QList<TrailPage> &pages);
/// An empty list when the text is malformed, or names more than 100,000 pages.
QList<TrailPage> decodeTrail(const QString &text);

/// Two steps as one: `later` says what was done to the page that `earlier` made. A cut across a
/// page that had been turned on its side cannot be written so; the page is then named uncut.
TrailPage followedBy(const TrailPage &earlier, const TrailPage &later);

} // namespace LeverArch
