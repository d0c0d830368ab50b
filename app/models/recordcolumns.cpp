// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/recordcolumns.h"

#include "domain/kind.h"

#include <QCoreApplication>
#include <QLocale>

namespace LeverArch {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("RecordColumns", text);
}

RecordColumn columnOf(const FieldDeclaration &field)
{
    return {field.key(), field.displayLabel(),
            &field,      field.is(FieldColumn),
            true,        field.type == FieldType::Whole || field.type == FieldType::Number};
}

} // namespace

QList<RecordColumn> columnsFor(const QStringList &kinds)
{
    const KindDeclaration *kind = kinds.size() == 1 ? findKind(kinds.first()) : nullptr;
    const FieldDeclaration *mainDate = kind ? kind->mainDate() : nullptr;
    QList<RecordColumn> columns;
    if (!kind)
        columns.append({QStringLiteral("kind"), word(QT_TRANSLATE_NOOP("RecordColumns", "Kind"))});
    if (mainDate)
        columns.append(columnOf(*mainDate));
    columns.append({QStringLiteral("title"), word(QT_TRANSLATE_NOOP("RecordColumns", "Title"))});
    if (kind) {
        for (const FieldDeclaration &field : kind->fields) {
            if (&field != mainDate && !field.is(FieldHidden))
                columns.append(columnOf(field));
        }
    }
    columns.append({QStringLiteral("tags"), word(QT_TRANSLATE_NOOP("RecordColumns", "Tags")),
                    nullptr, true, false});
    columns.append({QStringLiteral("modified"),
                    word(QT_TRANSLATE_NOOP("RecordColumns", "Last changed")), nullptr, !kind});
    return columns;
}

QString displayColumn(const RecordRow &row, const RecordColumn &column)
{
    if (column.field)
        return displayField(row, *column.field).simplified();
    if (column.key == QLatin1String("title"))
        return row.record.title;
    if (column.key == QLatin1String("modified"))
        return QLocale().toString(row.record.modified.toLocalTime().date(),
                                  QStringLiteral("d MMM yyyy"));
    if (column.key == QLatin1String("kind")) {
        const KindDeclaration *kind = findKind(row.record.kind);
        return kind ? kind->displayName() : row.record.kind;
    }
    QStringList names;
    for (const Tag &tag : row.tags)
        names.append(tag.name);
    return names.join(QStringLiteral(", "));
}

} // namespace LeverArch
