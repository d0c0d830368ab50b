// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "domain/audience.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace LeverArch {

class Stores;

/// One person's marks over several papers, as a small file (`.levermarks`) a colleague merges. It
/// has no page of any paper, only what is said about them.
///
/// UTF-8 JSON, one object:
///
///     {"format": "leverarch-marks", "version": 1, "author": "R. Okafor", "made": "2026-11-22T…Z",
///      "papers": [{"sha256": hex of the original, "title", "file", "pages": 12,
///        "marks": [{"name": "urn:uuid:…",   the same wherever the mark goes
///          "parent": name of what it answers, for replies
///          "style": "highlight" | "underline" | "strike_out" | "note" | "area" | "ink" | "other",
///          "subtype": the PDF kind of a mark that came with a PDF ("Squiggly")
///          "meaning": "check", "colour": "#rrggbb", "opacity": 0 to 1, "author", "comment",
///          "tags": ["a/b"], "audience": "committee", "created", "modified": ISO 8601 in UTC,
///          "places": [{"page": 1, "quads": [[x, y, …, 8 numbers]], "start", "length", "exact",
///                      "prefix", "suffix"}],
///          "strokes": [[x, y, …]], "width": 1.5,     of ink
///          "base": what the mark was when its case file last had it from elsewhere
///          "edited": true when it was changed since it was made,
///          "context": true for what somebody else wrote and a reply here answers,
///          "removed": true for what was put into the bin; it has nothing but its name}]}]}
///
/// Quads and strokes are in unrotated PDF user space, corners lower left, lower right, upper right,
/// upper left as read. What a reader does not know it leaves alone.
struct MarksFile
{
    QByteArray bytes;
    int papers = 0;
    int marks = 0;   ///< Marks and replies of the author.
    int leftOut = 0; ///< Held back, because they are for fewer people than the reader.
};

/// The author's marks on the papers, or on every paper when none is named; for a reader thread.
/// Invalid when there are none.
Result<MarksFile> makeMarksFile(const Stores &stores, const QString &author,
                                const QList<Id> &documents, Audience reader, const QDateTime &made);

} // namespace LeverArch
