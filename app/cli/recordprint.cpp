// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/recordprint.h"

#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"

#include <QLocale>

namespace LeverArch {

namespace {

QJsonValue fieldValue(const FieldDeclaration &field, const QVariant &value,
                      const QHash<Id, QString> &titles)
{
    switch (field.type) {
    case FieldType::Date:
        return value.value<UncertainDate>().written();
    case FieldType::Reference: {
        const Id id = value.value<Id>();
        return QJsonObject{{QStringLiteral("id"), id.toString()},
                           {QStringLiteral("title"), titles.value(id)}};
    }
    case FieldType::Whole:
        return value.toLongLong();
    case FieldType::Number:
        return value.toDouble();
    case FieldType::Flag:
        return value.toBool();
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
        break;
    }
    return value.toString();
}

} // namespace

Result<RecordWords> wordsFor(const Stores &stores, const QList<Record> &records)
{
    QList<Id> ids;
    for (const Record &record : records) {
        for (const QVariant &value : record.values) {
            if (value.metaType() == QMetaType::fromType<Id>())
                ids += value.value<Id>();
        }
    }
    RecordWords words;
    LEVERARCH_ASSIGN(words.titles, stores.records().titles(ids));
    LEVERARCH_ASSIGN(words.choices, ChoiceNames::read(stores.settings()));
    return words;
}

QJsonObject recordObject(const Record &record, const RecordWords &words)
{
    QJsonObject fields;
    if (const KindDeclaration *kind = findKind(record.kind)) {
        for (const FieldDeclaration &field : kind->fields) {
            const QVariant value = record.values.value(field.key());
            if (value.isValid() && !value.isNull())
                fields.insert(field.key(), fieldValue(field, value, words.titles));
        }
    }
    return {{QStringLiteral("id"), record.id.toString()},
            {QStringLiteral("kind"), record.kind},
            {QStringLiteral("title"), record.title},
            {QStringLiteral("audience"), audienceKey(record.audience)},
            {QStringLiteral("created"), record.created.toString(Qt::ISODateWithMs)},
            {QStringLiteral("modified"), record.modified.toString(Qt::ISODateWithMs)},
            {QStringLiteral("trashed"), record.trashed},
            {QStringLiteral("fields"), fields}};
}

QString fieldText(const FieldDeclaration &field, const Record &record, const RecordWords &words)
{
    const QVariant value = record.values.value(field.key());
    if (!value.isValid() || value.isNull())
        return {};
    if (field.type == FieldType::Reference)
        return words.titles.value(value.value<Id>(), value.value<Id>().toString());
    return words.choices.displayValue(field, value);
}

QJsonObject actionObject(const ActionInfo &action)
{
    static constexpr std::array kinds{"do", "undo", "redo"};
    return {{QStringLiteral("id"), action.id.toString()},
            {QStringLiteral("label"), action.label},
            {QStringLiteral("kind"), QLatin1String(kinds.at(size_t(action.kind)))},
            {QStringLiteral("who"), action.who},
            {QStringLiteral("at"), action.at.toString(Qt::ISODateWithMs)}};
}

QString momentText(const QDateTime &moment)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(moment.toLocalTime(), QStringLiteral("d MMM yyyy HH:mm"));
}

} // namespace LeverArch
