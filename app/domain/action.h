// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace LeverArch {

/// One thing the user did; the unit of transaction, history and undo.
struct ActionInfo
{
    enum class Kind { Do, Undo, Redo };

    Id id;
    Kind kind = Kind::Do;
    Id target;          ///< What an Undo or Redo acts on.
    Id group;           ///< Actions of one intake share a group and are undone together; else null.
    QString label;      ///< "Tag 3 letters".
    QString who;
    QDateTime at;       ///< UTC
};

/// One changed row of one action, as the triggers wrote it.
struct HistoryEntry
{
    qint64 sequence = 0;
    Id action;
    QString table;
    Id row;
    Id record;          ///< The record it belongs to; null for tags and settings.
    QString before;     ///< JSON object; empty for an insertion.
    QString after;      ///< JSON object; empty for a deletion.
};

} // namespace LeverArch
