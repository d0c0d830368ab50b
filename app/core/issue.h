// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QString>

namespace LeverArch {

/// A place a person can be taken to: a record, and in a document a page and a stretch of its text.
struct Place
{
    Id record;
    int page = 0;       ///< 1-based physical page; 0 when no page is meant.
    int start = -1;     ///< Offset in the page's text, UTF-16 units; -1 when no words are meant.
    int length = 0;
    QString field;      ///< A field of the record, by its declared id.
    QString filePath;   ///< A file outside the case file (a refused paper).
    Id mark = {};       ///< An annotation on the paper that is meant by `record`.

    friend bool operator==(const Place &, const Place &) = default;
};

/// Something that needs looking at, with the way to its cause. What the line at the bottom of the
/// window counts.
struct Issue
{
    enum class Severity { Note, Warning, Fault };

    Severity severity = Severity::Warning;
    QString code;   ///< Stable, for programs and tests: "quotation.differs".
    QString text;   ///< One sentence for a person.
    QString detail;
    Place place;

    static Issue fromError(const Error &error, Place place = {});
};

} // namespace LeverArch
