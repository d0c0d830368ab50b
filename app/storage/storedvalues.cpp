// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storedvalues.h"

#include "core/id.h"
#include "core/uncertaindate.h"

#include <QCoreApplication>

#include <cmath>

namespace LeverArch {

namespace {

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(storableText(text));
}

Error notAllowed(const FieldDeclaration &field, const QVariant &value)
{
    return {Error::Code::Invalid,
            QCoreApplication::translate("Storage", "“%1” does not fit into the field “%2”.")
                .arg(value.toString(), field.displayLabel()),
            field.key()};
}

Result<QVariant> storedChoice(const FieldDeclaration &field, const QVariant &value)
{
    const QString key = value.toString();
    if (key.isEmpty())
        return QVariant();
    for (const FieldChoice &choice : field.choices)
        if (key == QLatin1String(choice.key))
            return QVariant(key);
    if (field.is(FieldOpen))
        return QVariant(storableText(key));
    return notAllowed(field, value);
}

Result<QVariant> storedNumber(const FieldDeclaration &field, const QVariant &value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return notAllowed(field, value);
    return QVariant(number);
}

Result<QVariant> storedWhole(const FieldDeclaration &field, const QVariant &value)
{
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    return ok ? Result<QVariant>(QVariant(number)) : notAllowed(field, value);
}

QVariant storedDate(const QVariant &value)
{
    const auto date = value.canConvert<UncertainDate>() ? value.value<UncertainDate>()
                                                        : UncertainDate::parse(value.toString());
    return textOrNull(date.encoded());
}

} // namespace

QString storedTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFromStored(const QString &stored)
{
    return QDateTime::fromString(stored, Qt::ISODateWithMs).toUTC();
}

QString storableText(const QString &text)
{
    QString clean = wellFormed(text);
    return clean.remove(QChar::Null);
}

QString wellFormed(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const bool pair = clean.at(i).isHighSurrogate() && i + 1 < clean.size() &&
                          clean.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else if (clean.at(i).isSurrogate())
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

Result<QVariant> storedField(const FieldDeclaration &field, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return QVariant();
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return textOrNull(value.toString());
    case FieldType::Choice:
        return storedChoice(field, value);
    case FieldType::Date:
        return storedDate(value);
    case FieldType::Whole:
        return storedWhole(field, value);
    case FieldType::Number:
        return storedNumber(field, value);
    case FieldType::Flag:
        return QVariant(qint64(value.toBool() ? 1 : 0));
    case FieldType::Reference:
        return value.value<Id>().isNull() ? QVariant() : QVariant(value.value<Id>().value());
    }
    return notAllowed(field, value);
}

QVariant fieldFromStored(const FieldDeclaration &field, const QVariant &stored)
{
    if (stored.isNull())
        return {};
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
        return stored.toString();
    case FieldType::Date:
        return QVariant::fromValue(UncertainDate::decode(stored.toString()));
    case FieldType::Whole:
        return stored.toLongLong();
    case FieldType::Number:
        return stored.toDouble();
    case FieldType::Flag:
        return stored.toLongLong() != 0;
    case FieldType::Reference:
        return QVariant::fromValue(Id(stored.toLongLong()));
    }
    return {};
}

} // namespace LeverArch
