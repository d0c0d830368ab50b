// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/recordstore.h"
#include "outputs/briefing.h"
#include "outputs/otherreaders.h"
#include "outputs/packcase.h"
#include "outputs/quotationmarks.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// A briefing case whose one letter knows what its paper does not say.
class TrialCase : public PackCase
{
public:
    TrialCase()
    {
        paper = OutputCase::paper(q("reply april"),
                                  {{{"We will keep the dental service at both sites."}}});
        employer = add(Kind::party, q("Wexcombe Homes"));
        branch = add(Kind::party, q("The branch"));
        letter = add(Kind::letter, q("Reply"),
                     {{q("dated"), dated("11 April 2025")},
                      {q("sender"), reference(employer)},
                      {q("addressee"), reference(branch)},
                      {q("reference"), q("WH/118")},
                      {q("document"), reference(paper)}});
        excerpt = quote(paper, 1, q("keep the dental service"));
        briefing = add(Kind::briefing, q("Briefing for May"),
                       {{q("consultation"), reference(consultation)}});
    }

    QString text(Id about = {})
    {
        NoProgress progress;
        const Output output =
            must(makeBriefing(store.stores(), workers, store.clock(),
                              {consultation, about, Audience::Committee}, progress));
        return pdfText(bytesOf(output)).simplified();
    }

    void team(const char *name, double now, double proposed)
    {
        add(Kind::staffCount, q(name),
            {{q("team"), q(name)},
             {q("unit"), q("posts")},
             {q("now"), now},
             {q("proposed"), proposed}});
    }

    Id paper;
    Id employer;
    Id branch;
    Id letter;
    Id excerpt;
    Id briefing;
};

} // namespace

TEST_CASE("What a letter record knows is printed of its paper, in sources and chronology")
{
    TrialCase c;
    const QString text = c.text();
    CHECK(text.contains(
        q("reply april. 11 Apr 2025, from Wexcombe Homes, to The branch, ref. WH/118, page 1.")));
    INFO(text.toStdString());
    CHECK(text.contains(q("11 Apr 2025 Wexcombe Homes to The branch: Reply")));
}

TEST_CASE("What the document says of itself stands, and narrow or binned letters say nothing")
{
    TrialCase c;
    c.set(c.paper, "dated", dated("9 April 2025"));
    CHECK(c.text().contains(q("reply april. 9 Apr 2025, from Wexcombe Homes")));
    c.set(c.employer, "sensitive", true);
    CHECK_FALSE(c.text().contains(q("Wexcombe")));
    c.set(c.letter, "audience", q("advisers"));
    CHECK_FALSE(c.text().contains(q("WH/118")));
    c.set(c.letter, "audience", q("committee"));
    CHECK(c.text().contains(q("WH/118")));
    c.store.act([&](Stores &stores) { return stores.records().setTrashed(c.letter, true); });
    CHECK_FALSE(c.text().contains(q("WH/118")));
}

TEST_CASE("A pack's index has the date the letter record knows")
{
    TrialCase c;
    c.entry(c.section(q("Letters")), c.paper);
    const QString index = readPack(bytesOf(c.make())).pageTexts.first().simplified();
    INFO(index.toStdString());
    CHECK(index.contains(q("1 11 Apr 2025")));
}

TEST_CASE("The consultation's employer, opening and closing are printed and told in order")
{
    TrialCase c;
    c.set(c.consultation, "employer", reference(c.employer));
    c.set(c.consultation, "started", dated("3 February 2025"));
    c.set(c.consultation, "ends", dated("20 March 2025"));
    const QString text = c.text();
    CHECK(text.contains(q("Employer: Wexcombe Homes")));
    CHECK(text.contains(q("Opens: 3 Feb 2025 · Closes: 20 Mar 2025")));
    const qsizetype opens = text.indexOf(q("3 Feb 2025 The consultation opens."));
    const qsizetype closes = text.indexOf(q("20 Mar 2025 The consultation closes."));
    CHECK(opens > 0);
    CHECK(closes > opens);
    // An event that tells the same is enough.
    c.add(Kind::event, q("Consultation on repairs opens with a meeting"),
          {{q("happened"), dated("3 February 2025")},
           {q("consultation"), reference(c.consultation)}});
    CHECK_FALSE(c.text().contains(q("The consultation opens.")));
}

