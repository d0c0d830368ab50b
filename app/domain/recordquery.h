// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/tag.h"

#include <QString>
#include <QStringList>

namespace LeverArch {

/// Which records to list and in what order.
struct RecordQuery
{
    QStringList kinds;       ///< Empty: every kind.
    TagFilter tags;
    QString text;            ///< Filter as you type: every word must occur in title or fields.
    /// Only records of the one kind whose field has this value, as stored ("filing", "inbox");
    /// with an empty value those whose field is empty.
    QString field = {};
    QString fieldValue = {};
    Id partOf;               ///< Only records with a FieldPart reference to this record.
    QString sortField;       ///< "title", "created", "modified", "kind" or a field of the one kind;
                             ///< empty: the kind's main date, newest first, else title.
    bool descending = false;
    bool trashed = false;    ///< The bin instead of the living.

    friend bool operator==(const RecordQuery &, const RecordQuery &) = default;
};

} // namespace LeverArch
