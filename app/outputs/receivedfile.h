// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/documentversion.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace LeverArch {

class Stores;

/// The file a paper came in as, whatever kind of file that is.
struct ReceivedFile
{
    Original original;
    /// The name it came under, as one that names a file in one folder and no other place: without
    /// separators, characters that are not seen, or a dot in front, and no longer than any drive
    /// takes. Never empty.
    QString name;
};

/// All files that version of the document came in as, in the order of its pages: several for joined
/// scans, each once and with a name of its own. `number` 0: the newest version. NotFound when there
/// is no such version.
Result<QList<ReceivedFile>> receivedFiles(const Stores &stores, Id document, int number = 0);

/// Writes the bytes exactly as they came in: all of them, or no file. Since they may be of any
/// kind, nothing that is there already is ever replaced (Conflict). Damaged when the bytes kept, or
/// those written, are not those that came in. Mode 0600.
Result<void> writeReceived(const Stores &stores, const ReceivedFile &file, const QString &path);
/// The same for several, each at the path of its index: all of them, or no file.
Result<void> writeReceived(const Stores &stores, const QList<ReceivedFile> &files,
                           const QStringList &paths);

} // namespace LeverArch
