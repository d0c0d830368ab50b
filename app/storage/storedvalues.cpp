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

/// Of "2026-11-22T06:43:23.123Z", which is what storedTime() writes; invalid for anything else.
/// QDateTime::fromString() understands much more and takes twenty times as long, which is felt
/// where thousands of records are listed.
QDateTime exactTime(QStringView stored)
{
    constexpr qsizetype length = 24;
    if (stored.size() != length || stored.back() != u'Z' || stored.at(10) != u'T')
        return {};
    bool whole = true;
    const auto number = [&](qsizetype from, qsizetype digits) {
        bool ok = false;
        const int value = stored.mid(from, digits).toInt(&ok);
        whole = whole && ok;
        return value;
    };
    const QDate date(number(0, 4), number(5, 2), number(8, 2));
    const QTime time(number(11, 2), number(14, 2), number(17, 2), number(20, 3));
    return whole && date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
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
    const QDateTime exact = exactTime(stored);
    return exact.isValid() ? exact : QDateTime::fromString(stored, Qt::ISODateWithMs).toUTC();
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
