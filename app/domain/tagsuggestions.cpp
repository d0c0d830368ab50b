// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/tagsuggestions.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace LeverArch {

namespace {

constexpr qsizetype mostWords = 200'000;
constexpr int deepest = 30; ///< A damaged tree may go round.

struct Token
{
    QString word;
    TextPlace place;
};

/// The words of a text: letters and figures, an apostrophe within them no end.
QList<Token> tokensOf(const QString &text, int page, qsizetype most)
{
    QList<Token> tokens;
    qsizetype at = 0;
    while (at < text.size() && tokens.size() < most) {
        if (!text.at(at).isLetterOrNumber()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() &&
               (text.at(end).isLetterOrNumber() || text.at(end).isMark() ||
                ((text.at(end) == u'\'' || text.at(end) == u'’') && end + 1 < text.size() &&
                 text.at(end + 1).isLetter())))
            ++end;
        QString word = text.mid(at, end - at);
        word.replace(u'’', u'\'');
        if (word.endsWith(QLatin1String("'s")))
            word.chop(2);
        tokens.append({singular(word), {page, int(at), int(end - at)}});
        at = end;
    }
    return tokens;
}

struct Wanted
{
    qsizetype tag = 0;
    QStringList words;
    TagSuggestion found;
};

bool isTelling(const QStringList &words)
{
    static const QSet<QString> small = [] {
        const QStringList list = QStringLiteral("a an the and or of for in on to other new misc "
                                                "general all it at by from with this that")
                                     .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return std::any_of(words.begin(), words.end(), [](const QString &word) {
        return word.size() >= 2 && !small.contains(word);
    });
}

/// Whether the words go on from token `at`; its place is taken along.
bool standsAt(const QList<Token> &tokens, qsizetype at, const QStringList &words, TextPlace &place)
{
    if (at + words.size() > tokens.size())
        return false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (tokens.at(at + i).word != words.at(i))
            return false;
    }
    const TextPlace &last = tokens.at(at + words.size() - 1).place;
    place = tokens.at(at).place;
    place.length = last.start + last.length - place.start;
    return true;
}

/// The tags in a form that can be looked for, by their first word.
class TagFinder
{
public:
    explicit TagFinder(const QList<Tag> &tags) : m_tags(tags)
    {
        for (qsizetype i = 0; i < tags.size(); ++i)
            m_indexOf.insert(tags.at(i).id, i);
        for (qsizetype i = 0; i < tags.size(); ++i) {
            Wanted wanted;
            wanted.tag = i;
            for (const Token &token : tokensOf(tags.at(i).name, 0, 20))
                wanted.words.append(token.word);
            if (!isTelling(wanted.words))
                continue;
            m_byFirst[wanted.words.first()].append(m_wanted.size());
            m_wanted.append(wanted);
        }
    }

    void read(const QList<Token> &tokens)
    {
        for (qsizetype at = 0; at < tokens.size(); ++at) {
            const auto candidates = m_byFirst.constFind(tokens.at(at).word);
            if (candidates == m_byFirst.constEnd())
                continue;
            for (const qsizetype index : *candidates) {
                Wanted &wanted = m_wanted[index];
                TextPlace place;
                if (!standsAt(tokens, at, wanted.words, place))
                    continue;
                if (wanted.found.times++ == 0)
                    wanted.found.place = place;
            }
        }
    }

    QList<TagSuggestion> suggestions(int limit)
    {
        QSet<qsizetype> named;
        for (const Wanted &wanted : std::as_const(m_wanted)) {
            if (wanted.found.times > 0)
                named.insert(wanted.tag);
        }
        QList<Wanted> found;
        QSet<QString> withAncestor;
        for (Wanted &wanted : m_wanted) {
            if (wanted.found.times == 0)
                continue;
            place(wanted, named);
            if (wanted.found.hasAncestor)
                withAncestor.insert(wanted.words.join(u' '));
            found.append(wanted);
        }
        found.removeIf([&](const Wanted &wanted) {
            return !wanted.found.hasAncestor && wanted.found.depth > 1 &&
                   withAncestor.contains(wanted.words.join(u' '));
        });
        std::stable_sort(found.begin(), found.end(), isMoreSpecific);
        QList<TagSuggestion> list;
        for (const Wanted &wanted : found.mid(0, std::max(0, limit)))
            list.append(wanted.found);
        return list;
    }

private:
    static bool isMoreSpecific(const Wanted &a, const Wanted &b)
    {
        const auto key = [](const Wanted &w) {
            return std::tuple(w.found.depth, w.found.hasAncestor, w.words.size(), w.found.times);
        };
        return key(a) > key(b);
    }

    void place(Wanted &wanted, const QSet<qsizetype> &named) const
    {
        wanted.found.tag = m_tags.at(wanted.tag).id;
        wanted.found.depth = 1;
        Id parent = m_tags.at(wanted.tag).parent;
        for (auto it = m_indexOf.constFind(parent);
             it != m_indexOf.constEnd() && wanted.found.depth < deepest;
             it = m_indexOf.constFind(parent)) {
            ++wanted.found.depth;
            wanted.found.hasAncestor = wanted.found.hasAncestor || named.contains(*it);
            parent = m_tags.at(*it).parent;
        }
    }

    const QList<Tag> &m_tags;
    QHash<Id, qsizetype> m_indexOf;
    QHash<QString, QList<qsizetype>> m_byFirst;
    QList<Wanted> m_wanted;
};

} // namespace

QString singular(const QString &word)
{
    const QString lower = word.toLower();
    const auto ends = [&lower](const char *end) { return lower.endsWith(QLatin1String(end)); };
    if (lower.size() <= 3)
        return lower;
    if (ends("ies") && !ends("eies") && !ends("aies"))
        return lower.chopped(3) + u'y';
    // Not Harman's: without it "box" and "boxes" would not meet.
    if (ends("sses") || ends("ches") || ends("shes") || ends("xes") || ends("zes"))
        return lower.chopped(2);
    if (ends("es") && !ends("aes") && !ends("ees") && !ends("oes"))
        return lower.chopped(1);
    if (ends("s") && !ends("us") && !ends("ss"))
        return lower.chopped(1);
    return lower;
}

QList<TagSuggestion> suggestTags(const QList<PageText> &pages, const QList<Tag> &tags, int limit)
{
    TagFinder finder(tags);
    qsizetype left = mostWords;
    for (int i = 0; i < pages.size() && left > 0; ++i) {
        const QList<Token> tokens = tokensOf(pages.at(i).text, i + 1, left);
        left -= tokens.size();
        finder.read(tokens);
    }
    return finder.suggestions(limit);
}

} // namespace LeverArch
