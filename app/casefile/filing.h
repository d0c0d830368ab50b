// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/annotationchanges.h"
#include "core/id.h"
#include "domain/field.h"
#include "domain/record.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace LeverArch {

/// Where a paper stands on its way from the doormat to the files, as stored in its field "filing".
namespace Filing {
inline constexpr auto field = "filing";
inline constexpr auto inbox = "inbox";
inline constexpr auto filed = "filed";
inline constexpr auto notNeeded = "not_needed";
} // namespace Filing

/// Somebody or something a paper names: a record there is, or one that is made in the same action.
struct FiledReference
{
    Id record;                   ///< Null, with no new title: the field is emptied.
    QString newTitle = {};       ///< Of a record to be made, unless one is called that by then.
    FieldValues newValues = {};  ///< Its fields.
    /// Another spelling of a known party's name, to be kept with it.
    QString alias = {};

    friend bool operator==(const FiledReference &, const FiledReference &) = default;
};

/// What is written of papers as they are filed. What is not named here stays as it is.
struct FilingFacts
{
    FieldValues values; ///< By field, "title" included; an invalid value empties the field.
    QMap<QString, FiledReference> references; ///< By field: author, addressee, consultation.
    QList<Id> tags;      ///< To be put on.
    QStringList newTags; ///< The same, by their paths; what is missing of a path is made.
    QList<Id> tagsOff;

    bool isEmpty() const
    {
        return values.isEmpty() && references.isEmpty() && tags.isEmpty() && newTags.isEmpty() &&
               tagsOff.isEmpty();
    }
};

// Each is one action, undone in one step, and fails with nothing changed when a paper is gone or in
// the bin. A paper that had no number in the register gets the next one when it is filed.

/// Writes the facts of all the papers and files them.
NamedChange fileChange(const QList<Record> &papers, const FilingFacts &facts);
/// Lays papers aside; `reason` is a person's, one line.
NamedChange notNeededChange(const QList<Record> &papers, const QString &reason);
NamedChange backToInboxChange(const QList<Record> &papers);

} // namespace LeverArch
