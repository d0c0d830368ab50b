// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/briefing.h"
#include "outputs/otherreaders.h"
#include "outputs/outputcase.h"
#include "domain/stores/recordstore.h"
#include "support/qtcatch.h"

// What must not leave, and what has been taken back since.

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

Output make(OutputCase &c, Audience audience = Audience::Committee)
{
    NoProgress progress;
    return must(makeBriefing(c.store.stores(), c.workers, c.store.clock(),
                             {c.consultation, {}, audience}, progress));
}

QString text(OutputCase &c)
{
    return pdfText(bytesOf(make(c))).simplified();
}

void bin(OutputCase &c, Id record)
{
    c.store.act([&](Stores &stores) { return stores.records().setTrashed(record, true); });
}

Id corrector(OutputCase &c)
{
    return c.add(Kind::letter, q("Correction by HR"), {{q("dated"), dated("22 Mar 2021")}});
}

} // namespace

TEST_CASE("Neither a letter nor an inspection names a paper that is for fewer readers")
{
    OutputCase c;
    const Id advice = c.paper(q("Counsel on the claim"), {{{"Advice"}}});
    const Id report = c.paper(q("Unpublished report"), {{{"Draft"}}});
    c.set(advice, "audience", q("advisers"));
    c.set(report, "audience", q("advisers"));
    c.add(Kind::letter, q("Advice received"),
          {{q("dated"), dated("1 Mar 2021")}, {q("document"), reference(advice)}});
    c.add(Kind::inspection, q("Draft findings"),
          {{q("published"), dated("2 Mar 2021")}, {q("document"), reference(report)}});
    c.add(Kind::event, q("Counsel heard"),
          {{q("happened"), dated("3 Mar 2021")}, {q("source"), reference(advice)}});
    const Output output = make(c);
    CHECK(codesOf(output.issues, Issue::Severity::Warning).count(q("audience.paper")) == 3);
    const QString printed = pdfText(bytesOf(output));
    for (const char *secret : {"Counsel", "Unpublished", "Advice", "Draft"}) {
        INFO(secret);
        CHECK_FALSE(printed.contains(q(secret)));
    }
}

TEST_CASE("People with special-category data are not named, nor those for fewer readers")
{
    OutputCase c;
    const Id member = c.add(Kind::party, q("Dana Quill"), {{q("sensitive"), true}});
    const Id adviser = c.add(Kind::party, q("Pat Rowe"));
    c.set(adviser, "audience", q("advisers"));
    c.add(Kind::demand, q("a"),
          {{q("wording"), q("Answer the member.")}, {q("asked_of"), reference(member)}});
    c.add(Kind::letter, q("About hours"),
          {{q("dated"), dated("1 Mar 2021")},
           {q("sender"), reference(member)},
           {q("addressee"), reference(adviser)}});
    const QString printed = text(c);
    CHECK(printed.contains(q("Answer the member.")));
    CHECK(printed.contains(q("About hours")));
    CHECK_FALSE(printed.contains(q("Quill")));
    CHECK_FALSE(printed.contains(q("Rowe")));
}

TEST_CASE("What is in the bin is not printed; a consultation in the bin makes no briefing")
{
    OutputCase c;
    const Id paper = c.paper(q("Paper"), {{{"Staff said no. 16 posts go."}}});
    const Id excerpt = c.quote(paper, 1, q("Staff said no."));
    const Id demand = c.add(Kind::demand, q("Ask for the figures"));
    bin(c, excerpt);
    bin(c, demand);
    const QString printed = text(c);
    CHECK_FALSE(printed.contains(q("Staff said no")));
    CHECK_FALSE(printed.contains(q("Ask for the figures")));
    bin(c, c.consultation);
    CHECK(issueWith(make(c).issues, q("briefing.binned")).severity == Issue::Severity::Fault);
}

TEST_CASE("A paper cited from the bin is pointed out, once")
{
    OutputCase c;
    const Id paper = c.paper(q("Paper"), {{{"Staff said no. 16 posts go."}}});
    c.quote(paper, 1, q("Staff said no."));
    c.quote(paper, 1, q("16 posts go."));
    bin(c, paper);
    const QList<Issue> issues = make(c).issues;
    CHECK(codesOf(issues, Issue::Severity::Warning).count(q("source.binned")) == 1);
    CHECK(issueWith(issues, q("source.binned")).place.record == paper);
}

TEST_CASE("A paper corrected since is marked wherever it is cited, and pointed out once")
{
    OutputCase c;
    const Id paper = c.paper(q("The proposals"), {{{"Staff said no. 16 posts go."}}});
    c.quote(paper, 1, q("Staff said no."));
    c.add(Kind::event, q("Paper shared"),
          {{q("happened"), dated("1 Mar 2021")},
           {q("source"), reference(paper)},
           {q("source_page"), qint64(1)}});
    c.add(Kind::staffCount, q("n"),
          {{q("value"), 16.0},
           {q("unit"), q("posts")},
           {q("base"), 62.0},
           {q("team"), q("All")},
           {q("source"), reference(paper)},
           {q("source_page"), qint64(1)},
           {q("key_figure"), true}});
    CHECK_FALSE(text(c).contains(q("†")));
    c.link(corrector(c), "corrects", paper);
    const QString printed = text(c);
    for (const char *expected : {"source 1†, p. 1", "The proposals, p. 1 [1†]", "[1†] p. 1",
                                 "Paper shared [1†, p. 1]", "(† corrected 22 Mar 2021)"}) {
        INFO(expected << "\n" << printed.toStdString());
        CHECK(printed.contains(q(expected)));
    }
    const QList<Issue> issues = make(c).issues;
    CHECK(codesOf(issues, Issue::Severity::Warning).count(q("cited.corrected")) == 1);
    CHECK(issueWith(issues, q("cited.corrected")).place.record == paper);
}

TEST_CASE("The paper of a superseded letter is marked where it is cited")
{
    OutputCase c;
    const Id paper = c.paper(q("Reply, scanned"), {{{"Sixteen posts go."}}});
    const Id letter = c.add(Kind::letter, q("Reply"), {{q("document"), reference(paper)}});
    c.quote(paper, 1, q("Sixteen posts go."));
    c.link(corrector(c), "supersedes", letter);
    const QString printed = text(c);
    CHECK(printed.contains(q("Reply, scanned, p. 1 [1†]")));
    CHECK(printed.contains(q("(† superseded 22 Mar 2021)")));
}

TEST_CASE("A correction for fewer readers is not dated, one in the bin is none")
{
    OutputCase c;
    const Id demand = c.add(Kind::demand, q("Ask"), {{q("wording"), q("Stop.")}});
    const Id letter = corrector(c);
    c.link(letter, "corrects", demand);
    CHECK(text(c).contains(q("(corrected 22 Mar 2021)")));
    c.set(letter, "audience", q("advisers"));
    CHECK(text(c).contains(q("(corrected)")));
    bin(c, letter);
    CHECK_FALSE(text(c).contains(q("corrected")));
}
