// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/uncertaindate.h"
#include "domain/audience.h"
#include "domain/field.h"

#include <QDateTime>
#include <QString>

namespace LeverArch {

/// Anything with an identity that a person can tag, link, find and put in the bin.
struct Record
{
    Id id;
    QString kind;
    QString title;
    QDateTime created;  ///< UTC
    QDateTime modified; ///< UTC
    Audience audience = Audience::Committee;
    bool trashed = false;
    FieldValues values;

    QString text(const char *field) const { return values.value(QLatin1String(field)).toString(); }
    Id reference(const char *field) const { return values.value(QLatin1String(field)).value<Id>(); }
    UncertainDate date(const char *field) const
    {
        return values.value(QLatin1String(field)).value<UncertainDate>();
    }
    bool has(const char *field) const { return values.contains(QLatin1String(field)); }
};

/// A record of the same kind, for the same people, with the values that usually repeat
/// (FieldRepeats) and no other; not stored yet. Of an unknown kind it has no values.
Record newLike(const Record &model, const QString &title);

} // namespace LeverArch
