// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/field.h"

#include <QDateTime>
#include <QString>
#include <QVariant>

namespace LeverArch {

class Statement;

/// A time as stored: ISO 8601, UTC, milliseconds; sorts as text. Empty for an invalid one.
QString storedTime(const QDateTime &time);
QDateTime timeFromStored(const QString &stored);

/// The text without NUL characters, which SQL text cannot hold, and well-formed.
QString storableText(const QString &text);

/// The text with each half of a broken surrogate pair replaced by one replacement character: a
/// database keeps UTF-8, and the offsets into the text must not move on the way.
QString wellFormed(const QString &text);

/// The value as its column takes it, a null variant for an empty field. Invalid for a choice the
/// declaration does not have and for a number that is none.
Result<QVariant> storedField(const FieldDeclaration &field, const QVariant &value);

/// The inverse: the variant type that FieldValues holds.
QVariant fieldFromStored(const FieldDeclaration &field, const QVariant &stored);

} // namespace LeverArch
