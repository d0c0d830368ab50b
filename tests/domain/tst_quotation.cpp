// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/cleanform.h"
#include "domain/quotation.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

QuotationCheck check(const char *displayed, const char *verbatim)
{
    return checkQuotation(QString::fromUtf8(displayed), QString::fromUtf8(verbatim));
}

bool agrees(const char *displayed, const char *verbatim)
{
    return check(displayed, verbatim).agrees;
}

constexpr const char *page =
    "It is not true that 14 staff out of 620 are at risk, said the director.";

} // namespace

TEST_CASE("the words of the page agree with themselves")
{
    CHECK(agrees(page, page));
    CHECK(agrees("at risk", "at risk"));
    CHECK_FALSE(agrees("", page));
    CHECK_FALSE(agrees(page, ""));
}

TEST_CASE("how it is set in type does not matter")
{
    CHECK(agrees("staff's \"many members\"", "staff’s “many members”"));
    CHECK(agrees("'many members'", "“many members”"));
    CHECK(agrees("part-time 2019-20", "part‑time 2019–20"));
    CHECK(agrees("risk - and worse", "risk—and worse"));
    CHECK(agrees("at risk of losing", "at  risk\nof\u00a0losing"));
    CHECK(agrees("first official figures", "ﬁrst oﬃcial ﬁgures"));
    CHECK(agrees("manageable workloads", "manage\u00adable work\u00ad\nloads"));
    CHECK(agrees("café", "cafe\u0301"));
}

TEST_CASE("a hyphen at a line's end may be the line's or the word's")
{
    CHECK(agrees("recognised union", "recog-\nnised union"));
    CHECK(agrees("recog-nised union", "recog-\nnised union"));
    CHECK(agrees("recog-\nnised union", "recog-\nnised union"));
    CHECK(agrees("state-of-the-art", "state-\nof-the-art"));
    CHECK_FALSE(agrees("recog nised union", "recog-\nnised union"));
    // A capital or a figure after it: the hyphen is the word's own.
    CHECK(agrees("Thomson-Jones", "Thomson-\nJones"));
    CHECK_FALSE(agrees("ThomsonJones", "Thomson-\nJones"));
    CHECK_FALSE(agrees("201920", "2019-\n20"));
    // A dash is never the line's, nor is a hyphen that forbids the line to end there.
    CHECK_FALSE(agrees("staffmanagement talks", "staff–\nmanagement talks"));
    CHECK_FALSE(agrees("parttime", "part\u2011\ntime"));
    CHECK(agrees("staff-management talks", "staff–\nmanagement talks"));
    // Inside a line a hyphen stays.
    CHECK_FALSE(agrees("nonstatutory", "non-statutory"));
}

TEST_CASE("an unmarked change fails, whatever it is")
{
    CHECK_FALSE(agrees("15 staff out of 620", "14 staff out of 620"));
    CHECK_FALSE(agrees("staff are at risk", "staff are not at risk"));
    CHECK_FALSE(agrees("staff are not at risk", "staff are at risk"));
    CHECK_FALSE(agrees("staff at risk", "staff are at risk"));
    CHECK_FALSE(agrees("The staff", "the staff"));
    CHECK_FALSE(agrees("£13.7m", "£137m"));
    CHECK_FALSE(agrees("102", "10²"));
    CHECK_FALSE(agrees("2.3", "2.3%"));
    CHECK_FALSE(agrees("at risk", "at risk of dismissal"));
    CHECK_FALSE(agrees("true that 14 staff", "It is not true that 14 staff"));
    CHECK_FALSE(agrees("Thompson-Jones", "Thomson-Jones"));
    CHECK_FALSE(agrees("many members.", "many members"));
    CHECK_FALSE(agrees("a sick note", "asick note"));
}

TEST_CASE("words left out are left out in order, whole, and with a mark")
{
    for (const char *mark : {"[…]", "[...]", "…", "...", ". . .", "[. . .]"}) {
        const QString shown =
            QStringLiteral("14 staff %1 are at risk").arg(QString::fromUtf8(mark));
        INFO(mark);
        CHECK(checkQuotation(shown, QStringLiteral("14 staff out of 620 are at risk")).agrees);
        CHECK_FALSE(
            checkQuotation(shown, QStringLiteral("14 staff out of 620 were at risk")).agrees);
    }
    CHECK(agrees("14 staff… are at risk", "14 staff out of 620 are at risk"));
    CHECK(agrees("[…] 14 staff out of 620 are at risk […]", page));
    CHECK(agrees("It is … that … are at risk, …", page));
    CHECK_FALSE(agrees("are at risk … 14 staff", page));
    CHECK_FALSE(agrees("The service is … safe", "The service is unsafe"));
    CHECK_FALSE(agrees("a … statutory process", "a non-statutory process"));
    CHECK_FALSE(agrees("spent … 13.7m", "spent £13.7m"));
    CHECK_FALSE(agrees("spent 13 …", "spent 13.7m"));
    CHECK_FALSE(agrees("rose 2 …", "rose 2% this year"));
    CHECK_FALSE(agrees("(...) 14 staff", "about 14 staff"));
}

