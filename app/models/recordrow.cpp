// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/recordrow.h"

#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

namespace LeverArch {

namespace {

QList<Id> referencesOf(const QList<Record> &records)
{
    QList<Id> references;
    for (const Record &record : records) {
        const KindDeclaration *kind = findKind(record.kind);
        if (!kind)
            continue;
        for (const FieldDeclaration &field : kind->fields) {
            const Id id = record.reference(field.id);
            if (field.type == FieldType::Reference && id && !references.contains(id))
                references.append(id);
        }
    }
    return references;
}

} // namespace

Result<QList<RecordRow>> readRows(const Stores &stores, const QList<Id> &ids)
{
    LEVERARCH_ASSIGN(const QList<Record> records, stores.records().records(ids));
    LEVERARCH_ASSIGN(const auto tags, stores.tags().tagsOf(ids));
    LEVERARCH_ASSIGN(const auto titles, stores.records().titles(referencesOf(records)));
    LEVERARCH_ASSIGN(const ChoiceNames choices, ChoiceNames::read(stores.settings()));
    QList<RecordRow> rows;
    rows.reserve(records.size());
    for (const Record &record : records)
        rows.append({record, tags.value(record.id), titles, choices});
    return rows;
}

QString displayField(const RecordRow &row, const FieldDeclaration &field)
{
    const QVariant value = row.record.values.value(field.key());
    if (field.type == FieldType::Reference)
        return row.titles.value(value.value<Id>());
    return row.choices.displayValue(field, value);
}

} // namespace LeverArch
