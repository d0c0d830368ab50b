// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchabletext.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

QString searchable(const char *text)
{
    return searchableText(QString::fromUtf8(text));
}

} // namespace

TEST_CASE("A page without divided words is searched as it stands")
{
    for (const char *text : {"", "-", "part-time staff", "a dash -\nand a line", "1 -\n2",
                             "10-\n20", "ends with mater-", "\n-\n", "Anglo-\nSaxon"}) {
        INFO(text);
        CHECK(searchable(text) == QString::fromUtf8(text));
    }
}

TEST_CASE("A word divided at a line's end is one word, and may be two with a hyphen")
{
    CHECK(searchable("paid mater-\nnity leave") ==
          QStringLiteral("paid maternity leave\n\ue000\npaid mater-nity leave"));
    CHECK(searchable("mater\u2010\nnity").startsWith(QStringLiteral("maternity\n")));
}

TEST_CASE("The hyphened reading keeps six words on either side, and no more of an endless word")
{
    const QString page = searchable("a b c d e f g part-\ntime h i j k l m n");
    CHECK(page.endsWith(QStringLiteral("\nb c d e f g part-time h i j k l m")));
    const QString endless = searchableText(QStringLiteral("a-\n").repeated(20'000) + u'a');
    CHECK(endless.size() < 20'000 * 300);
}

TEST_CASE("Soft hyphens go, and ligatures are spelt out")
{
    CHECK(searchable("con\u00adsul\u00ad\ntation") == QStringLiteral("consultation"));
    CHECK(searchable("\ufb01nance o\ufb03ce") == QStringLiteral("finance office"));
}

TEST_CASE("What needs no work is told from the bytes alone, never wrongly")
{
    for (const char *text : {"plain words, part-time", "Kommittée", "", "a-b c–d", "“quoted”"}) {
        INFO(text);
        CHECK(isSearchableAsItStands(text));
        CHECK(searchable(text) == QString::fromUtf8(text));
    }
    for (const char *text :
         {"mater-\nnity", "mater- \nnity", "mater\u2010\nnity", "con\u00adsult", "\ufb01nance"}) {
        INFO(text);
        CHECK_FALSE(isSearchableAsItStands(text));
    }
}
