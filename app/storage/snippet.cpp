// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/snippet.h"

#include "storage/searchabletext.h"
#include "storage/searchquery.h"

#include <QList>

#include <algorithm>

namespace LeverArch {

namespace {

struct Token
{
    qsizetype start = 0;
    qsizetype end = 0;
    QString folded;
};

struct Match
{
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype term = 0;
};

void appendFolded(QString &folded, QChar c)
{
    if (c.unicode() < 0x80) {
        folded += c.toLower();
        return;
    }
    const QString parts = c.decomposition();
    for (const QChar part : parts.isEmpty() ? QString(c) : parts)
        if (!part.isMark())
            folded += part.toCaseFolded();
}

/// The words of a text: runs of letters, digits and the marks on them.
QList<Token> tokensOf(const QString &text)
{
    QList<Token> tokens;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool inside = !tokens.isEmpty() && tokens.back().end == i;
        if (!(c.isLetterOrNumber() || c.isSurrogate() || (inside && c.isMark())))
            continue;
        if (!inside)
            tokens.append({i, i, {}});
        tokens.back().end = i + 1;
        appendFolded(tokens.back().folded, c);
    }
    return tokens;
}

bool matchesAt(const QList<Token> &tokens, qsizetype at, const QList<Token> &words, bool begins)
{
    if (at + words.size() > tokens.size())
        return false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &found = tokens.at(at + i).folded;
        const QString &wanted = words.at(i).folded;
        const bool mayGoOn = begins && i == words.size() - 1;
        if (mayGoOn ? !found.startsWith(wanted) : found != wanted)
            return false;
    }
    return true;
}

/// Every place where a wanted term stands, in order, none overlapping the one before.
QList<Match> matchesIn(const QString &text, const SearchQuery &query)
{
    const QList<Token> tokens = tokensOf(text);
    QList<Match> matches;
    for (qsizetype t = 0; t < query.terms.size(); ++t) {
        const SearchQuery::Term &term = query.terms.at(t);
        const QList<Token> words = tokensOf(term.text);
        if (term.excluded || words.isEmpty())
            continue;
        for (qsizetype i = 0; i < tokens.size(); ++i)
            if (matchesAt(tokens, i, words, term.begins))
                matches.append({tokens.at(i).start, tokens.at(i + words.size() - 1).end, t});
    }
    std::sort(matches.begin(), matches.end(),
              [](const Match &a, const Match &b) { return a.start < b.start; });
    qsizetype end = -1;
    matches.removeIf([&end](const Match &match) {
        if (match.start < end)
            return true;
        end = match.end;
        return false;
    });
    return matches;
}

/// Where the stretch begins that shows the most different terms; the first such.
qsizetype bestStart(const QList<Match> &matches, int length)
{
    qsizetype best = 0;
    qsizetype bestCount = -1;
    for (qsizetype i = 0; i < matches.size(); ++i) {
        QList<qsizetype> seen;
        for (qsizetype j = i;
             j < matches.size() && matches.at(j).end - matches.at(i).start <= length; ++j)
            if (!seen.contains(matches.at(j).term))
                seen.append(matches.at(j).term);
        if (seen.size() > bestCount) {
            bestCount = seen.size();
            best = matches.at(i).start;
        }
    }
    return best;
}

/// The nearest start of a word at or before the place, not more than 20 characters away.
qsizetype wordStart(const QString &text, qsizetype at)
{
    const qsizetype least = std::max<qsizetype>(0, at - 20);
    for (qsizetype i = at; i > least; --i)
        if (text.at(i - 1).isSpace())
            return i;
    return least == 0 ? 0 : at;
}

/// The nearest end of a word at or before the place, not more than 20 characters away.
qsizetype wordEnd(const QString &text, qsizetype at)
{
    if (at == text.size())
        return at;
    for (qsizetype i = at; i > 0 && i > at - 20; --i)
        if (text.at(i).isSpace())
            return i;
    return at;
}

/// The words that are looked for, each by itself.
struct Wanted
{
    QString folded;
    bool begins = false;

    bool is(const QString &word) const { return begins ? word.startsWith(folded) : word == folded; }
};

QList<Wanted> wantedWords(const SearchQuery &query)
{
    QList<Wanted> wanted;
    for (const SearchQuery::Term &term : query.terms) {
        if (term.excluded)
            continue;
        for (const Token &token : tokensOf(term.text))
            wanted.append({token.folded, false});
        if (!wanted.isEmpty())
            wanted.back().begins = term.begins;
    }
    return wanted;
}

QString folded(QStringView word)
{
    QString plain;
    for (const QChar c : word)
        appendFolded(plain, c);
    return plain;
}

/// The text with words whole that were divided at a line's end: as they were looked for, or else as
/// the page has them elsewhere, or else without the hyphen.
QString readable(const QString &text, const SearchQuery &query)
{
    const QList<Wanted> wanted = wantedWords(query);
    const auto isWanted = [&](const QString &word) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const Wanted &one) { return one.is(word); });
    };
    return textWithWholeWords(text, [&](QStringView before, QStringView after) {
        const QString first = folded(before);
        const QString second = folded(after);
        if (isWanted(first + second))
            return false;
        return isWanted(first) || isWanted(second) ||
               text.contains(before.toString() + QLatin1Char('-') + after.toString(), Qt::CaseInsensitive);
    });
}

} // namespace

QString snippetOf(const QString &stored, const SearchQuery &query, int length)
{
    const QString text = readable(stored, query);
    const QList<Match> matches = matchesIn(text, query);
    const qsizetype lead = length / 4;
    const qsizetype first = matches.isEmpty() ? 0 : bestStart(matches, length - int(lead));
    const qsizetype from = wordStart(text, std::max<qsizetype>(0, first - lead));
    qsizetype to = std::max(from, wordEnd(text, std::min<qsizetype>(text.size(), from + length)));
    for (const Match &match : matches) // never cut a found word in two
        if (match.start < to && match.end > to)
            to = match.end;

    QString snippet = from > 0 ? QStringLiteral("…") : QString();
    qsizetype at = from;
    for (const Match &match : matches) {
        if (match.start < at || match.end > to)
            continue;
        snippet += QStringView(text).sliced(at, match.start - at);
        snippet += foundBegin;
        snippet += QStringView(text).sliced(match.start, match.end - match.start);
        snippet += foundEnd;
        at = match.end;
    }
    snippet += QStringView(text).sliced(at, to - at);
    if (to < text.size())
        snippet += QStringLiteral("…");
    return snippet.simplified();
}

} // namespace LeverArch
