// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "storage/integrity.h"
#include "storage/snippet.h"
#include "storage/upkeep.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

SearchAnswer search(FreshStore &fresh, const char *words, int limit = 50, int offset = 0)
{
    return must(fresh.stores().search().search(QString::fromUtf8(words), limit, offset));
}

/// "title/page", in order.
QStringList places(const SearchAnswer &answer)
{
    QStringList places;
    for (const SearchHit &hit : answer.hits)
        places.append(hit.title + QLatin1Char('/') + QString::number(hit.page));
    return places;
}

/// A case with one paper of three pages and a letter.
struct Papers
{
    FreshStore fresh;
    Id original;
    Id paper;

    Papers()
    {
        paper = fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("x"), &original);
        fresh.addPage(original, 1,
                      QStringLiteral("The council proposes redundancies in the "
                                     "children’s service"));
        fresh.addPage(original, 2, QStringLiteral("Staffing: 14 staff out of 620, kommittée"));
        fresh.addPage(original, 3, QStringLiteral("the council council council"));
        fresh.add(Kind::letter, QStringLiteral("Letter to the council"),
                  {{QStringLiteral("notes"), QStringLiteral("asks about agency spending")}});
    }
};

} // namespace

TEST_CASE("A search finds records first, then pages with their numbers")
{
    Papers p;
    const SearchAnswer answer = search(p.fresh, "council");
    CHECK(answer.total == 3);
    CHECK(answer.totalExact);
    REQUIRE(answer.hits.size() == 3);
    CHECK(answer.hits.front().title == QStringLiteral("Letter to the council"));
    CHECK(answer.hits.front().page == 0);
    CHECK(answer.hits.front().kind == QStringLiteral("letter"));
    CHECK(answer.hits.at(1).record == p.paper);
    CHECK(answer.hits.at(1).page > 0);
}

TEST_CASE("Every word must occur; the last may be a beginning; phrases and exclusions count")
{
    Papers p;
    CHECK(places(search(p.fresh, "council redundancies")) ==
          QStringList{QStringLiteral("Paper/1")});
    CHECK(places(search(p.fresh, "council redund")) == QStringList{QStringLiteral("Paper/1")});
    CHECK(places(search(p.fresh, "council redund ")).isEmpty());
    CHECK(places(search(p.fresh, "\"staff out of\"")) == QStringList{QStringLiteral("Paper/2")});
    CHECK(places(search(p.fresh, "\"out staff\"")).isEmpty());
    CHECK(search(p.fresh, "council -redundancies").total == 2);
    CHECK(search(p.fresh, "council -letter -redundancies").total == 1);
}

TEST_CASE("Case, accents and kinds of apostrophe make no difference")
{
    Papers p;
    CHECK(search(p.fresh, "KOMMITTEE").total == 1);
    CHECK(search(p.fresh, "kommittée ").total == 1);
    CHECK(search(p.fresh, "children's ").total == 1);
    CHECK(search(p.fresh, "CHILDREN’S ").total == 1);
}

TEST_CASE("Letters set as one are found by their letters")
{
    Papers p;
    p.fresh.addPage(p.original, 4, QStringLiteral("the oﬃcial ﬁgures of the ﬂoating staﬀ"));
    for (const char *typed : {"official ", "offi", "OFFICIAL figures ", "\"official figures\"",
                              "floating ", "staff -posts floating", "oﬃcial "}) {
        INFO(typed);
        const SearchAnswer answer = search(p.fresh, typed);
        REQUIRE(answer.hits.size() == 1);
        CHECK(answer.hits.front().page == 4);
        CHECK(answer.hits.front().snippet.contains(QChar(foundBegin)));
    }
    CHECK(search(p.fresh, "council -official ").total == 3);
    CHECK(search(p.fresh, "floating -figures").total == 0);
    CHECK(must(p.fresh.stores().search().pagesWith(p.original, QStringLiteral("official "))) ==
          QList<int>{4});
}

TEST_CASE("A picture among the words hides nothing")
{
    Papers p;
    CHECK(search(p.fresh, "council \xf0\x9f\x98\x80 ").total == 3);
    CHECK(search(p.fresh, "council -\xf0\x9f\x98\x80").total == 3);
}

TEST_CASE("Nothing that can be typed is an error")
{
    Papers p;
    for (const char *typed : {"",
                              " ",
                              "\"",
                              "\"\"",
                              "-",
                              "--",
                              "AND",
                              "OR",
                              "NOT council",
                              "a OR",
                              "NEAR(a b)",
                              "(",
                              "council)",
                              "*",
                              "^council",
                              "title:council",
                              "council*",
                              "{a b}:c",
                              "-council",
                              "'",
                              ";",
                              "\\",
                              "\"a",
                              "a\"b",
                              "£",
                              "\xf0\x9f\x98\x80",
                              "\xf0\x9f\x98\x80 council",
                              "a+b",
                              "council AND",
                              "col : \"x",
                              "“council proposes”"}) {
        INFO(typed);
        CHECK(p.fresh.stores().search().search(QString::fromUtf8(typed), 10).ok());
    }
    CHECK(search(p.fresh, "“council proposes”").total == 1);
    CHECK(search(p.fresh, "-council").total == 0);
    CHECK(p.fresh.stores().search().search(QString(QChar(0)) + QStringLiteral("council"), 10).ok());
}

