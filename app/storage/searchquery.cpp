// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchquery.h"

#include <QStringList>

#include <algorithm>

namespace LeverArch {

namespace {

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e';
}

/// Whether the text has anything a tokenizer would call a word.
bool hasWord(const QString &text)
{
    const auto codes = text.toUcs4();
    return std::any_of(codes.cbegin(), codes.cend(), [](uint code) {
        return QChar::isLetterOrNumber(code) || QChar::category(code) == QChar::Other_PrivateUse;
    });
}

/// Reads one term from `at` on and moves `at` behind it. Phrases without an end run to the end.
SearchQuery::Term readTerm(const QString &typed, qsizetype &at)
{
    SearchQuery::Term term;
    if (typed.at(at) == u'-' && at + 1 < typed.size() && !typed.at(at + 1).isSpace()) {
        term.excluded = true;
        ++at;
    }
    const bool phrase = isQuote(typed.at(at));
    if (phrase)
        ++at;
    const qsizetype from = at;
    while (at < typed.size() &&
           !(phrase ? isQuote(typed.at(at)) : typed.at(at).isSpace() || isQuote(typed.at(at))))
        ++at;
    term.text = typed.mid(from, at - from);
    term.begins = !phrase && !term.excluded && at == typed.size();
    if (phrase && at < typed.size())
        ++at;
    return term;
}

} // namespace

bool SearchQuery::isEmpty() const
{
    return std::all_of(terms.cbegin(), terms.cend(),
                       [](const Term &term) { return term.excluded; });
}

SearchQuery SearchQuery::parse(const QString &typed)
{
    SearchQuery query;
    QString text = typed;
    text.replace(QChar::Null, u' ');
    text.remove(QChar::SoftHyphen); // as in what was copied from a page
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        const Term term = readTerm(text, at);
        if (hasWord(term.text))
            query.terms.append(term);
    }
    return query;
}

SearchQuery SearchQuery::everyWordBegins(const QString &typed)
{
    SearchQuery query;
    for (const QString &word : typed.simplified().split(u' ', Qt::SkipEmptyParts))
        if (hasWord(word))
            query.terms.append({QString(word).remove(QChar::Null), true, false});
    return query;
}

} // namespace LeverArch
