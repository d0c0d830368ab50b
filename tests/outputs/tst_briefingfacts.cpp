// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/briefing.h"
#include "outputs/figurecheck.h"
#include "outputs/otherreaders.h"
#include "outputs/outputcase.h"
#include "support/qtcatch.h"

#include <QRegularExpression>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

Output make(OutputCase &c)
{
    NoProgress progress;
    return must(makeBriefing(c.store.stores(), c.workers, c.store.clock(),
                             {c.consultation, {}, Audience::Committee}, progress));
}

FieldValues count(const char *team, double value, Id paper, int page)
{
    return {{q("value"), value},
            {q("unit"), q("posts")},
            {q("team"), q(team)},
            {q("change"), q("deleted")},
            {q("source"), reference(paper)},
            {q("source_page"), qint64(page)}};
}

} // namespace

TEST_CASE("A figure without its base is shown, with a warning")
{
    OutputCase c;
    const Id paper = c.paper(q("Paper"), {{{"There are 16 posts to be deleted."}}});
    const Id figure = c.add(Kind::staffCount, q("Posts"), count("All teams", 16, paper, 1));
    const Output output = make(c);
    const Issue warning = issueWith(output.issues, q("figure.base"));
    CHECK(warning.severity == Issue::Severity::Warning);
    CHECK(warning.place.record == figure);
    CHECK(warning.place.field == q("base"));
    CHECK(pdfText(bytesOf(output)).contains(q("No base given")));
    CHECK_FALSE(codesOf(output.issues, Issue::Severity::Warning).contains(q("figure.not_on_page")));
}

TEST_CASE("A figure that is not on its source page is pointed out at that page")
{
    OutputCase c;
    const Id paper = c.paper(q("Paper"), {{{"There are 16 posts to be deleted."}}});
    c.add(Kind::staffCount, q("Posts"), count("All teams", 17, paper, 1));
    const Issue warning = issueWith(make(c).issues, q("figure.not_on_page"));
    CHECK(warning.place.record == paper);
    CHECK(warning.place.page == 1);
    c.add(Kind::staffCount, q("More posts"), count("More", 16, paper, 9));
    CHECK(codesOf(make(c).issues, Issue::Severity::Warning).count(q("figure.not_on_page")) == 2);
}

