// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/documentversion.h"

#include <QString>

namespace LeverArch {

class Stores;

/// The file a paper came in as, whatever kind of file that is.
struct ReceivedFile
{
    Original original;
    /// The name it came under, as one that names a file in one folder and no other place: without
    /// separators, characters that are not seen, or a dot in front. Never empty.
    QString name;
};

/// What the newest version of the document came in as; NotFound when it has no versions.
Result<ReceivedFile> receivedFile(const Stores &stores, Id document);

/// Writes the bytes exactly as they came in: all of them, or no file. Since they may be of any kind,
/// nothing that is there already is ever replaced (Conflict). Damaged when the bytes kept are not
/// those that came in. Mode 0600.
Result<void> writeReceived(const Stores &stores, const ReceivedFile &file, const QString &path);

} // namespace LeverArch
