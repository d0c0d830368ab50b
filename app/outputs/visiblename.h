// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// A file's name or path as it can be printed: what would not be seen, or would change how the rest
/// is read, is written out: line breaks, tabs, control characters, invisible characters and those
/// that turn the direction of writing (a name can hide its ending by them), and spaces at either
/// end. "‹line break›", "‹tab›", "‹U+202E›", "‹space›".
QString visibleName(const QString &name);

} // namespace LeverArch
