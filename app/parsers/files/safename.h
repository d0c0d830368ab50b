// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// `name` as one line that deceives nobody: control characters and line ends become spaces, marks
/// that turn the direction of writing (Unicode 6.3, 23.2) and characters without width go. At most
/// 240 UTF-16 units, the ending kept. May be empty.
QString harmlessLine(const QString &name);

/// The last part of what may be a path of any system, harmless; `fallback` when nothing is left.
QString safeFileName(const QString &name, const QString &fallback);

/// A path inside a container as a relative one, "folder/name": without drives, roots, "." and "..",
/// whichever slash it was written with; `fallback` when nothing is left.
QString safeMemberPath(const QString &path, const QString &fallback);

/// "attachment-2.pdf": what a member without a name is called, by its media type.
QString nameByType(const QString &mediaType, int number);

} // namespace LeverArch
