// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/filejobs.h"

namespace LeverArch {

/// Adds a note to those of a file: what is counted is counted together, up to Limit::notes.
inline void addNote(QList<FileNote> &notes, const FileNote &added)
{
    for (FileNote &note : notes) {
        if (note.kind != added.kind)
            continue;
        if (note == added && note.count == 0)
            return;
        if (added.count > 0 && (note.what == added.what || added.what.isEmpty())) {
            note.count += added.count;
            return;
        }
    }
    if (notes.size() < Limit::notes)
        notes << added;
}

} // namespace LeverArch
