// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/action.h"
#include "domain/choicenames.h"
#include "domain/record.h"

#include <QHash>
#include <QJsonObject>

namespace LeverArch {

class Stores;

/// Records as the command line shows them, by their declarations.

/// What is needed besides records to print them: the titles of those they refer to, and what the
/// case file calls the choices of their fields.
struct RecordWords
{
    QHash<Id, QString> titles;
    ChoiceNames choices;
};

Result<RecordWords> wordsFor(const Stores &stores, const QList<Record> &records);

/// {"id", "kind", "title", "audience", "created", "modified", "trashed", "fields": {…}}. Empty
/// fields are left out; dates are as written, choices their keys, references {"id", "title"}.
QJsonObject recordObject(const Record &record, const RecordWords &words);

/// A field's value for a person; references by title, choices as the case file names them.
QString fieldText(const FieldDeclaration &field, const Record &record, const RecordWords &words);

/// {"id", "label", "kind", "who", "at"}
QJsonObject actionObject(const ActionInfo &action);
/// "22 Mar 2021 14:26", in the computer's time zone.
QString momentText(const QDateTime &moment);

} // namespace LeverArch
