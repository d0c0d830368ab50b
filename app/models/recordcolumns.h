// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/recordrow.h"

#include <QList>
#include <QString>
#include <QVariant>

namespace LeverArch {

/// One column of a table of records, made from the kind's declaration.
struct RecordColumn
{
    QString key; ///< A field's id, or title, tags, kind, modified.
    QString heading;
    const FieldDeclaration *field = nullptr; ///< Null for what every record has.
    bool shown = true;                       ///< Unless the person chose otherwise.
    bool sortable = true;
    bool numeric = false;
};

/// The main date first, then the title, then the fields in their declared order; several kinds
/// share only kind, title, tags and the day of the last change.
QList<RecordColumn> columnsFor(const QStringList &kinds);

/// What the column shows of the row, as text.
QString displayColumn(const RecordRow &row, const RecordColumn &column);

} // namespace LeverArch
