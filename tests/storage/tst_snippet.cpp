// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchquery.h"
#include "storage/snippet.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

/// With [ and ] for the marks, so that expectations can be read.
QString snippet(const QString &text, const char *typed, int length = 160)
{
    return snippetOf(text, SearchQuery::parse(QString::fromUtf8(typed)), length)
        .replace(foundBegin, u'[')
        .replace(foundEnd, u']');
}

} // namespace

TEST_CASE("A short text is shown whole, in one line")
{
    CHECK(snippet(QStringLiteral("one\ntwo  three"), "two ") == QStringLiteral("one [two] three"));
}

TEST_CASE("A long text is cut around what was found, between words")
{
    const QString text = QStringLiteral("filler ").repeated(50) +
                         QStringLiteral("needle in here ") + QStringLiteral("filler ").repeated(50);
    const QString found = snippet(text, "needle ", 60);
    CHECK(found.startsWith(QStringLiteral("…filler ")));
    CHECK(found.contains(QStringLiteral("[needle] in here")));
    CHECK(found.endsWith(QStringLiteral("…")));
    CHECK(found.size() < 80);
}

TEST_CASE("Of several places the one that shows most of the words is taken")
{
    const QString text = QStringLiteral("staff alone. ") + QStringLiteral("filler ").repeated(60) +
                         QStringLiteral("staff and council together");
    CHECK(snippet(text, "council staff ", 80)
              .contains(QStringLiteral("[staff] and [council] together")));
}

TEST_CASE("Words are marked whole, phrases as one, beginnings with their word")
{
    CHECK(snippet(QStringLiteral("Committee comma"), "comm") ==
          QStringLiteral("[Committee] [comma]"));
    CHECK(snippet(QStringLiteral("out of 620, of out"), "\"OUT of\"") ==
          QStringLiteral("[out of] 620, of out"));
    CHECK(snippet(QStringLiteral("Élan élan elan"), "elan ") ==
          QStringLiteral("[Élan] [élan] [elan]"));
    CHECK(snippet(QStringLiteral("Ref. CYP/2021"), "cyp/20") == QStringLiteral("Ref. [CYP/2021]"));
}

TEST_CASE("Excluded words are not marked, and nothing found shows the beginning")
{
    CHECK(snippet(QStringLiteral("one two"), "one -two") == QStringLiteral("[one] two"));
    CHECK(snippet(QStringLiteral("alpha beta"), "gamma") == QStringLiteral("alpha beta"));
    CHECK(snippet(QString(), "gamma").isEmpty());
}

TEST_CASE("A word divided at the end of a line is shown whole, as it was looked for")
{
    const QString text = QStringLiteral("paid mater-\nnity leave for part-\ntime staff");
    CHECK(snippet(text, "maternity ") ==
          QStringLiteral("paid [maternity] leave for parttime staff"));
    CHECK(snippet(text, "mater") == QStringLiteral("paid [maternity] leave for parttime staff"));
    CHECK(snippet(text, "part-time ") ==
          QStringLiteral("paid maternity leave for [part-time] staff"));
    CHECK(snippet(text, "time ") == QStringLiteral("paid maternity leave for part-[time] staff"));
    CHECK(snippet(text + QStringLiteral(", no part-time posts"), "staff ")
              .startsWith(QStringLiteral("paid maternity leave for part-time [staff]")));
    CHECK(snippet(QStringLiteral("con\u00adsul\u00ad\ntation"), "consultation ") ==
          QStringLiteral("[consultation]"));
}
