// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/fileform.h"

#include <QString>

namespace LeverArch {

/// What follows the last dot of a name, in lower case; empty when there is none, or no ending.
QString endingOf(const QString &name);

/// Markdown, Csv or PlainText: what a text is by its name's ending.
FileForm formOfTextEnding(const QString &ending);

/// The ending of a name that promises something else than the file is; empty when it does not, or
/// when nobody knows what it promises.
QString contradictingEnding(FileForm form, const QString &name);

} // namespace LeverArch
