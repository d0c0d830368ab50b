// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/pagestore.h"
#include "domain/stores/settingstore.h"
#include "outputs/briefing.h"
#include "outputs/otherreaders.h"
#include "outputs/outputcase.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// One consultation paper of two pages, a quotation from it and a figure.
class SmallCase : public OutputCase
{
public:
    SmallCase()
    {
        paper =
            OutputCase::paper(q("Proposals for a new structure"),
                              {{{"The proposals affect 14 staff out of a service of 620."}},
                               {{"Caseloads in the assessment teams are too high for staff",
                                 "to do consistently good work, and leaders were slow to act."}}},
                              q("12 January 2026"));
        excerpt = quote(paper, 2, q("Caseloads in the assessment teams are too high for staff"));
        figure = add(Kind::staffCount, q("Staff at risk"),
                     {{q("value"), 14.0},
                      {q("unit"), q("heads")},
                      {q("base"), 620.0},
                      {q("base_of"), q("all staff of the service")},
                      {q("team"), q("The service")},
                      {q("change"), q("at_risk")},
                      {q("source"), reference(paper)},
                      {q("source_page"), qint64(1)},
                      {q("key_figure"), true}});
    }

    Output make(Audience audience = Audience::Committee)
    {
        NoProgress progress;
        return must(makeBriefing(store.stores(), workers, store.clock(),
                                 {consultation, {}, audience}, progress));
    }

    QString text() { return pdfText(bytesOf(make())).simplified(); }

    Id paper;
    Id excerpt;
    Id figure;
};

} // namespace

TEST_CASE("A briefing carries its quotation, figure and source with document and page")
{
    SmallCase c;
    c.store.act([](Stores &stores) {
        return stores.settings().set(q("branch.name"), q("Sallowmere Branch"));
    });
    c.add(Kind::demand, q("Ask"), {{q("wording"), q("Withdraw the proposal.")}});
    const Output output = c.make();
    const QByteArray pdf = bytesOf(output);
    const QString text = pdfText(pdf).simplified();
    for (const char *expected :
         {"Sallowmere Branch", "Early Help restructure", "Fourteen posts would go.",
          "of 620: all staff of the service", "source 1, p. 1", "Withdraw the proposal.",
          "“Caseloads in the assessment teams are too high for staff”",
          "Proposals for a new structure, p. 2 [1]", "12 Jan 2026", "pages 1–2"}) {
        INFO(expected << "\n" << text.toStdString());
        CHECK(text.contains(q(expected)));
    }
    CHECK(qpdfComplaints(pdf) == QString());
    CHECK(pdfInfo(pdf, q("Title")) == q("Early Help restructure"));
    CHECK(pdfInfo(pdf, q("Pages")).toInt() == output.pageCount);
    CHECK(codesOf(output.issues, Issue::Severity::Fault).isEmpty());
}

TEST_CASE("One letter changed in a quotation stops the briefing and leads to the word")
{
    SmallCase c;
    c.set(c.excerpt, "quoted", q("Caseloads in the assessment teams are too nigh for staff"));
    const Output output = c.make();
    CHECK(output.stopped());
    CHECK(output.pdf.isNull());
    const Issue fault = issueWith(output.issues, q("quotation.differs"));
    CHECK(fault.severity == Issue::Severity::Fault);
    CHECK(fault.place.record == c.excerpt);
    CHECK(fault.place.page == 2);
    const PageText page = must(c.store.stores().pages().text(c.originalOf(c.paper), 2));
    CHECK(page.text.mid(fault.place.start, fault.place.length).startsWith(q("high")));
    CHECK(fault.text.contains(q("nigh")));
    CHECK(fault.text.contains(q("high")));
}

TEST_CASE("A number changed in a quotation stops the briefing")
{
    SmallCase c;
    c.quote(c.paper, 1, q("14 staff out of a service of 620"),
            q("15 staff out of a service of 620"));
    CHECK(codesOf(c.make().issues, Issue::Severity::Fault) == QStringList{q("quotation.differs")});
}