TEST_CASE("Found words are marked in the snippet")
{
    Papers p;
    const SearchAnswer answer = search(p.fresh, "staff out");
    REQUIRE(answer.hits.size() == 1);
    const QString expected =
        QStringLiteral("Staffing: 14 \u0002staff\u0003 \u0002out\u0003 of 620, kommittée");
    CHECK(answer.hits.front().snippet == expected);
}

TEST_CASE("Binned records and the pages of binned papers are not found")
{
    Papers p;
    p.fresh.act([&](Stores &s) { return s.records().setTrashed(p.paper, true); });
    CHECK(search(p.fresh, "redundancies").total == 0);
    CHECK(search(p.fresh, "council").total == 1);
    p.fresh.act([&](Stores &s) { return s.records().setTrashed(p.paper, false); });
    CHECK(search(p.fresh, "redundancies").total == 1);
    const Id letter = search(p.fresh, "agency").hits.value(0).record;
    p.fresh.act([&](Stores &s) { return s.records().setTrashed(letter, true); });
    CHECK(search(p.fresh, "agency").total == 0);
    CHECK(search(p.fresh, "council").total == 2);
}

TEST_CASE("A page on which a word is frequent comes before one where it is rare")
{
    Papers p;
    const QStringList found = places(search(p.fresh, "council"));
    CHECK(found.indexOf(QStringLiteral("Paper/3")) < found.indexOf(QStringLiteral("Paper/1")));
}

TEST_CASE("Finds can be fetched a screenful at a time, each once")
{
    FreshStore fresh;
    Id original;
    fresh.addDocument(QStringLiteral("Long"), QByteArrayLiteral("x"), &original);
    for (int page = 1; page <= 30; ++page)
        fresh.addPage(original, page, QStringLiteral("common words of page %1").arg(page));
    for (int i = 0; i < 7; ++i)
        fresh.add(Kind::party, QStringLiteral("common %1").arg(i));
    QStringList all;
    for (int offset = 0; offset < 40; offset += 5)
        all += places(search(fresh, "common", 5, offset));
    CHECK(all.size() == 37);
    CHECK(all.removeDuplicates() == 0);
}

TEST_CASE("A word that is everywhere is counted up to a bound, and answered in order")
{
    FreshStore fresh;
    Id original;
    fresh.addDocument(QStringLiteral("Long"), QByteArrayLiteral("x"), &original);
    fresh.write([&](Stores &) -> Result<void> {
        for (const char *sql :
             {"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5200) "
              "INSERT INTO page SELECT i, (SELECT id FROM original), i, '', 0, 0, 1, 1, 0, 1, 1 "
              "FROM n",
              "INSERT INTO page_text SELECT id, original, number, 'everywhere', x'' FROM page",
              "INSERT INTO page_index (rowid, text) SELECT id, text FROM page_text"})
            LEVERARCH_TRY(fresh.connection().execute(QString::fromLatin1(sql)));
        return {};
    });
    const SearchAnswer answer = search(fresh, "everywhere", 3, 2000);
    CHECK(answer.total == 5000);
    CHECK_FALSE(answer.totalExact);
    CHECK(places(answer) == QStringList{QStringLiteral("Long/2001"), QStringLiteral("Long/2002"),
                                        QStringLiteral("Long/2003")});
}

TEST_CASE("The pages of one paper with a word are told, of that paper alone")
{
    Papers p;
    Id other;
    p.fresh.addDocument(QStringLiteral("Other"), QByteArrayLiteral("y"), &other);
    p.fresh.addPage(other, 4, QStringLiteral("council"));
    p.fresh.addPage(p.original, 9, QStringLiteral("council"));
    const SearchIndex &index = p.fresh.stores().search();
    CHECK(must(index.pagesWith(p.original, QStringLiteral("council"))) == QList<int>{1, 3, 9});
    CHECK(must(index.pagesWith(other, QStringLiteral("council"))) == QList<int>{4});
    CHECK(must(index.pagesWith(other, QStringLiteral(" "))).isEmpty());
}

TEST_CASE("An index made anew finds the same")
{
    Papers p;
    const QStringList before = places(search(p.fresh, "council"));
    must(rebuildSearchIndex(p.fresh.connection()));
    CHECK(places(search(p.fresh, "council")) == before);
}

TEST_CASE("A word divided at the end of a line is found whole, in parts and in phrases")
{
    Papers p;
    p.fresh.addPage(
        p.original, 4,
        QStringLiteral("no paid mater-\nnity leave in the consulta-\ntion period "
                       "for part-\ntime sta\ufb00 of the con\u00adtact cent\u00ad\nre"));
    for (const char *words :
         {"maternity ", "materni", "\"paid maternity leave\"", "consultation period ",
          "\"the consultation period for part-time staff\"", "part-time ", "\"part time\"", "time ",
          "staff contact ", "centre ", "con\u00adtact "}) {
        INFO(words);
        const SearchAnswer answer = search(p.fresh, words);
        CHECK(places(answer).contains(QStringLiteral("Paper/4")));
    }
    // No phrase that nobody wrote.
    CHECK(search(p.fresh, "\"leave no\"").total == 0);
    must(rebuildSearchIndex(p.fresh.connection()));
    CHECK(search(p.fresh, "maternity ").total == 1);
    CHECK(must(indexProblems(p.fresh.connection(), [](qint64) { return true; })).isEmpty());
}
