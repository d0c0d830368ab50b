// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"

#include "casefile/annotationchanges.h"
#include "casefile/annotations.h"
#include "casefile/historydescription.h"
#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

using namespace LeverArch;

namespace {

struct MarkedCase : PaperCase
{
    MarkRequest onWords(AnnotationStyle style, const QList<Passage> &passages) const
    {
        MarkRequest request;
        request.document = document;
        request.style = style;
        request.meaning = QStringLiteral("check");
        request.author = QStringLiteral("J. Baptiste");
        request.passages = passages;
        return request;
    }
    Annotation make(const MarkRequest &request)
    {
        const AnnotationDraft draft = must(Annotations(read()).draft(request));
        Id id;
        act(draft.label, [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(id, Annotations::write(stores, draft.annotation));
            return {};
        });
        return get(id);
    }
    Annotation highlight(const char *words)
    {
        return make(onWords(AnnotationStyle::Highlight, {passage(1, words)}));
    }
    Annotation get(Id id) const { return must(Annotations(read()).annotation(id)); }
    QList<Annotation> all() const { return must(Annotations(read()).on(document, version)); }
    void perform(const NamedChange &change) { act(change.label, change.change); }
};

} // namespace

TEST_CASE("Words are highlighted, and undo takes the mark off the page again")
{
    MarkedCase paper;
    const Annotation mark = paper.highlight("in March, and");
    CHECK(mark.words == QStringLiteral("in March, and"));
    CHECK(mark.author == QStringLiteral("J. Baptiste"));
    CHECK(mark.pageLabel == QStringLiteral("iv"));
    CHECK(mark.audience == Audience::Committee);
    REQUIRE(mark.anchors.size() == 1);
    CHECK(mark.anchors.first().suffix == QStringLiteral(" no\ndecision"));
    CHECK(paper.file().nextUndo().label ==
          QStringLiteral("Highlight on p. 1 of Letter to the director"));
    must(paper.file().undo());
    CHECK(paper.all().isEmpty());
    must(paper.file().redo());
    CHECK(paper.all().size() == 1);
}

TEST_CASE("A highlight over a page break is one mark with a place on each page")
{
    MarkedCase paper;
    const Annotation mark =
        paper.make(paper.onWords(AnnotationStyle::Underline, {paper.passage(1, "no\ndecision"),
                                                              paper.passage(2, "has been made")}));
    REQUIRE(mark.anchors.size() == 2);
    CHECK(mark.words == QStringLiteral("no\ndecision\nhas been made"));
    CHECK(paper.all().size() == 1);
    CHECK(paper.file().nextUndo().label ==
          QStringLiteral("Underline on pp. 1–2 of Letter to the director"));
}

TEST_CASE("An area knows the words inside it and where it comes in the reading")
{
    MarkedCase paper;
    MarkRequest request = paper.onWords(AnnotationStyle::Area, {});
    request.page = 2;
    // Over "posts at risk." as it is shown; the page is turned.
    const PageGeometry turned(QRectF(0, 0, 595, 842), 90);
    request.quads = {turned.quadFromDisplayed(QRectF(70, 82, 14 * 6 + 4, 14))};
    const Annotation mark = paper.make(request);
    CHECK(mark.words == QStringLiteral("posts at risk."));
    CHECK(mark.anchors.first().start == paper.passage(2, "posts").start);
    CHECK(mark.anchors.first().length == 0);
}

TEST_CASE("Ink keeps its strokes and is framed by them")
{
    MarkedCase paper;
    MarkRequest request = paper.onWords(AnnotationStyle::Ink, {});
    request.page = 1;
    request.strokes = {{{10, 10}, {30, 20}}, {{5, 50}, {6, 51}}};
    const Annotation mark = paper.make(request);
    CHECK(mark.strokes == request.strokes);
    CHECK(mark.anchors.first().quads.first().boundingRect() == QRectF(5, 10, 25, 41));
}

TEST_CASE("There is no mark on nothing")
{
    MarkedCase paper;
    const Annotations annotations(paper.read());
    CHECK_FALSE(annotations.draft(paper.onWords(AnnotationStyle::Highlight, {})).ok());
    CHECK_FALSE(annotations.draft(paper.onWords(AnnotationStyle::Note, {})).ok());
    CHECK_FALSE(annotations.draft(paper.onWords(AnnotationStyle::Highlight, {{3, 0, 2}})).ok());
    CHECK_FALSE(annotations.draft(paper.onWords(AnnotationStyle::Highlight, {{1, 0, 900}})).ok());
    CHECK_FALSE(annotations.annotation(paper.document).ok());
}

