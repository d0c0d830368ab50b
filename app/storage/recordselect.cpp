// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/recordselect.h"

#include "domain/choicenames.h"
#include "domain/kind.h"
#include "storage/searchquery.h"
#include "storage/sqlite/idlist.h"
#include "storage/sqlite/textmatch.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

Error unknown(const QString &what)
{
    return {Error::Code::Invalid,
            QCoreApplication::translate("Storage", "There is no such field or kind to list by."),
            what};
}

/// The position of each key in the list it was declared in, for sorting by meaning.
QString rank(const QString &column, const QStringList &keys)
{
    QString sql = QStringLiteral("CASE ") + column;
    for (int i = 0; i < keys.size(); ++i)
        sql += QStringLiteral(" WHEN '%1' THEN %2").arg(keys.at(i)).arg(i);
    return sql + QStringLiteral(" ELSE NULL END");
}

QString kindRank()
{
    QStringList keys;
    for (const KindDeclaration &kind : allKinds())
        keys.append(kind.key());
    return rank(QStringLiteral("r.kind"), keys);
}

} // namespace

Result<RecordSelect> RecordSelect::build(const RecordQuery &query, const ChoiceNames &choices)
{
    RecordSelect select;
    select.m_conditions.append(QStringLiteral("r.trashed = %1").arg(query.trashed ? 1 : 0));
    LEVERARCH_TRY(select.addKinds(query.kinds));
    select.addTags(query.tags);
    select.addText(query.text);
    select.addPartOf(query.partOf);
    LEVERARCH_TRY(select.addFieldValue(query.field, query.fieldValue));
    LEVERARCH_TRY(select.addOrder(query, choices));
    select.assemble();
    return select;
}

/// The tables in the order in which going through them is quick. The engine knows no numbers of
/// rows; left to itself it walks all records in the order of their titles.
void RecordSelect::assemble()
{
    QString from = QStringLiteral("record r");
    if (m_narrowed) {
        const QString marked = QLatin1String(Sqlite::notByIndex);
        for (QString &condition : m_conditions)
            if (condition.startsWith(QLatin1String("r.trashed")) ||
                condition.startsWith(QLatin1String("r.kind")))
                condition.prepend(marked);
        m_order.replace(QLatin1String("r.sort_key"), marked + QLatin1String("r.sort_key"));
    }
    if (m_byField) {
        const QString table = QStringLiteral("\"%1\" k").arg(m_kind->key());
        const QString join = QLatin1String(Sqlite::joinInOrder);
        from = (m_narrowed ? from + join + table : table + join + from) +
               QStringLiteral(" ON k.id = r.id") + m_join;
    }
    const QString where = m_conditions.join(QStringLiteral(" AND "));
    m_sql = QStringLiteral("SELECT r.id, %1 FROM %2 WHERE %3 ORDER BY %4")
                .arg(m_group, from, where, m_order);
    m_countSql = QStringLiteral("SELECT count(*) FROM %1 WHERE %2").arg(from, where);
}

Result<void> RecordSelect::addKinds(const QStringList &kinds)
{
    if (kinds.isEmpty())
        return {};
    QStringList places;
    for (const QString &kind : kinds) {
        if (findKind(kind) == nullptr)
            return unknown(kind);
        places.append(QStringLiteral("?"));
        m_values.append(kind);
    }
    if (kinds.size() == 1)
        m_kind = findKind(kinds.front());
    m_conditions.append(QStringLiteral("r.kind IN (%1)").arg(places.join(QLatin1Char(','))));
    return {};
}

void RecordSelect::addTags(const TagFilter &tags)
{
    m_narrowed = m_narrowed || !tags.all.isEmpty() || !tags.any.isEmpty();
    for (const Id tag : tags.all)
        addTagCondition(QStringLiteral("r.id IN"), {tag});
    if (!tags.any.isEmpty())
        addTagCondition(QStringLiteral("r.id IN"), tags.any);
    if (!tags.none.isEmpty())
        addTagCondition(QStringLiteral("r.id NOT IN"), tags.none);
}

void RecordSelect::addTagCondition(const QString &condition, const QList<Id> &tags)
{
    QStringList places;
    for (const Id tag : tags) {
        places.append(QStringLiteral("(?)"));
        m_values.append(tag.value());
    }
    m_conditions.append(
        condition +
        QStringLiteral(" (WITH RECURSIVE below (id) AS (VALUES %1 UNION SELECT tag.id FROM tag "
                       "JOIN below ON tag.parent = below.id) SELECT record FROM record_tag "
                       "WHERE tag IN (SELECT id FROM below))")
            .arg(places.join(QLatin1Char(','))));
}

void RecordSelect::addText(const QString &words)
{
    const SearchQuery query = SearchQuery::everyWordBegins(words);
    if (query.isEmpty())
        return;
    m_narrowed = true;
    m_conditions.append(QStringLiteral("r.id IN (%1)").arg(Sqlite::matchingRecords()));
    m_values.append(Sqlite::matchExpression(query));
}

