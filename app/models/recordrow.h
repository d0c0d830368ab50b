// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/choicenames.h"
#include "domain/record.h"
#include "domain/tag.h"

#include <QHash>
#include <QList>

namespace LeverArch {

class Stores;

/// A record with what a line of a table shows of it: its tags, the titles of the records its fields
/// refer to, and what its case file calls the choices of its fields.
struct RecordRow
{
    Record record;
    QList<Tag> tags;
    QHash<Id, QString> titles;
    ChoiceNames choices = {};
};

/// Reads a screenful of rows, in the order asked; ids that are not there are left out.
Result<QList<RecordRow>> readRows(const Stores &stores, const QList<Id> &ids);

/// A field as shown: references by title, all else as ChoiceNames::displayValue().
QString displayField(const RecordRow &row, const FieldDeclaration &field);

} // namespace LeverArch
