// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace LeverArch {

/// What a record of one kind knows about the document it is the record of: a letter has the date,
/// sender and reference of its paper. Field ids; nullptr where the kind has none.
struct PaperDescription
{
    const char *kind;
    const char *paper; ///< The document; a FieldPart.
    const char *date;
    const char *laterDate; ///< Taken where `date` is empty.
    const char *from;
    const char *to;
    const char *reference;
};

/// Of every kind that describes a paper; what stands first is believed first.
const QList<PaperDescription> &paperDescriptions();

} // namespace LeverArch