TEST_CASE("Marked alterations may differ from the page")
{
    SmallCase c;
    c.set(c.excerpt, "quoted", q("Caseloads […] are too high for [the] staff"));
    CHECK(c.text().contains(q("“Caseloads […] are too high for [the] staff”")));
}

TEST_CASE("A quotation whose page now reads otherwise stops the briefing")
{
    SmallCase c;
    const Id original = c.originalOf(c.paper);
    PageFacts facts = must(c.store.stores().pages().page(original, 2));
    PageText text = must(c.store.stores().pages().text(original, 2));
    text.text.replace(q("teams"), q("beams"));
    c.store.write([&](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.pages().clear(original));
        LEVERARCH_TRY(stores.pages().addPage(original, {1, {}, {}, true}, {q("14"), {{0, 2, {}}}}));
        return stores.pages().addPage(original, facts, text);
    });
    const Output output = c.make();
    const Issue fault = issueWith(output.issues, q("quotation.not_there"));
    CHECK(fault.severity == Issue::Severity::Fault);
    CHECK(fault.place.page == 2);
    CHECK(output.pdf.isNull());
}

TEST_CASE("An excerpt not bound to a page stops the briefing")
{
    SmallCase c;
    c.add(Kind::excerpt, q("From memory"),
          {{q("quoted"), q("Words from memory")}, {q("in_briefing"), true}});
    CHECK(issueWith(c.make().issues, q("quotation.no_place")).severity == Issue::Severity::Fault);
}

TEST_CASE("An excerpt is in a briefing when marked, and when linked unless marked not to be")
{
    SmallCase c;
    c.set(c.excerpt, "in_briefing", QVariant());
    CHECK_FALSE(c.text().contains(q("Caseloads")));
    c.link(c.excerpt, "about", c.consultation);
    CHECK(c.text().contains(q("Caseloads")));
    c.set(c.excerpt, "in_briefing", false);
    CHECK_FALSE(c.text().contains(q("Caseloads")));
}

TEST_CASE("What is for fewer readers is left out, and said to be")
{
    SmallCase c;
    c.set(c.excerpt, "audience", q("advisers"));
    const Output output = c.make();
    CHECK(issueWith(output.issues, q("audience.narrower")).place.record == c.excerpt);
    CHECK_FALSE(pdfText(bytesOf(output)).contains(q("Caseloads")));
}

TEST_CASE("Words from a paper for fewer readers are left out")
{
    SmallCase c;
    c.set(c.paper, "audience", q("advisers"));
    const Output output = c.make();
    CHECK(issueWith(output.issues, q("audience.paper")).severity == Issue::Severity::Warning);
    const QString text = pdfText(bytesOf(output));
    CHECK_FALSE(text.contains(q("Caseloads")));
    CHECK_FALSE(text.contains(q("Proposals for a new structure")));
}

TEST_CASE("A consultation for fewer readers makes no briefing at all")
{
    SmallCase c;
    c.set(c.consultation, "audience", q("advisers"));
    const Output output = c.make();
    CHECK(output.pdf.isNull());
    CHECK(codesOf(output.issues, Issue::Severity::Fault) == QStringList{q("audience.narrower")});
}

TEST_CASE("What was corrected says so in print")
{
    SmallCase c;
    const Id letter =
        c.add(Kind::letter, q("Correction by HR"), {{q("dated"), dated("22 Mar 2021")}});
    c.link(letter, "corrects", c.figure);
    CHECK(c.text().contains(q("(corrected 22 Mar 2021)")));
}

TEST_CASE("A briefing can be stopped and leaves nothing")
{
    SmallCase c;
    Cancellation cancellation;
    cancellation.cancel();
    NoProgress progress;
    const auto output =
        makeBriefing(c.store.stores(), c.workers, c.store.clock(),
                     {c.consultation, {}, Audience::Committee}, progress, cancellation);
    REQUIRE_FALSE(output.ok());
    CHECK(output.error().code == Error::Code::Cancelled);
}
