// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/intake.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

class QFile;
class QMimeData;

namespace LeverArch {

/// What another program let go of over a window, or put on the clipboard.
struct DroppedPapers
{
    QStringList paths;        ///< Files and folders that stay where they are.
    QList<NamedPaper> papers; ///< What is in memory: a message, a picture, text.
    /// Files that their program takes away again. They are held open, so that they can be read
    /// (readPassing()) when it has done so.
    QList<std::shared_ptr<QFile>> passing;
    QString leftOut; ///< A sentence on what could not be taken and what to do; empty when nothing.

    bool isEmpty() const { return paths.isEmpty() && papers.isEmpty() && passing.isEmpty(); }
    bool hasNoFile() const { return !papers.isEmpty() || !passing.isEmpty(); }
};

/// Whether a pointer that carries this should show that it may be let go of. Does not ask the other
/// program for any bytes.
bool mayHavePapers(const QMimeData &data);

/// Takes out what there is, the form nearest to the original first: files, then messages, then
/// pictures, then text. Addresses on the web are never fetched. `now` (local time) names what has no
/// name. For the interface thread; reads no file. Passing files that are large, alone or together,
/// stay paths.
DroppedPapers droppedPapers(const QMimeData &data, const QDateTime &now);
/// The same for a clipboard; only the names differ.
DroppedPapers pastedPapers(const QMimeData &data, const QDateTime &now);

/// The same with passing files read, as papers; those that cannot be read are paths after all.
/// Blocking.
DroppedPapers readPassing(DroppedPapers taken);

} // namespace LeverArch
