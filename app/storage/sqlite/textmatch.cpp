// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/textmatch.h"

#include "storage/searchquery.h"

#include <QStringList>

namespace LeverArch::Sqlite {

namespace {

QString quoted(const SearchQuery::Term &term)
{
    QString text = term.text;
    text.replace(QLatin1Char('"'), QLatin1Char(' '));
    return QLatin1Char('"') + text + QLatin1Char('"') +
           (term.begins ? QStringLiteral(" *") : QString());
}

} // namespace

QString matchExpression(const SearchQuery &query)
{
    QStringList wanted;
    QStringList excluded;
    for (const SearchQuery::Term &term : query.terms)
        (term.excluded ? excluded : wanted).append(quoted(term));
    QString expression = wanted.join(QStringLiteral(" AND "));
    if (!excluded.isEmpty())
        expression =
            QStringLiteral("(%1) NOT (%2)").arg(expression, excluded.join(QStringLiteral(" OR ")));
    return expression;
}

QString matchingRecords()
{
    return QStringLiteral("SELECT rowid FROM record_index WHERE record_index MATCH ?");
}

} // namespace LeverArch::Sqlite
