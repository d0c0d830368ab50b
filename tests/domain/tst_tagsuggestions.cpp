// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/tagsuggestions.h"

#include "support/pagepicture.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

#include <QElapsedTimer>

using namespace LeverArch;

namespace {

/// A tree of tags by their paths: "restructure/phase two".
class Tree
{
public:
    explicit Tree(std::initializer_list<const char *> paths)
    {
        for (const char *path : paths) {
            Id parent;
            QString whole;
            for (const QString &name : QString::fromUtf8(path).split(u'/')) {
                whole += u'/' + name;
                if (!m_ids.contains(whole)) {
                    m_ids.insert(whole, Id(1 + m_ids.size()));
                    tags.append({m_ids.value(whole), parent, name, {}, 0});
                }
                parent = m_ids.value(whole);
            }
        }
    }

    QStringList offered(const QList<PageText> &pages, int limit = 8) const
    {
        QStringList list;
        for (const TagSuggestion &suggestion : suggestTags(pages, tags, limit))
            list.append(m_ids.key(suggestion.tag).mid(1));
        return list;
    }

    QList<Tag> tags;

private:
    QHash<QString, Id> m_ids;
};

QStringList list(const char *words)
{
    return QString::fromUtf8(words).split(u'|', Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("Words are brought to one number")
{
    // The rules of Harman's table, and their exceptions.
    const auto one = [](const char *word) { return singular(QString::fromLatin1(word)); };
    CHECK(one("Policies") == QStringLiteral("policy"));
    CHECK(one("posts") == QStringLiteral("post"));
    CHECK(one("cases") == QStringLiteral("case"));
    CHECK(one("employees") == QStringLiteral("employee"));
    CHECK(one("status") == QStringLiteral("status"));
    CHECK(one("loss") == QStringLiteral("loss"));
    CHECK(one("losses") == QStringLiteral("loss"));
    CHECK(one("boxes") == QStringLiteral("box"));
    CHECK(one("is") == QStringLiteral("is"));
}

TEST_CASE("A tag is offered when its words stand in the text, one or several, in their order")
{
    const Tree tree({"Job description", "Equality", "Agency staff", "Pensions"});
    const QList<PageText> pages = {pagePicture({"We have still not had the job"}),
                                   pagePicture({"The job descriptions are late;",
                                                "staff of the agency are not."})};
    CHECK(tree.offered(pages) == list("Job description"));
    const TagSuggestion found = suggestTags(pages, tree.tags).value(0);
    CHECK(found.place == TextPlace{2, 4, 16});
    CHECK(found.times == 1);
}

TEST_CASE("The most specific tags come first, and a tag's own parent decides between two")
{
    const Tree tree({"restructure/phase two", "budget/phase two", "restructure/phase two/posts",
                     "agency"});
    const QList<PageText> pages = {pagePicture(
        {"Phase two of the restructure takes away posts,", "and agency agency agency stays"})};
    CHECK(tree.offered(pages) ==
          list("restructure/phase two/posts|restructure/phase two|agency|restructure"));
    CHECK(tree.offered(pages, 1) == list("restructure/phase two/posts"));
    CHECK(tree.offered(pages, 0).isEmpty());
}

TEST_CASE("Words that say nothing are no reason, and a possessive is its word")
{
    const Tree tree({"the", "other", "council", "all of it", "2026"});
    CHECK(tree.offered({pagePicture({"all of it, the other, and the council’s own in 2026"})}) ==
          list("council|2026"));
    CHECK(tree.offered({}).isEmpty());
    CHECK(Tree({}).offered({pagePicture({"text"})}).isEmpty());
}

TEST_CASE("A tree that goes round and a million words come to an end")
{
    QList<Tag> tags = {{Id(1), Id(2), QStringLiteral("one"), {}, 0},
                       {Id(2), Id(1), QStringLiteral("two"), {}, 0},
                       {Id(3), Id(3), QStringLiteral("word word word word"), {}, 0}};
    PageText page;
    page.text = QStringLiteral("one two ") + QString::fromLatin1("word ").repeated(1'000'000);
    QElapsedTimer timer;
    timer.start();
    CHECK(suggestTags({page}, tags).size() == 3);
    CHECK(timer.elapsed() < 10'000);
}
