// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/textmatch.h"

#include "domain/quotationtext.h"
#include "storage/searchquery.h"

#include <QStringList>

#include <initializer_list>
#include <utility>

namespace LeverArch::Sqlite {

namespace {

/// The text with these letters set as one.
QString joined(QString text, std::initializer_list<std::pair<const char *, char16_t>> ligatures)
{
    for (const auto &[letters, one] : ligatures)
        text.replace(QLatin1String(letters), QChar(one), Qt::CaseInsensitive);
    return text;
}

/// The ways in which the words may be set: a paper may write "official" with three letters in one,
/// with two, or with none.
QStringList settingsOf(const QString &words)
{
    const QString plain = withoutLigatures(words);
    QStringList settings{
        plain,
        joined(plain, {{"ffi", u'ﬃ'}, {"ffl", u'ﬄ'}, {"ff", u'ﬀ'}, {"fi", u'ﬁ'}, {"fl", u'ﬂ'}}),
        joined(plain, {{"fi", u'ﬁ'}, {"fl", u'ﬂ'}}),
        joined(plain, {{"ff", u'ﬀ'}}),
    };
    settings.removeDuplicates();
    return settings;
}

QString quoted(const SearchQuery::Term &term)
{
    QString text = term.text;
    text.replace(QLatin1Char('"'), QLatin1Char(' '));
    QStringList settings = settingsOf(text);
    for (QString &setting : settings)
        setting = QLatin1Char('"') + setting + QLatin1Char('"') +
                  (term.begins ? QStringLiteral(" *") : QString());
    return settings.size() == 1
               ? settings.front()
               : QLatin1Char('(') + settings.join(QStringLiteral(" OR ")) + QLatin1Char(')');
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