TEST_CASE("a marked omission of a “not” is allowed but noticed")
{
    const auto result = check("staff are […] at risk", "staff are not at risk");
    CHECK(result.agrees);
    CHECK(result.omitsNegation);
    CHECK_FALSE(result.sentence().isEmpty());
    CHECK(check("staff … at risk", "staff aren't at risk").omitsNegation);
    CHECK_FALSE(check("staff are […] at risk", "staff are now at risk").omitsNegation);
    CHECK(check("staff … go", "staff can-\nnot go").omitsNegation);
    CHECK(check("so … stays", "so no-one stays").omitsNegation);
    CHECK(check("a […] meeting", "a non-statutory meeting").omitsNegation);
    // The "not" is shown after all, further on.
    CHECK_FALSE(check("… not at risk", "staff are not at risk").omitsNegation);
}

TEST_CASE("brackets may explain, add letters and change a first letter's case")
{
    CHECK(agrees("[T]he staff", "the staff"));
    CHECK(agrees("[t]he staff", "The staff"));
    CHECK(agrees("“[T]he staff", "“the staff"));
    CHECK(agrees("liv[ing] conditions", "live conditions"));
    CHECK(agrees("liv[ing] conditions", "lives conditions"));
    CHECK(agrees("wom[e]n", "woman"));
    CHECK(agrees("member[s]", "member"));
    CHECK(agrees("We told [children and families] so", "We told them so"));
    CHECK(agrees("the Deput [sic] Mayor", "the Deput Mayor"));
    CHECK(agrees("the Deput[sic] Mayor", "the Deput Mayor"));
    CHECK(agrees("staff [in the team], said", "staff, said"));
    CHECK(agrees("at risk[.]", "at risk"));
    CHECK(agrees("at risk[.]", "at risk,"));
}

TEST_CASE("brackets do not hide a changed number, name or sense")
{
    CHECK_FALSE(agrees("[15] staff", "14 staff"));
    CHECK_FALSE(agrees("1[5] staff", "14 staff"));
    CHECK_FALSE(agrees("staff [are] at risk", "staff are not at risk"));
    CHECK_FALSE(agrees("can[] go", "cannot go"));
    CHECK_FALSE(agrees("ca[n] go", "can't go"));
    CHECK_FALSE(agrees("staff [may] go", "staff can-\nnot go"));
    CHECK_FALSE(agrees("[everybody] stays", "no-one stays"));
    CHECK_FALSE(agrees("a [statutory] meeting", "a non-statutory meeting"));
    CHECK_FALSE(agrees("a [statutory] meeting", "a non-\nstatutory meeting"));
    CHECK_FALSE(agrees("the library will [not] close", "the library will close"));
    CHECK_FALSE(agrees("it [was never safe and] will close", "it will close"));
    CHECK(agrees("it was [not] said", "it was [not] said"));
    CHECK_FALSE(agrees("[X]he staff", "the staff"));
    CHECK_FALSE(agrees("[un]safe", "safe"));
    CHECK_FALSE(agrees("n[ow]", "not"));
    CHECK_FALSE(
        agrees("We [agree]", "We told the committee twice that this would never have worked"));
    CHECK_FALSE(agrees("[S]taff are at risk", "the staff are at risk"));
    CHECK_FALSE(agrees("liv[ing] conditions", "leave conditions"));
}

TEST_CASE("brackets and dots that stand on the page are its own words")
{
    CHECK(agrees("the scheme [phase two] starts", "the scheme [phase two] starts"));
    CHECK(agrees("see note [3]", "see note [3]"));
    CHECK(agrees("well... perhaps", "well… perhaps"));
    CHECK(agrees("the quote had […] in it", "the quote had [...] in it"));
    CHECK_FALSE(agrees("see note [4]", "see note [3]"));
    CHECK_FALSE(agrees("see note 3", "see note [3]"));
    CHECK(agrees("an open [ bracket", "an open [ bracket"));
    CHECK_FALSE(agrees("an open [ bracket", "an open bracket"));
}

