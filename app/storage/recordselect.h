// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/recordquery.h"

#include <QString>
#include <QVariantList>

namespace LeverArch {

class ChoiceNames;
struct KindDeclaration;

/// The SELECT of (id, group) that answers a RecordQuery: group 0 are records in their order, groups
/// 1 and 2 come after them (an unknown year, then an empty field). Every word of SQL comes from the
/// declarations or from here; what the user typed is only ever a bound value.
class RecordSelect
{
public:
    /// Sorted by a choice, records come in the order in which the case file offers it. Invalid when
    /// a kind, the sort field or the field asked for is not declared.
    static Result<RecordSelect> build(const RecordQuery &query, const ChoiceNames &choices);

    const QString &sql() const { return m_sql; }
    const QVariantList &values() const { return m_values; }
    /// How many records that SELECT finds. Only for an order that binds no values: by title.
    const QString &countSql() const { return m_countSql; }

private:
    Result<void> addKinds(const QStringList &kinds);
    void addTags(const TagFilter &tags);
    void addTagCondition(const QString &condition, const QList<Id> &tags);
    void addText(const QString &words);
    void addPartOf(Id whole);
    Result<void> addFieldValue(const QString &field, const QString &value);
    Result<void> addOrder(const RecordQuery &query, const ChoiceNames &choices);
    Result<void> addFieldOrder(const RecordQuery &query, const ChoiceNames &choices);
    void orderByChoice(const QString &column, const QStringList &keys, const QString &direction);
    void orderBy(const QString &expression, const QString &direction);
    void assemble();

    const KindDeclaration *m_kind = nullptr; ///< When exactly one is asked for.
    bool m_narrowed = false;                 ///< A condition lists the few records that can match.
    bool m_byField = false;                  ///< The order needs the kind's table, as k.
    QString m_join;
    QStringList m_conditions;
    QString m_group = QStringLiteral("0");
    QString m_order;
    QString m_sql;
    QString m_countSql;
    QVariantList m_values;
};

} // namespace LeverArch
