// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// What a title is sorted by, so that any database engine sorts plain text the same way: case and
/// accents folded, white space and leading punctuation dropped, and numbers by their value
/// ("Letter 2" before "Letter 10"). At most 120 characters of the title count.
QString sortKey(const QString &title);

} // namespace LeverArch