void RecordSelect::addPartOf(Id whole)
{
    if (whole.isNull())
        return;
    m_narrowed = true;
    QStringList parts;
    for (const KindDeclaration &kind : allKinds())
        for (const FieldDeclaration &field : kind.fields)
            if (field.is(FieldPart)) {
                parts.append(QStringLiteral("SELECT id FROM \"%1\" WHERE \"%2\" = ?")
                                 .arg(kind.key(), field.key()));
                m_values.append(whole.value());
            }
    m_conditions.append(
        QStringLiteral("r.id IN (%1)").arg(parts.join(QStringLiteral(" UNION ALL "))));
}

/// Without a value: those whose field is empty.
Result<void> RecordSelect::addFieldValue(const QString &field, const QString &value)
{
    if (field.isEmpty())
        return {};
    if (m_kind == nullptr || m_kind->field(field) == nullptr)
        return unknown(field);
    const QString select = QStringLiteral("r.id IN (SELECT id FROM \"%1\" WHERE \"%2\" %3)")
                               .arg(m_kind->key(), field);
    if (value.isEmpty()) {
        m_conditions.append(select.arg(QStringLiteral("IS NULL")));
        return {};
    }
    m_narrowed = true;
    m_conditions.append(select.arg(QStringLiteral("= ?")));
    m_values.append(value);
    return {};
}

Result<void> RecordSelect::addOrder(const RecordQuery &query, const ChoiceNames &choices)
{
    const QString direction = query.descending ? QStringLiteral(" DESC") : QString();
    const bool noDate = m_kind == nullptr || m_kind->mainDate() == nullptr;
    if (query.sortField.isEmpty() && noDate)
        m_order = QStringLiteral("r.sort_key, r.id");
    else if (query.sortField == QLatin1String("title"))
        m_order = QStringLiteral("r.sort_key%1, r.id").arg(direction);
    else if (query.sortField == QLatin1String("created") ||
             query.sortField == QLatin1String("modified"))
        m_order = QStringLiteral("r.%1%2, r.id%2").arg(query.sortField, direction);
    else if (query.sortField == QLatin1String("kind"))
        orderBy(kindRank(), direction);
    else
        return addFieldOrder(query, choices);
    return {};
}

Result<void> RecordSelect::addFieldOrder(const RecordQuery &query, const ChoiceNames &choices)
{
    const FieldDeclaration *field = nullptr;
    if (m_kind != nullptr)
        field = query.sortField.isEmpty() ? m_kind->mainDate() : m_kind->field(query.sortField);
    if (field == nullptr)
        return unknown(query.sortField);
    m_byField = true;
    const QString column = QStringLiteral("k.\"%1\"").arg(field->key());
    const QString direction = query.descending ? QStringLiteral(" DESC") : QString();
    if (query.sortField.isEmpty()) {
        // Newest first; what has no known place in time, which sorts as latest, after all that has.
        orderBy(column, QStringLiteral(" DESC"));
        m_group = QStringLiteral("CASE WHEN %1 IS NULL THEN 2 WHEN %1 >= '?' THEN 1 ELSE 0 END")
                      .arg(column);
    } else if (field->type == FieldType::Reference) {
        m_join = QStringLiteral(" LEFT JOIN record target ON target.id = ") + column;
        orderBy(QStringLiteral("target.sort_key"), direction);
    } else if (field->type == FieldType::Choice) {
        QStringList keys;
        for (const NamedChoice &choice : choices.choices(*field))
            keys.append(choice.key);
        orderByChoice(column, keys, direction);
    } else if (field->type == FieldType::Text || field->type == FieldType::LongText) {
        orderBy(QStringLiteral("lower(%1)").arg(column), direction);
    } else {
        orderBy(column, direction);
    }
    return {};
}

/// What is no longer offered comes after what is, by its key. A branch may have written the keys
/// itself, so they are bound; the order is the last of the statement, and so are its values.
void RecordSelect::orderByChoice(const QString &column, const QStringList &keys,
                                 const QString &direction)
{
    orderBy(column, direction);
    QString rank = QStringLiteral("CASE ") + column;
    for (int i = 0; i < keys.size(); ++i) {
        rank += QStringLiteral(" WHEN ? THEN %1").arg(i);
        m_values.append(keys.at(i));
    }
    m_order =
        QStringLiteral("%1 ELSE %2 END%3, ").arg(rank).arg(keys.size()).arg(direction) + m_order;
}

/// By the expression, then by title; what is empty comes last whichever way the rest is sorted.
void RecordSelect::orderBy(const QString &expression, const QString &direction)
{
    m_group = QStringLiteral("CASE WHEN %1 IS NULL THEN 2 ELSE 0 END").arg(expression);
    m_order = QStringLiteral("%1%2, r.sort_key, r.id").arg(expression, direction);
}

} // namespace LeverArch
