// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/assignments.h"

#include "cli/recordname.h"
#include "domain/choicenames.h"
#include "domain/kind.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

Error invalid(const char *sentence, const QString &word)
{
    return Error{Error::Code::Invalid, QCoreApplication::translate("Cli", sentence).arg(word), {}};
}

Result<QVariant> read(const Stores &stores, const FieldDeclaration &field, const QString &written)
{
    if (field.type != FieldType::Reference || written.isEmpty()) {
        LEVERARCH_ASSIGN(const ChoiceNames choices, ChoiceNames::read(stores.settings()));
        return choices.readValue(field, written);
    }
    QStringList kinds;
    for (const char *kind : field.referenceKinds)
        kinds += QLatin1String(kind);
    LEVERARCH_ASSIGN(const Id id, recordNamed(stores, written, kinds));
    return QVariant::fromValue(id);
}

Result<void> assign(const Stores &stores, const QString &name, const QString &value, Record &record)
{
    if (name == QLatin1String("title")) {
        record.title = value;
        return {};
    }
    if (name == QLatin1String("audience")) {
        record.audience = audienceFromKey(value);
        if (audienceKey(record.audience) != value)
            return invalid("“%1” is no audience: public, members, committee or advisers.", value);
        return {};
    }
    const KindDeclaration *kind = findKind(record.kind);
    const FieldDeclaration *field = kind ? kind->field(name) : nullptr;
    if (!field)
        return invalid("There is no field “%1” in records of this kind.", name);
    if (field->is(FieldReadOnly))
        return invalid("“%1” is set by the program and cannot be written.", name);
    LEVERARCH_ASSIGN(const QVariant typed, read(stores, *field, value));
    if (typed.isValid())
        record.values.insert(field->key(), typed);
    else
        record.values.remove(field->key());
    return {};
}

} // namespace

Result<void> assignFields(const Stores &stores, const QStringList &assignments, Record &record)
{
    for (const QString &word : assignments) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        if (equals < 1)
            return invalid("“%1” is not of the form field=value.", word);
        LEVERARCH_TRY(assign(stores, word.left(equals), word.mid(equals + 1), record));
    }
    return {};
}

} // namespace LeverArch
