// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/field.h"

#include "core/id.h"
#include "core/uncertaindate.h"
#include "domain/numbertext.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Kinds", text);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Fields", text);
}

Error invalid(const QString &message)
{
    return {Error::Code::Invalid, message, {}};
}

Result<QVariant> readWhole(const FieldDeclaration &field, const QString &text)
{
    if (const auto number = readWholeNumber(text))
        return QVariant(*number);
    return invalid(
        tr("“%1” needs a whole number such as 14, not “%2”.").arg(field.displayLabel(), text));
}

Result<QVariant> readDecimal(const FieldDeclaration &field, const QString &text)
{
    if (const auto number = readNumber(text))
        return QVariant(*number);
    return invalid(tr("“%1” needs a number such as 14, 12.5 or £13.7m, not “%2”.")
                       .arg(field.displayLabel(), text));
}

Result<QVariant> readFlag(const FieldDeclaration &field, const QString &text)
{
    static const QStringList yes = {QStringLiteral("yes"), QStringLiteral("y"),
                                    QStringLiteral("true"), QStringLiteral("1")};
    static const QStringList no = {QStringLiteral("no"), QStringLiteral("n"),
                                   QStringLiteral("false"), QStringLiteral("0")};
    const QString lower = text.toLower();
    if (yes.contains(lower) || lower == tr("yes").toLower())
        return QVariant(true);
    if (no.contains(lower) || lower == tr("no").toLower())
        return QVariant(false);
    return invalid(tr("“%1” is either yes or no, not “%2”.").arg(field.displayLabel(), text));
}

Result<QVariant> readChoice(const FieldDeclaration &field, const QString &text)
{
    QStringList labels;
    for (const FieldChoice &choice : field.choices) {
        const QString label = translated(choice.label);
        if (text == QLatin1String(choice.key) || text.compare(label, Qt::CaseInsensitive) == 0)
            return QVariant(QString::fromLatin1(choice.key));
        labels.append(label);
    }
    if (field.is(FieldOpen))
        return QVariant(text);
    return invalid(tr("“%1” is one of: %2. “%3” is none of them.")
                       .arg(field.displayLabel(), labels.join(QStringLiteral(", ")), text));
}

Result<QVariant> readReference(const FieldDeclaration &field, const QString &text)
{
    if (const auto id = Id::fromString(text))
        return QVariant::fromValue(*id);
    return invalid(
        tr("“%1” needs the number of another record, not “%2”.").arg(field.displayLabel(), text));
}

} // namespace

QString FieldDeclaration::displayLabel() const
{
    return translated(label);
}

QString FieldDeclaration::choiceLabel(const QString &choiceKey) const
{
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const FieldChoice &c) {
        return choiceKey == QLatin1String(c.key);
    });
    return found == choices.end() ? choiceKey : translated(found->label);
}

QString displayValue(const FieldDeclaration &field, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (field.type) {
    case FieldType::Date:
        return value.value<UncertainDate>().display();
    case FieldType::Whole:
        return wholeText(value.toLongLong());
    case FieldType::Number:
        return numberText(value.toDouble());
    case FieldType::Flag:
        return value.toBool() ? tr("yes") : tr("no");
    case FieldType::Choice:
        return field.choiceLabel(value.toString());
    case FieldType::Reference: {
        const auto id = value.value<Id>();
        return id.isNull() ? QString() : id.toString();
    }
    case FieldType::Text:
    case FieldType::LongText:
        break;
    }
    return value.toString();
}

Result<QVariant> readValue(const FieldDeclaration &field, const QString &written)
{
    const QString text = written.trimmed();
    if (text.isEmpty())
        return QVariant();
    switch (field.type) {
    case FieldType::Text:
        return QVariant(text.simplified());
    case FieldType::LongText:
        return QVariant(text);
    case FieldType::Date:
        return QVariant::fromValue(UncertainDate::parse(text));
    case FieldType::Whole:
        return readWhole(field, text);
    case FieldType::Number:
        return readDecimal(field, text);
    case FieldType::Flag:
        return readFlag(field, text);
    case FieldType::Choice:
        return readChoice(field, text);
    case FieldType::Reference:
        return readReference(field, text);
    }
    return QVariant();
}

} // namespace LeverArch
