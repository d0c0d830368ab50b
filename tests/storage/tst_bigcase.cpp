// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/tagstore.h"
#include "storage/upkeep.h"
#include "support/bigcase.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

TEST_CASE("A case file filled by the thousand verifies, and finds what a plain search finds")
{
    FreshStore fresh;
    must(fillBigCase(fresh.connection(), {1500, 60, 20, 200, 10}));
    const auto always = [](qint64) { return true; };
    CHECK(must(fresh.log().verifyChain(always)).isEmpty());
    CHECK(must(fresh.log().verifyRows(always)).isEmpty());
    CHECK(must(fresh.stores().records().counts()) ==
          QHash<QString, int>{{QStringLiteral("party"), 500},
                              {QStringLiteral("letter"), 500},
                              {QStringLiteral("staff_count"), 500},
                              {QStringLiteral("document"), 3}});

    const Vocabulary vocabulary;
    for (const int rank : {5, 20, 300}) {
        const QString word = vocabulary.at(rank);
        // Words stand between spaces and line feeds; LIKE looks at the text itself.
        const auto pages = fresh.ask(QStringLiteral("SELECT count(*) FROM page_text WHERE ' ' || "
                                                    "replace(text, char(10), ' ') || ' ' LIKE "
                                                    "'% %1 %'")
                                         .arg(word));
        const auto records = fresh.ask(QStringLiteral("SELECT count(*) FROM record_text WHERE ' ' "
                                                      "|| replace(title || ' ' || body, char(10), "
                                                      "' ') || ' ' LIKE '% %1 %'")
                                           .arg(word));
        INFO(word.toStdString());
        CHECK(must(fresh.stores().search().search(word + QLatin1Char(' '), 10)).total ==
              pages.toLongLong() + records.toLongLong());
    }
}

TEST_CASE("Tidying the search index comes to an end and loses nothing")
{
    FreshStore fresh;
    must(fillBigCase(fresh.connection(), {300, 200, 5, 100, 4}));
    const auto total = [&] {
        return must(fresh.stores().search().search(QStringLiteral("council"), 1)).total;
    };
    const qint64 before = total();
    int steps = 0;
    while (must(tidySearchIndex(fresh.connection(), 16)))
        REQUIRE(++steps < 10'000);
    CHECK(total() == before);
}
