// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/referrals.h"

#include "domain/kind.h"
#include "storage/rows.h"
#include "storage/sqlite/idlist.h"

namespace LeverArch {

namespace {

/// Those of one kind, in the order of their titles.
Result<QList<Referral>> referralsOf(const Connection &connection, const KindDeclaration &kind,
                                    Id id)
{
    QList<Referral> found;
    QStringList names;
    QStringList conditions;
    for (const FieldDeclaration &field : kind.fields) {
        if (field.type != FieldType::Reference || field.is(FieldHidden))
            continue;
        names.append(QStringLiteral("k.\"%1\"").arg(field.key()));
        conditions.append(names.last() + QStringLiteral(" = ?"));
    }
    if (names.isEmpty())
        return found;
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(
            connection,
            QStringLiteral("SELECT r.id, r.title, %1 FROM \"%2\" k%3record r ON r.id = k.id "
                           "WHERE (%4) AND r.trashed = 0 ORDER BY r.sort_key, r.id")
                .arg(names.join(QStringLiteral(", ")), kind.key(),
                     QLatin1String(Sqlite::joinInOrder), conditions.join(QStringLiteral(" OR ")))));
    for (int i = 0; i < conditions.size(); ++i)
        statement.bind(id);
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        Referral referral{row.id(0), kind.key(), row.text(1), {}};
        int column = 2;
        for (const FieldDeclaration &field : kind.fields) {
            if (field.type != FieldType::Reference || field.is(FieldHidden))
                continue;
            if (row.id(column++) == id)
                referral.fields.append(field.key());
        }
        found.append(referral);
    }));
    return found;
}

} // namespace

Result<QList<Referral>> referralsTo(const Connection &connection, Id id)
{
    QList<Referral> all;
    for (const KindDeclaration &kind : allKinds()) {
        LEVERARCH_ASSIGN(const QList<Referral> found, referralsOf(connection, kind, id));
        all += found;
    }
    return all;
}

} // namespace LeverArch
