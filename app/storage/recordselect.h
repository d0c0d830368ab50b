// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/recordquery.h"

#include <QString>
#include <QVariantList>

namespace LeverArch {

struct KindDeclaration;

/// The SELECT that answers a RecordQuery. Every word of SQL comes from the declarations or from
/// here; what the user typed is only ever a bound value.
class RecordSelect
{
public:
    /// Invalid when a kind or the sort field is not declared.
    static Result<RecordSelect> build(const RecordQuery &query);

    const QString &sql() const { return m_sql; }
    const QVariantList &values() const { return m_values; }

private:
    Result<void> addKinds(const QStringList &kinds);
    void addTags(const TagFilter &tags);
    void addTagCondition(const QString &condition, const QList<Id> &tags);
    void addText(const QString &words);
    void addPartOf(Id whole);
    Result<void> addOrder(const RecordQuery &query);

    const KindDeclaration *m_kind = nullptr; ///< When exactly one is asked for.
    QStringList m_joins;
    QStringList m_conditions;
    QString m_order;
    QString m_sql;
    QVariantList m_values;
};

} // namespace LeverArch
