// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/documentversion.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "outputs/briefing.h"
#include "outputs/otherreaders.h"
#include "outputs/outputcase.h"
#include "support/qtcatch.h"

// What somebody in a hurry, or in bad faith, might do to a quotation.

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

class QuotedCase : public OutputCase
{
public:
    QuotedCase()
    {
        paper = OutputCase::paper(
            q("Visit letter"),
            {{{"Caseloads are too high for staff to do good work, and 27 of 62 cases",
               "had not been seen in time. This is a non-",
               "statutory visit. Leaders do not accept that the service is safe."}},
             {{"Nothing on this sheet belongs to the passage before it."}},
             {{"The summer fair was well attended."}},
             {{""}},
             {{"It raised 400 pounds for the hall."}}});
    }

    Output make()
    {
        NoProgress progress;
        return must(makeBriefing(store.stores(), workers, store.clock(),
                                 {consultation, {}, Audience::Committee}, progress));
    }

    QStringList faultsFor(const char *words, const char *quoted)
    {
        const Id excerpt = quote(paper, 1, q(words), q(quoted));
        const QStringList codes = codesOf(make().issues, Issue::Severity::Fault);
        set(excerpt, "in_briefing", false);
        return codes;
    }

    Id paper;
};

} // namespace

TEST_CASE("Whatever is changed in a quotation without a mark stops the briefing")
{
    QuotedCase c;
    const QStringList differs{q("quotation.differs")};
    const char *words = "Caseloads are too high for staff to do good work, and 27 of 62 cases";
    for (const char *changed : {
             "Caseloads are too low for staff to do good work, and 27 of 62 cases",
             "Caseloads are too high for staff to do good work, and 72 of 62 cases",
             "Caseloads are too high for staff to do good work, and 27 of 620 cases",
             "Caseloads are too high for staff to do good work, and 2.7 of 62 cases",
             "caseloads are too high for staff to do good work, and 27 of 62 cases",
             "Caseloads are too HIGH for staff to do good work, and 27 of 62 cases",
             "Caseloads are high for staff to do good work, and 27 of 62 cases",
             "Caseloads are too high for all staff to do good work, and 27 of 62 cases",
             "Caseloads are too high for staff to do good work",
             "Caseloads are too high for staff to do good work, and [72] of 62 cases",
             "Caseloads are too high for staff … and 62 of 27 cases",
             "Сaseloads are too high for staff to do good work, and 27 of 62 cases", // Cyrillic С
             "[…]",
             "Caseloads are too high for staff to do good work; and 27 of 62 cases",
         }) {
        INFO(changed);
        CHECK(c.faultsFor(words, changed) == differs);
    }
    CHECK(c.faultsFor("Leaders do not accept", "Leaders do [also] accept") == differs);
}

TEST_CASE("Marked alterations and other quotation marks pass")
{
    QuotedCase c;
    const char *words = "Caseloads are too high for staff to do good work, and 27 of 62 cases";
    for (const char *marked : {
             "[c]aseloads are too high for staff to do good work, and 27 of 62 cases",
             "Caseloads are too high […] and 27 of 62 cases",
             "Caseloads are too high for [the] staff to do good work, and 27 of 62 cases",
             "Caseloads are too high for staff to do good work … 27 of 62 cases [sic]",
         }) {
        INFO(marked);
        CHECK(c.faultsFor(words, marked) == QStringList());
    }
}

TEST_CASE("A negation left out with a mark is a thing to look at")
{
    QuotedCase c;
    c.quote(c.paper, 1, q("Leaders do not accept that the service is safe"),
            q("Leaders […] accept that the service is safe"));
    CHECK(issueWith(c.make().issues, q("quotation.negation")).severity == Issue::Severity::Warning);
}

TEST_CASE("A quotation that names another page than its words stand on stops the briefing")
{
    QuotedCase c;
    const Id excerpt = c.quote(c.paper, 1, q("Caseloads are too high"));
    c.set(excerpt, "page", qint64(2));
    CHECK(codesOf(c.make().issues, Issue::Severity::Fault) == QStringList{q("quotation.place")});
}

TEST_CASE("A quotation that names another paper than its words stand in stops the briefing")
{
    QuotedCase c;
    const Id other = c.OutputCase::paper(q("Another"), {{{"Caseloads are too high here."}}});
    const Id excerpt = c.quote(c.paper, 1, q("Caseloads are too high"));
    c.set(excerpt, "document", reference(other));
    CHECK(codesOf(c.make().issues, Issue::Severity::Fault).contains(q("quotation.place")));
}