TEST_CASE("the fault is shown where it is, on both sides")
{
    const auto number =
        check("It is not true that 15 staff out of 620 are at risk, said the director.", page);
    CHECK_FALSE(number.agrees);
    CHECK(number.difference.offset == 20);
    CHECK(number.difference.got.startsWith(QLatin1String("15 staff")));
    CHECK(number.difference.expected.startsWith(QLatin1String("14 staff")));
    CHECK(number.difference.sourceOffset == 20);
    CHECK(number.sentence().contains(QLatin1String("15 staff")));

    const auto missing = check("at risk", "at risk of dismissal");
    CHECK(missing.difference.got.isEmpty());
    CHECK(missing.difference.expected == QLatin1String("of dismissal"));

    const auto tooMuch = check("at risk of dismissal", "at risk");
    CHECK(tooMuch.difference.expected.isEmpty());
    CHECK(tooMuch.difference.got == QLatin1String("of dismissal"));

    const auto afterGap = check("It is … that 14 staff out of 621 are", page);
    CHECK(afterGap.difference.got.startsWith(QLatin1String("621")));
    CHECK(afterGap.difference.expected.startsWith(QLatin1String("620")));
}

TEST_CASE("a quotation is found on its page with its exact place")
{
    const QString text =
        QString::fromUtf8("The council said: “14 staff out of\nthe 620 are recog-\n"
                          "nised as at risk.” 14 staff out of luck.");
    const auto found =
        findQuotation(QStringLiteral("14 staff out of the 620 are recognised"), text);
    REQUIRE(found.size() == 1);
    CHECK(text.mid(found.front().start, found.front().length) ==
          QString::fromUtf8("14 staff out of\nthe 620 are recog-\nnised"));
    CHECK(findQuotation(QStringLiteral("14 staff out of"), text).size() == 2);
    CHECK(findQuotation(QStringLiteral("14 staff […] at risk"), text).size() == 1);
    CHECK(findQuotation(QStringLiteral("… 14 staff out of the 620 …"), text).size() == 1);
    CHECK(findQuotation(QStringLiteral("15 staff"), text).isEmpty());
    CHECK(findQuotation(QStringLiteral("4 staff"), text).isEmpty());
    CHECK(findQuotation(QStringLiteral("14 sta"), text).isEmpty());
    CHECK(findQuotation(QStringLiteral(" "), text).isEmpty());
    CHECK(findQuotation(QStringLiteral("…"), text).isEmpty());
}

TEST_CASE("a clean quotation has its lines joined and its letters spelt out")
{
    const auto clean = [](const char *text) { return cleanQuotation(QString::fromUtf8(text)); };
    CHECK(clean("recog-\nnised  ﬁgures\nof the council") ==
          QLatin1String("recognised figures of the council"));
    CHECK(clean("state-of-\nthe-art") == QLatin1String("state-of-the-art"));
    CHECK(clean("non-\nstatutory") == QLatin1String("non-statutory"));
    CHECK(clean("part-\ntime staff") == QLatin1String("part-time staff"));
    CHECK(clean("Thomson-\nJones") == QLatin1String("Thomson-Jones"));
    CHECK(clean("“staff’s” — now") == QString::fromUtf8("“staff’s” — now"));
    CHECK(clean("10² ½ risk\u00ad\ny") == QString::fromUtf8("10² ½ risky"));
}

TEST_CASE("a stretch that begins or ends inside a word is noticed, over the line's end too")
{
    const QString text =
        QString::fromUtf8("a non-\nstatutory step, worth £13.7m (net) recog-\nnised");
    const auto cuts = [&](const char *words) {
        const QString exact = QString::fromUtf8(words);
        REQUIRE(text.contains(exact));
        return cutsWord(text, int(text.indexOf(exact)), int(exact.size()));
    };
    CHECK(cuts("statutory step"));
    CHECK(cuts("a non-"));
    CHECK(cuts("13.7m"));
    CHECK(cuts("£13"));
    CHECK(cuts("nised"));
    CHECK(cuts("tutory"));
    CHECK_FALSE(cuts("non-\nstatutory"));
    CHECK_FALSE(cuts("step, worth £13.7m"));
    CHECK_FALSE(cuts("step"));
    CHECK_FALSE(cuts("net"));
    CHECK_FALSE(cuts("(net)"));
    CHECK_FALSE(cuts("recog-\nnised"));
    CHECK_FALSE(cutsWord(text, 0, int(text.size())));
}
