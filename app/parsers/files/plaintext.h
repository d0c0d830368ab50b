// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/filejobs.h"

#include <QString>

namespace LeverArch {

/// Plain text as PageContent::html: each line a block of its own with its spaces and indents kept.
/// Stops where there are more lines than 2,000 pages hold, and notes that.
QString htmlOfLines(const QString &text, QList<FileNote> &notes);

} // namespace LeverArch
