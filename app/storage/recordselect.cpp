// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/recordselect.h"

#include "domain/kind.h"
#include "storage/searchquery.h"
#include "storage/sqlite/textmatch.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

constexpr auto byTitle = "r.sort_key%1, r.id";

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

/// Newest first, and what has no known place in time last.
QString newestFirst(const QString &column)
{
    return QStringLiteral("(%1 IS NULL OR %1 >= '?'), %1 DESC, ").arg(column) +
           QLatin1String(byTitle).arg(QString());
}

/// Empty fields last, whichever way the rest is sorted.
QString emptyLast(const QString &expression, const QString &direction)
{
    return QStringLiteral("(%1 IS NULL), %1%2, ").arg(expression, direction) +
           QLatin1String(byTitle).arg(QString());
}

} // namespace

Result<RecordSelect> RecordSelect::build(const RecordQuery &query)
{
    RecordSelect select;
    select.m_conditions.append(QStringLiteral("r.trashed = %1").arg(query.trashed ? 1 : 0));
    LEVERARCH_TRY(select.addKinds(query.kinds));
    select.addTags(query.tags);
    select.addText(query.text);
    select.addPartOf(query.partOf);
    LEVERARCH_TRY(select.addOrder(query));
    select.m_sql = QStringLiteral("SELECT r.id FROM record r%1 WHERE %2 ORDER BY %3")
                       .arg(select.m_joins.join(QString()),
                            select.m_conditions.join(QStringLiteral(" AND ")), select.m_order);
    return select;
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
                       "JOIN below ON tag.parent = below.id) SELECT record_tag.record "
                       "FROM record_tag JOIN below ON record_tag.tag = below.id)")
            .arg(places.join(QLatin1Char(','))));
}

void RecordSelect::addText(const QString &words)
{
    const SearchQuery query = SearchQuery::everyWordBegins(words);
    if (query.isEmpty())
        return;
    m_conditions.append(QStringLiteral("r.id IN (%1)").arg(Sqlite::matchingRecords()));
    m_values.append(Sqlite::matchExpression(query));
}

void RecordSelect::addPartOf(Id whole)
{
    if (whole.isNull())
        return;
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

Result<void> RecordSelect::addOrder(const RecordQuery &query)
{
    const QString direction = query.descending ? QStringLiteral(" DESC") : QString();
    const FieldDeclaration *field = nullptr;
    if (query.sortField.isEmpty() && m_kind != nullptr)
        field = m_kind->mainDate();
    if (query.sortField.isEmpty() && field == nullptr) {
        m_order = QLatin1String(byTitle).arg(QString());
        return {};
    }
    if (query.sortField == QLatin1String("title")) {
        m_order = QLatin1String(byTitle).arg(direction);
        return {};
    }
    if (query.sortField == QLatin1String("created") ||
        query.sortField == QLatin1String("modified")) {
        m_order = QStringLiteral("r.%1%2, r.id%2").arg(query.sortField, direction);
        return {};
    }
    if (query.sortField == QLatin1String("kind")) {
        m_order = emptyLast(kindRank(), direction);
        return {};
    }
    if (field == nullptr && m_kind != nullptr)
        field = m_kind->field(query.sortField);
    if (field == nullptr)
        return unknown(query.sortField);

    const QString column = QStringLiteral("k.\"%1\"").arg(field->key());
    m_joins.append(QStringLiteral(" JOIN \"%1\" k ON k.id = r.id").arg(m_kind->key()));
    if (query.sortField.isEmpty()) {
        m_order = newestFirst(column);
        return {};
    }
    if (field->type == FieldType::Reference) {
        m_joins.append(QStringLiteral(" LEFT JOIN record target ON target.id = ") + column);
        m_order = emptyLast(QStringLiteral("target.sort_key"), direction);
    } else if (field->type == FieldType::Choice) {
        QStringList keys;
        for (const FieldChoice &choice : field->choices)
            keys.append(QString::fromLatin1(choice.key));
        m_order = emptyLast(rank(column, keys), direction);
    } else if (field->type == FieldType::Text || field->type == FieldType::LongText) {
        m_order = emptyLast(QStringLiteral("lower(%1)").arg(column), direction);
    } else {
        m_order = emptyLast(column, direction);
    }
    return {};
}

} // namespace LeverArch
