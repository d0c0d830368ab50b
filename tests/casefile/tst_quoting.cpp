// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"

#include "casefile/annotations.h"
#include "casefile/quoting.h"
#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

using namespace LeverArch;

namespace {

struct QuotingCase : PaperCase
{
    Record make(const QuoteRequest &request)
    {
        const QuoteDraft draft = must(QuoteMaker(read()).draft(request));
        Id id;
        act(draft.label, [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(id, QuoteMaker::write(stores, draft));
            return {};
        });
        return must(read().records().record(id));
    }
};

} // namespace

TEST_CASE("A quotation keeps the words of the page and a clean form of them")
{
    QuotingCase paper;
    const Record excerpt =
        paper.make({paper.document, {}, {paper.passage(1, "re-\norganised in March")}, {}});
    CHECK(excerpt.kind == QLatin1String(Kind::excerpt));
    CHECK(excerpt.text("verbatim") == QStringLiteral("re-\norganised in March"));
    CHECK(excerpt.text("quoted") == QStringLiteral("reorganised in March"));
    CHECK(excerpt.values.value(QStringLiteral("page")).toInt() == 1);
    CHECK(excerpt.text("page_label") == QStringLiteral("iv"));
    CHECK(paper.file().nextUndo().label ==
          QStringLiteral("Quote from p. 1 of Letter to the director"));
}

TEST_CASE("A quotation is bound to its place by offsets, quads and the words around it")
{
    QuotingCase paper;
    const Passage where = paper.passage(1, "in March, and");
    const Record excerpt = paper.make({paper.document, paper.version, {where}, {}});
    const QList<Anchor> anchors = must(paper.read().anchors().anchorsOf(excerpt.id));
    REQUIRE(anchors.size() == 1);
    CHECK(anchors.first().version == paper.version);
    CHECK(anchors.first().start == where.start);
    CHECK(anchors.first().exact == QStringLiteral("in March, and"));
    CHECK(anchors.first().prefix == QStringLiteral("e service will be re-\norganised "));
    CHECK(anchors.first().suffix == QStringLiteral(" no\ndecision"));
    // On a page turned by 90° the words run upwards in user space.
    REQUIRE(anchors.first().quads.size() == 1);
    const QRectF box = anchors.first().quads.first().boundingRect();
    CHECK(box.height() > box.width());
}

TEST_CASE("A word that the line's end divides is quoted whole or not at all")
{
    const QuotingCase paper;
    const auto half = QuoteMaker(paper.read())
                          .draft({paper.document, {}, {paper.passage(1, "organised in")}, {}});
    REQUIRE_FALSE(half.ok());
    CHECK(half.error().code == Error::Code::Refused);
}

TEST_CASE("A quotation over a page break has an anchor on each page")
{
    QuotingCase paper;
    const Record excerpt =
        paper.make({paper.document,
                    {},
                    {paper.passage(1, "no\ndecision"), paper.passage(2, "has been made")},
                    {}});
    CHECK(excerpt.text("quoted") == QStringLiteral("no decision has been made"));
    const QList<Anchor> anchors = must(paper.read().anchors().anchorsOf(excerpt.id));
    REQUIRE(anchors.size() == 2);
    CHECK(anchors[0].page == 1);
    CHECK(anchors[1].page == 2);
    CHECK(anchors[1].sequence == 1);
    CHECK(paper.file().nextUndo().label ==
          QStringLiteral("Quote from pp. 1–2 of Letter to the director"));
}

TEST_CASE("A quotation from an inspection's paper is an inspection excerpt of it")
{
    QuotingCase paper;
    const Id consultation = paper.add(Kind::consultation, QStringLiteral("Family help"));
    const Id inspection =
        paper.add(Kind::inspection, QStringLiteral("Focused visit"),
                  {{QStringLiteral("document"), QVariant::fromValue(paper.document)},
                   {QStringLiteral("consultation"), QVariant::fromValue(consultation)}});
    const Record excerpt =
        paper.make({paper.document, {}, {paper.passage(2, "posts at risk")}, {}});
    CHECK(excerpt.kind == QLatin1String(Kind::inspectionExcerpt));
    CHECK(excerpt.reference("inspection") == inspection);
    CHECK(excerpt.reference("consultation") == consultation);
}

TEST_CASE("A quotation may be altered only with marks")
{
    QuotingCase paper;
    const QuoteRequest honest{paper.document,
                              {},
                              {paper.passage(2, "has been made about the\nposts")},
                              QStringLiteral("has been made … posts")};
    CHECK(paper.make(honest).text("quoted") == QStringLiteral("has been made … posts"));
    QuoteRequest wrong = honest;
    wrong.quoted = QStringLiteral("has been made about the jobs");
    const auto refused = QuoteMaker(paper.read()).draft(wrong);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == Error::Code::Refused);
    CHECK(refused.error().message.contains(QStringLiteral("jobs")));
}

