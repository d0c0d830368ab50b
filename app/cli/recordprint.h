// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/action.h"
#include "domain/record.h"

#include <QHash>
#include <QJsonObject>

namespace LeverArch {

class Stores;

/// Records as the command line shows them, by their declarations.

/// Titles of everything the records refer to.
Result<QHash<Id, QString>> referredTitles(const Stores &stores, const QList<Record> &records);

/// {"id", "kind", "title", "audience", "created", "modified", "trashed", "fields": {…}}. Empty
/// fields are left out; dates are as written, references {"id", "title"}.
QJsonObject recordObject(const Record &record, const QHash<Id, QString> &titles);

/// A field's value for a person; references by title.
QString fieldText(const FieldDeclaration &field, const Record &record,
                  const QHash<Id, QString> &titles);

/// {"id", "label", "kind", "who", "at"}
QJsonObject actionObject(const ActionInfo &action);
/// "22 Mar 2021 14:26", in the computer's time zone.
QString momentText(const QDateTime &moment);

} // namespace LeverArch