TEST_CASE("Teams are printed with now, proposed and change, their sum, and a claim they belie")
{
    TrialCase c;
    c.set(c.consultation, "started", QVariant());
    c.team("Voids", 20, 12);
    c.team("Gas", 30, 15);
    c.team("Planning", 4, 10);
    RecordQuery counts;
    counts.kinds = {q(Kind::staffCount)};
    for (const Id count : must(c.store.stores().records().find(counts)))
        c.set(count, "consultation", reference(c.consultation));
    QString text = c.text();
    CHECK(text.contains(q("Voids posts 20 12 −8")));
    CHECK(text.contains(q("Planning posts 4 10 +6")));
    CHECK(text.contains(q("Sum of the 3 rows posts 54 37 −17")));
    CHECK_FALSE(text.contains(q("is given as")));
    c.add(Kind::staffCount, q("The claim"),
          {{q("value"), 23.0},
           {q("unit"), q("posts")},
           {q("change"), q("deleted")},
           {q("team"), q("Housing repairs")},
           {q("consultation"), reference(c.consultation)}});
    text = c.text();
    CHECK(text.contains(q("Housing repairs is given as 23 posts deleted; the rows come to −17 net "
                          "(23 fewer, 6 more).")));
    c.add(
        Kind::staffCount, q("Half a team"),
        {{q("now"), 3.0}, {q("unit"), q("posts")}, {q("consultation"), reference(c.consultation)}});
    text = c.text();
    CHECK(text.contains(q("cannot be added up")));
    CHECK_FALSE(text.contains(q("is given as")));
}

TEST_CASE("A quotation left out of one briefing stays in the others")
{
    TrialCase c;
    CHECK(c.text(c.briefing).contains(q("keep the dental service")));
    c.set(c.briefing, "choices", q("-") + c.excerpt.toString());
    CHECK_FALSE(c.text(c.briefing).contains(q("keep the dental service")));
    const Id other = c.add(Kind::briefing, q("Briefing for June"),
                           {{q("consultation"), reference(c.consultation)}});
    CHECK(c.text(other).contains(q("keep the dental service")));
    // One that no other uses can be taken into this one.
    c.set(c.excerpt, "in_briefing", false);
    c.set(c.briefing, "choices", q("+") + c.excerpt.toString());
    CHECK(c.text(c.briefing).contains(q("keep the dental service")));
    CHECK_FALSE(c.text(other).contains(q("keep the dental service")));
}

TEST_CASE("Quotation marks nest: ours outside, the source's inside, none left without its partner")
{
    const QString thin(QChar(0x202f));
    CHECK(inQuotationMarks(q("plain words")) == q("“plain words”"));
    CHECK(inQuotationMarks(q("he said \"no\" twice")) == q("“he said \"no\" twice”"));
    CHECK(inQuotationMarks(q("he said \"no.\"")) == q("“he said \"no.\"") + thin + q("”"));
    CHECK(inQuotationMarks(q("“No,” he said")) == q("“") + thin + q("“No,” he said”"));
    CHECK(inQuotationMarks(q("We will consult.”")) == q("“We will consult.”"));
    CHECK(inQuotationMarks(q("We will consult.\"")) == q("“We will consult.”"));
    CHECK(inQuotationMarks(q("“We will consult.")) == q("“We will consult.”"));
    CHECK(inQuotationMarks(QString()) == q("“”"));
}

TEST_CASE("An inspection of any inspectorate is told with its judgement in their words")
{
    TrialCase c;
    c.add(Kind::inspection, q("Regulator of Social Housing"),
          {{q("published"), dated("5 May 2025")},
           {q("judgement"), q("C3")},
           {q("consultation"), reference(c.consultation)}});
    CHECK(c.text().contains(q("5 May 2025 Regulator of Social Housing. Judgement: C3")));
}
