// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterparts.h"

namespace LeverArch {

/// Finds what is labelled in the head: "Date: …", "Our ref …  Your ref …", the head of an e-mail or
/// a memo with or without colons, values beside or under their label. Sets `labels` and
/// `hasHeadTable`.
void readLabels(LetterParts &parts);

/// Whether a line begins with one of the labels and a colon, or is a label alone.
bool startsWithLabel(const QString &line);

} // namespace LeverArch