TEST_CASE("Numbers are found however a paper writes them")
{
    CHECK(numberOccurs(14, q("the proposals affect 14 staff")));
    CHECK(numberOccurs(14, q("Fourteen staff are affected")));
    CHECK(numberOccurs(42, q("forty-two sessions")));
    CHECK(numberOccurs(4270, q("rose from 3,910 to 4,270.")));
    CHECK(numberOccurs(6'400'000, q("was £6.4 million in the year")));
    CHECK(numberOccurs(461'000, q("£461k this year")));
    CHECK(numberOccurs(461'000, q("2026/27\n£000\nNet saving in the year 461")));
    CHECK(numberOccurs(2.3, q("or 2.3 per cent")));
    CHECK_FALSE(numberOccurs(14, q("affect 140 staff, 1.14 and 2014")));
    CHECK_FALSE(numberOccurs(4, q("fourteen, forty-four")));
    CHECK_FALSE(numberOccurs(461'000, q("461 people")));
}

TEST_CASE("Two papers that differ on a number are printed as differing, and totals are not made up")
{
    OutputCase c;
    const Id one = c.paper(q("Consultation paper"), {{{"6 posts, 5 posts, in total 12 posts."}}});
    const Id two = c.paper(q("Letter from HR"), {{{"7 posts will go."}}});
    c.add(Kind::staffCount, q("a"), count("Family workers", 6, one, 1));
    c.add(Kind::staffCount, q("b"), count("Coordinators", 5, one, 1));
    c.add(Kind::staffCount, q("c"), count("Total", 12, one, 1));
    c.add(Kind::staffCount, q("d"), count("Family workers", 7, two, 1));
    const Output output = make(c);
    const QString text = pdfText(bytesOf(output)).simplified();
    CHECK(
        text.contains(q("The papers differ on Family workers: 6 in [1] p. 1 and 7 in [2] p. 1.")));
    CHECK(text.contains(q("Total is given as 12; its rows come to 11.")));
    // The stated total keeps its line, with its own number in it.
    CHECK(pdfText(bytesOf(output), 0, true)
              .contains(QRegularExpression(q("Total\\s+posts deleted\\s+12"))));
    const QStringList warnings = codesOf(output.issues, Issue::Severity::Warning);
    CHECK(warnings.contains(q("count.differs")));
    CHECK(warnings.contains(q("count.total")));
}

TEST_CASE("The chronology keeps uncertain dates as written and in their order")
{
    OutputCase c;
    c.paper(q("Scheme of delegation"), {{{"Paper"}}}, q("about Feb 2020"));
    c.add(Kind::event, q("A promise"), {{q("happened"), dated("14 October, year unknown")}});
    c.add(Kind::event, q("The merger"), {{q("happened"), dated("December 2016")}});
    c.add(Kind::letter, q("Reply about numbers"), {{q("dated"), dated("22 March 2021")}});
    c.add(Kind::event, q("Undated"), {});
    const QString text = pdfText(bytesOf(make(c)), 0, true);
    const QStringList inOrder{q("December 2016"), q("about Feb 2020"), q("22 Mar 2021"),
                              q("14 October, year")};
    qsizetype at = 0;
    for (const QString &date : inOrder) {
        INFO(date.toStdString() << "\n" << text.toStdString());
        const qsizetype next = text.indexOf(date, at);
        REQUIRE(next >= 0);
        at = next;
    }
    CHECK_FALSE(text.contains(q("Undated")));
}

TEST_CASE("A fourth key figure stays in the table and is said to")
{
    OutputCase c;
    const Id paper = c.paper(q("Paper"), {{{"1 2 3 4 posts"}}});
    for (int i = 1; i <= 4; ++i) {
        FieldValues values = count("Team", i, paper, 1);
        values.insert(q("team"), q("Team %1").arg(i));
        values.insert(q("key_figure"), true);
        c.add(Kind::staffCount, q("n"), values);
    }
    const Output output = make(c);
    CHECK(codesOf(output.issues, Issue::Severity::Warning).count(q("figure.too_many")) == 1);
    CHECK(pdfText(bytesOf(output)).contains(q("Team 4")));
}

TEST_CASE("A consultation with nothing recorded still makes a sound page")
{
    OutputCase c;
    const Output output = make(c);
    CHECK(output.pageCount == 1);
    CHECK(qpdfComplaints(bytesOf(output)) == QString());
}

TEST_CASE("A number that is not there yet is not printed as nought")
{
    OutputCase c;
    const Id paper = c.paper(q("Paper"), {{{"There are 16 posts to be deleted."}}});
    FieldValues values = count("Night team", 0, paper, 1);
    values.remove(q("value"));
    values.insert(q("key_figure"), true);
    const Id figure = c.add(Kind::staffCount, q("To be found out"), values);
    const Output output = make(c);
    CHECK_FALSE(pdfText(bytesOf(output)).contains(q("Night team")));
    CHECK(issueWith(output.issues, q("figure.value")).place.record == figure);
}

TEST_CASE("A part that is larger than its whole is pointed out")
{
    OutputCase c;
    const Id paper = c.paper(q("Paper"), {{{"There are 16 posts to be deleted."}}});
    FieldValues values = count("All teams", 16, paper, 1);
    values.insert(q("base"), 12.0);
    const Id figure = c.add(Kind::staffCount, q("Posts"), values);
    CHECK(issueWith(make(c).issues, q("figure.more_than_base")).place.record == figure);
    c.set(figure, "base", 16.0);
    CHECK_FALSE(codesOf(make(c).issues, Issue::Severity::Warning).contains(q("figure.base")));
    CHECK(codesOf(make(c).issues, Issue::Severity::Warning).filter(q("more_than")).isEmpty());
}

TEST_CASE("Figures of different years, and lines of one table, are not said to differ")
{
    OutputCase c;
    const Id one = c.paper(q("Paper"), {{{"6 posts, 5 posts."}}});
    const Id two = c.paper(q("Letter"), {{{"7 posts."}}});
    for (const auto &[value, year] : {std::pair(6.0, "2024/25"), std::pair(7.0, "2025/26")}) {
        FieldValues values = count("Agency", value, value > 6 ? two : one, 1);
        values.insert(q("period"), q("year"));
        values.insert(q("as_at"), dated(year));
        c.add(Kind::staffCount, q("n"), values);
    }
    c.add(Kind::staffCount, q("grade 5"), count("Workers", 5, one, 1));
    c.add(Kind::staffCount, q("grade 6"), count("Workers", 6, one, 1));
    CHECK_FALSE(pdfText(bytesOf(make(c))).contains(q("differ")));
}

TEST_CASE("Two papers that differ of different days are printed with their days")
{
    OutputCase c;
    const Id one = c.paper(q("Paper"), {{{"6 posts."}}});
    const Id two = c.paper(q("Letter"), {{{"7 posts."}}});
    FieldValues early = count("Workers", 6, one, 1);
    FieldValues late = count("Workers", 7, two, 1);
    early.insert(q("as_at"), dated("12 Jan 2026"));
    late.insert(q("as_at"), dated("29 Jan 2026"));
    c.add(Kind::staffCount, q("a"), early);
    c.add(Kind::staffCount, q("b"), late);
    CHECK(pdfText(bytesOf(make(c)))
              .simplified()
              .contains(q("The papers differ on Workers: 6 in [1] p. 1 (12 Jan 2026) and 7 in "
                          "[2] p. 1 (29 Jan 2026).")));
}
