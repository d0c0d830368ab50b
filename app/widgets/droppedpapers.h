// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/intake.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

class QMimeData;

namespace LeverArch {

/// What another program let go of over a window, or put on the clipboard.
struct DroppedPapers
{
    QStringList paths;        ///< Files and folders that stay where they are.
    QList<NamedPaper> papers; ///< What is in memory: a message, a picture, text, and files that
                              ///< their program takes away again, which are read at once.
    QString leftOut; ///< A sentence on what could not be taken and what to do; empty when nothing.

    bool isEmpty() const { return paths.isEmpty() && papers.isEmpty(); }
};

/// Whether a pointer that carries this should show that it may be let go of. Does not ask the other
/// program for any bytes.
bool mayHavePapers(const QMimeData &data);

/// Takes out what there is, the form nearest to the original first: files, then messages, then
/// pictures, then text. Addresses on the web are never fetched. `now` (local time) names what has no
/// name. For the interface thread; reads passing files of at most 64 MiB, larger ones stay paths.
DroppedPapers droppedPapers(const QMimeData &data, const QDateTime &now);
/// The same for a clipboard; only the names differ.
DroppedPapers pastedPapers(const QMimeData &data, const QDateTime &now);

} // namespace LeverArch
