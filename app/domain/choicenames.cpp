// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/choicenames.h"

#include "domain/meaning.h"
#include "domain/stores/settingstore.h"

#include <algorithm>

namespace LeverArch {

namespace {

QList<NamedChoice> meaningChoices(const QString &setting)
{
    QList<NamedChoice> choices;
    const QList<Meaning> meanings = meaningsFrom(setting);
    for (const Meaning &meaning : meanings)
        choices.append({meaning.key, meaning.name});
    return choices;
}

/// A field whose choices the case file names.
struct OwnChoices
{
    const char *field;
    const char *setting; ///< Where the case file keeps them; empty where nothing was changed.
    QList<NamedChoice> (*read)(const QString &setting);
};

constexpr OwnChoices ownChoices[] = {{"meaning", meaningsSetting, meaningChoices}};

} // namespace

Result<ChoiceNames> ChoiceNames::read(const SettingStore &settings)
{
    ChoiceNames names;
    for (const OwnChoices &own : ownChoices) {
        LEVERARCH_ASSIGN(const QString kept, settings.value(QLatin1String(own.setting)));
        if (!kept.isEmpty())
            names.m_own.insert(QLatin1String(own.field), own.read(kept));
    }
    return names;
}

QList<NamedChoice> ChoiceNames::choices(const FieldDeclaration &field) const
{
    if (const auto own = m_own.constFind(field.key());
        own != m_own.constEnd() && field.type == FieldType::Choice)
        return *own;
    QList<NamedChoice> declared;
    for (const FieldChoice &choice : field.choices) {
        const QString key = QString::fromLatin1(choice.key);
        declared.append({key, field.choiceLabel(key)});
    }
    return declared;
}

QString ChoiceNames::label(const FieldDeclaration &field, const QString &key) const
{
    const QList<NamedChoice> own = m_own.value(field.key());
    for (const NamedChoice &choice : own) {
        if (choice.key == key)
            return choice.label;
    }
    return field.choiceLabel(key);
}

QString ChoiceNames::displayValue(const FieldDeclaration &field, const QVariant &value) const
{
    if (field.type == FieldType::Choice)
        return label(field, value.toString());
    return LeverArch::displayValue(field, value);
}

Result<QVariant> ChoiceNames::readValue(const FieldDeclaration &field, const QString &written) const
{
    const QString text = written.trimmed();
    const QList<NamedChoice> offered =
        field.type == FieldType::Choice ? choices(field) : QList<NamedChoice>();
    for (const NamedChoice &choice : offered) {
        if (text == choice.key || text.compare(choice.label, Qt::CaseInsensitive) == 0)
            return QVariant(choice.key);
    }
    return LeverArch::readValue(field, written);
}

} // namespace LeverArch