TEST_CASE("Passages that do not follow each other are joined only with a mark")
{
    QuotingCase paper;
    QuoteRequest request{paper.document,
                         {},
                         {paper.passage(1, "The service"), paper.passage(1, "in March"),
                          paper.passage(2, "has been made")},
                         {}};
    CHECK(paper.make(request).text("quoted") ==
          QStringLiteral("The service […] in March […] has been made"));
    request.quoted = QStringLiteral("The service in March … has been made");
    const auto unmarked = QuoteMaker(paper.read()).draft(request);
    REQUIRE_FALSE(unmarked.ok());
    CHECK(unmarked.error().code == Error::Code::Refused);
    CHECK(unmarked.error().message.contains(QStringLiteral("[…]")));
    request.quoted = QStringLiteral("The service … in March … has been made");
    CHECK(paper.make(request).text("quoted") == request.quoted);
    request.passages = {paper.passage(1, "in March"), paper.passage(1, "The service")};
    request.quoted.clear();
    CHECK_FALSE(QuoteMaker(paper.read()).draft(request).ok());
}

TEST_CASE("A line's hyphen goes or stays as the rest of the paper writes the word")
{
    QuotingCase paper;
    paper.version = paper.addEdition({pagePicture({"They re-", "organised it."}),
                                      pagePicture({"Nobody will re-organise or", "be "
                                                                                 "re-organised."})},
                                     "%PDF-1.7 other");
    paper.pages = {pagePicture({"They re-", "organised it."})};
    const Record excerpt =
        paper.make({paper.document, {}, {paper.passage(1, "re-\norganised it.")}, {}});
    CHECK(excerpt.text("quoted") == QStringLiteral("re-organised it."));
    CHECK(excerpt.text("verbatim") == QStringLiteral("re-\norganised it."));
}

TEST_CASE("A quotation made from a highlight is linked with it and has its tags")
{
    QuotingCase paper;
    const Passage where = paper.passage(2, "posts at risk");
    Id mark;
    paper.act(QStringLiteral("Mark"), [&](Stores &stores) -> Result<void> {
        MarkRequest wanted;
        wanted.document = paper.document;
        wanted.passages = {where};
        LEVERARCH_ASSIGN(const AnnotationDraft made, Annotations(stores).draft(wanted));
        LEVERARCH_ASSIGN(mark, Annotations::write(stores, made.annotation));
        LEVERARCH_ASSIGN(const Tag tag, stores.tags().ensurePath(QStringLiteral("posts")));
        return stores.tags().assign(tag.id, {mark});
    });
    const Record excerpt = paper.make({paper.document, {}, {where}, {}, mark});
    const QList<Link> links = must(paper.read().links().linksOf(excerpt.id));
    REQUIRE(links.size() == 1);
    CHECK(links.first().to == mark);
    CHECK(links.first().relation == QStringLiteral("quotes"));
    CHECK(must(paper.read().tags().tagsOf(excerpt.id)).size() == 1);
}

TEST_CASE("Words are found on the page they are quoted from, and elsewhere is said")
{
    QuotingCase paper;
    const QuoteMaker maker(paper.read());
    CHECK(must(maker.find(paper.document, 2, QStringLiteral("been made about the posts"))) ==
          paper.passage(2, "been made about the\nposts"));
    const auto elsewhere = maker.find(paper.document, 1, QStringLiteral("posts at risk"));
    REQUIRE_FALSE(elsewhere.ok());
    CHECK(elsewhere.error().message.contains(QStringLiteral("p. 2")));
    CHECK_FALSE(maker.find(paper.document, 1, QStringLiteral("zeppelin")).ok());
    CHECK_FALSE(maker.find(paper.document, 7, QStringLiteral("posts")).ok());
}

TEST_CASE("Nothing is quoted from nowhere")
{
    QuotingCase paper;
    const QuoteMaker maker(paper.read());
    CHECK_FALSE(maker.draft({paper.document, {}, {}, {}}).ok());
    CHECK_FALSE(maker.draft({paper.document, {}, {{1, 10, 9'999}}, {}}).ok());
    CHECK_FALSE(maker.draft({paper.document, {}, {{3, 0, 5}}, {}}).ok());
    CHECK_FALSE(
        maker.draft({paper.add(Kind::letter, QStringLiteral("L")), {}, {{1, 0, 3}}, {}}).ok());
}