TEST_CASE("A quotation that begins inside a word, even over a line's end, is a thing to look at")
{
    QuotedCase c;
    const Id excerpt = c.quote(c.paper, 1, q("statutory visit"));
    const Issue issue = issueWith(c.make().issues, q("quotation.cuts_word"));
    CHECK(issue.severity == Issue::Severity::Warning);
    CHECK(issue.place.record == excerpt);
    CHECK(issue.place.page == 1);
    c.set(excerpt, "in_briefing", false);
    c.quote(c.paper, 1, q("aseloads are too hig"));
    CHECK_FALSE(codesOf(c.make().issues, Issue::Severity::Warning).filter(q("cuts")).isEmpty());
}

TEST_CASE("A quotation of whole words has no cut ends, over pages either")
{
    QuotedCase c;
    c.quote(c.paper, 1, q("Caseloads are too high for staff"));
    c.quoteOver(c.paper, {{3, q("was well attended.")}, {5, q("It raised 400 pounds")}},
                q("was well attended. It raised 400 pounds"));
    const Output output = c.make();
    CHECK(codesOf(output.issues, Issue::Severity::Warning).filter(q("quotation")).isEmpty());
    CHECK(pdfText(bytesOf(output)).simplified().contains(q("Visit letter, pp. 3–5")));
}

TEST_CASE("Words from pages apart are not printed as one sentence")
{
    QuotedCase c;
    const QList<QPair<int, QString>> places{{1, q("the service is safe.")},
                                            {3, q("The summer fair was well attended.")}};
    const Id joined =
        c.quoteOver(c.paper, places, q("the service is safe. The summer fair was well attended."));
    const Issue fault = issueWith(c.make().issues, q("quotation.joined"));
    CHECK(fault.severity == Issue::Severity::Fault);
    CHECK(fault.place.record == joined);
    c.set(joined, "quoted", q("the service is safe. […] The summer fair was well attended."));
    CHECK(pdfText(bytesOf(c.make())).simplified().contains(q("safe. […] The summer")));
}

TEST_CASE("Words apart on one page, printed without a mark, are a thing to look at")
{
    QuotedCase c;
    c.quoteOver(c.paper, {{1, q("Caseloads are too high")}, {1, q("in time.")}},
                q("Caseloads are too high in time."));
    CHECK(issueWith(c.make().issues, q("quotation.joined")).severity == Issue::Severity::Warning);
}

TEST_CASE("Words in the wrong order of pages stop the briefing")
{
    QuotedCase c;
    c.quoteOver(c.paper, {{3, q("The summer fair")}, {1, q("is safe.")}},
                q("The summer fair is safe."));
    CHECK(issueWith(c.make().issues, q("quotation.joined")).severity == Issue::Severity::Fault);
}

TEST_CASE("An anchor nobody is sure of, or whose words have moved, stops the briefing")
{
    QuotedCase c;
    const Id excerpt = c.quote(c.paper, 1, q("Caseloads are too high"));
    const auto change = [&](auto how) {
        Anchor anchor = must(c.store.stores().anchors().anchorsOf(excerpt)).first();
        how(anchor);
        c.store.act([&](Stores &stores) { return stores.anchors().update(anchor); });
        return codesOf(c.make().issues, Issue::Severity::Fault);
    };
    const QStringList notThere{q("quotation.not_there")};
    CHECK(change([](Anchor &anchor) { anchor.state = AnchorState::Moved; }) == QStringList());
    CHECK(change([](Anchor &anchor) { anchor.state = AnchorState::Doubtful; }) == notThere);
    CHECK(change([](Anchor &anchor) { anchor.state = AnchorState::Lost; }) == notThere);
    CHECK(change([](Anchor &anchor) {
              anchor.state = AnchorState::Exact;
              anchor.start += 1;
          }) == notThere);
    CHECK(change([](Anchor &anchor) { anchor.start = 100'000; }) == notThere);
    CHECK(change([](Anchor &anchor) { anchor.start = -1; }) == notThere);
}

TEST_CASE("A quotation from an edition that is not the newest is a thing to look at")
{
    QuotedCase c;
    c.quote(c.paper, 1, q("Caseloads are too high"));
    const DocumentVersion first = must(c.store.stores().documents().versionsOf(c.paper)).first();
    DocumentVersion second = first;
    second.number = 2;
    second.label = q("second edition");
    c.store.act([&](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.documents().addVersion(second));
        return {};
    });
    CHECK(issueWith(c.make().issues, q("quotation.superseded")).severity ==
          Issue::Severity::Warning);
}
