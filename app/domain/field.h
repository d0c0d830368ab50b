// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QVariant>

namespace LeverArch {

/// What a field of a record holds. The variant type in FieldValues is given after the dash.
enum class FieldType {
    Text,     ///< one line – QString
    LongText, ///< paragraphs – QString
    Date,     ///< UncertainDate
    Whole,    ///< whole number – qint64
    Number,   ///< number with decimals – double
    Flag,     ///< yes or no – bool
    Choice,   ///< one of `choices`, by key – QString
    Reference ///< another record of one of `referenceKinds` – Id
};

struct FieldChoice
{
    const char *key;   ///< Stored.
    const char *label; ///< Source text, translated in context "Kinds".
};

enum FieldFlag : unsigned {
    FieldPlain = 0,
    FieldSearched = 1,   ///< Its text goes into the search index.
    FieldColumn = 2,     ///< Shown as a column of the table unless the user hides it.
    FieldReadOnly = 4,   ///< Set by the program (page count), shown but not edited.
    FieldHidden = 8,     ///< Kept, but shown nowhere.
    FieldMainDate = 16,  ///< The date a record of this kind is placed at in time.
    FieldSensitive = 32, ///< Special-category or private: never in an output by default.
    FieldPart = 64,      ///< The record is listed under the record it refers to (a count under
                         ///< its consultation); a Reference only.
    FieldOpen = 128,     ///< A Choice that may hold other words too, which are their own label.
    FieldRepeats = 256,  ///< Usually the same in the next record of the kind, and taken over by
                         ///< newLike(); never what a record is there to say.
    FieldQuoted = 512    ///< Words of a page, to be compared with it as they are typed.
};

/// One field, declared once. Table, inspector, search, history, command line and schema test read
/// it from here. `id` is also the column's name in the kind's table.
struct FieldDeclaration
{
    const char *id;
    const char *label; ///< Source text, translated in context "Kinds".
    FieldType type = FieldType::Text;
    unsigned flags = FieldPlain;
    QList<FieldChoice> choices = {};
    QList<const char *> referenceKinds = {}; ///< Kind ids; empty: any kind.
    const char *hint = nullptr;              ///< What to write here; placeholder text, translated.

    bool is(FieldFlag flag) const { return (flags & flag) != 0; }
    QString key() const { return QString::fromLatin1(id); }
    QString displayLabel() const;
    QString choiceLabel(const QString &choiceKey) const; ///< The key itself when unknown.
};

/// A record's field values by field id; an absent key is an empty field.
using FieldValues = QVariantMap;

/// The value as a person reads it: dates by display(), choices by label, numbers with thousands
/// separators, flags as yes/no. References give their id (the caller has the title).
QString displayValue(const FieldDeclaration &field, const QVariant &value);

/// Reads what a person or a script wrote into a value of the field's type; a null variant for empty
/// text; nothing sensible (letters in a number, an unknown choice) is Error::Invalid with a
/// sentence that says what is expected.
Result<QVariant> readValue(const FieldDeclaration &field, const QString &written);

} // namespace LeverArch
