// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterparts.h"

#include <QString>

#include <optional>

namespace LeverArch {

/// The document type (a key of domain/kinds.cpp) a title names: "Minutes of …" is "minutes".
std::optional<QString> titleType(const QString &line);

/// What kind of paper it is. `subject` is what letterSubject() found.
std::optional<Finding> paperType(const LetterParts &parts, const std::optional<Finding> &subject);

} // namespace LeverArch