TEST_CASE("A mark is found by its comment, tagged and told of in history like any record")
{
    MarkedCase paper;
    const Annotation mark = paper.highlight("service");
    paper.perform(commentChange(mark, QStringLiteral(" Ask HR about zeppelins ")));
    CHECK(paper.get(mark.id).comment == QStringLiteral("Ask HR about zeppelins"));
    CHECK(must(paper.read().search().search(QStringLiteral("zeppelins"), 5)).total == 1);
    CHECK(must(describeAction(paper.read(), paper.file().nextUndo().id, mark.id)) ==
          QStringList{QStringLiteral("Comment: nothing → Ask HR about zeppelins")});
    CHECK(paper.file().nextUndo().label == QStringLiteral("Comment on highlight on p. 1"));
    paper.act(QStringLiteral("Tag"), [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Tag tag, stores.tags().ensurePath(QStringLiteral("numbers")));
        return stores.tags().assign(tag.id, {mark.id});
    });
    CHECK(must(paper.read().tags().tagsOf(mark.id)).size() == 1);
}

TEST_CASE("Several marks are recoloured at once and undone at once")
{
    MarkedCase paper;
    const QList<Annotation> marks{paper.highlight("service"), paper.highlight("March,")};
    const Meaning agreed = meaningOf(usualMeanings(), QStringLiteral("agreed"));
    paper.perform(meaningChange(marks, agreed));
    CHECK(paper.file().nextUndo().label == QStringLiteral("Mark 2 annotations as agreed"));
    for (const Annotation &mark : paper.all())
        CHECK(mark.meaning == QStringLiteral("agreed"));
    must(paper.file().undo());
    for (const Annotation &mark : paper.all())
        CHECK(mark.meaning == QStringLiteral("check"));
}

TEST_CASE("A highlight becomes a strike-out, but ink does not")
{
    MarkedCase paper;
    MarkRequest ink = paper.onWords(AnnotationStyle::Ink, {});
    ink.page = 1;
    ink.strokes = {{{10, 10}, {30, 20}}};
    const QList<Annotation> marks{paper.highlight("service"), paper.make(ink)};
    paper.perform(styleChange(marks, AnnotationStyle::StrikeOut));
    CHECK(paper.get(marks[0].id).style == AnnotationStyle::StrikeOut);
    CHECK(paper.get(marks[1].id).style == AnnotationStyle::Ink);
}

TEST_CASE("A mark is moved to other words and keeps its comment")
{
    MarkedCase paper;
    const Annotation mark = paper.highlight("service");
    paper.perform(commentChange(mark, QStringLiteral("why")));
    const AnnotationDraft elsewhere =
        must(Annotations(paper.read())
                 .draft(paper.onWords(AnnotationStyle::Highlight, {paper.passage(2, "risk.")})));
    paper.perform(placeChange(paper.get(mark.id), elsewhere.annotation));
    const Annotation moved = paper.get(mark.id);
    CHECK(moved.words == QStringLiteral("risk."));
    CHECK(moved.page() == 2);
    CHECK(moved.comment == QStringLiteral("why"));
    CHECK(must(paper.read().anchors().allAnchorsOf(mark.id)).size() == 1);
    must(paper.file().undo());
    CHECK(paper.get(mark.id).words == QStringLiteral("service"));
    CHECK(paper.get(mark.id).page() == 1);
}

TEST_CASE("Replies stand under their mark, go with it and come back with it")
{
    MarkedCase paper;
    const Annotation second = paper.highlight("March,");
    const Annotation first = paper.highlight("service");
    paper.perform(replyTo(first, QStringLiteral("HR says no"), QStringLiteral("A. Okafor")));
    paper.perform(replyTo(paper.all().at(1), QStringLiteral("Since when?"), QStringLiteral("JB")));
    const QList<Annotation> all = paper.all();
    REQUIRE(all.size() == 4);
    CHECK(all.at(0).id == first.id);
    CHECK(all.at(1).comment == QStringLiteral("HR says no"));
    CHECK(all.at(1).parent == first.id);
    CHECK(all.at(2).parent == all.at(1).id);
    CHECK(all.at(3).id == second.id);
    paper.perform(removal({first}));
    CHECK(paper.file().nextUndo().label == QStringLiteral("Remove highlight on p. 1"));
    CHECK(paper.all().size() == 1);
    must(paper.file().undo());
    CHECK(paper.all().size() == 4);
    const NamedChange empty = replyTo(first, QStringLiteral("  "), QString());
    CHECK_FALSE(paper.file().act(empty.label, empty.change).ok());
}

TEST_CASE("A mark taken out of the bin brings its replies along")
{
    MarkedCase paper;
    const Annotation mark = paper.highlight("service");
    paper.perform(replyTo(mark, QStringLiteral("HR says no"), QStringLiteral("A. Okafor")));
    paper.perform(removal({mark}));
    paper.act(QStringLiteral("Take out"), [&](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.records().setTrashed(mark.id, false));
        return setRepliesTrashed(stores, mark.id, false);
    });
    CHECK(paper.all().size() == 2);
}
