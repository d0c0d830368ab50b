// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterparts.h"

#include <optional>

namespace LeverArch {

/// What it is about: the subject line under the salutation or in the head, else the paper's title.
std::optional<Finding> letterSubject(const LetterParts &parts);

/// The line of the head that is set largest, or the first that reads as a title.
std::optional<Finding> paperTitle(const LetterParts &parts);

} // namespace LeverArch
