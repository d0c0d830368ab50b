// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"

#include "casefile/annotations.h"
#include "casefile/newversion.h"
#include "casefile/quoting.h"
#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

using namespace LeverArch;

namespace {

/// The letter, marked, and a second paper that says nearly the same.
struct TwoEditions : PaperCase
{
    TwoEditions()
    {
        kept = mark(1, "organised in March,");
        changed = mark(2, "posts at risk.");
        gone = mark(1, "The service");
        frame = area();
        quote = quotation(2, "has been made about");
        const Id letter = document;
        document = paper = add(Kind::document, QStringLiteral("Letter, corrected"));
        second =
            addEdition({pagePicture({"Corrected on 4 March."}),
                        pagePicture({"It will be re-", "organised in March, and no", "decision"}),
                        pagePicture({"has been made about the", "jobs at risk."})},
                       "%PDF-1.7 corrected");
        document = letter;
    }
    Id write(const Annotation &annotation)
    {
        Id id;
        act(QStringLiteral("Mark"), [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(id, Annotations::write(stores, annotation));
            return {};
        });
        return id;
    }
    Id mark(int page, const char *words)
    {
        MarkRequest request;
        request.document = document;
        request.passages = {passage(page, words)};
        return write(must(Annotations(read()).draft(request)).annotation);
    }
    Id area()
    {
        MarkRequest request;
        request.document = document;
        request.style = AnnotationStyle::Area;
        request.page = 2;
        request.quads = {
            PageGeometry(QRectF(0, 0, 595, 842), 90).quadFromDisplayed(QRectF(70, 70, 150, 12))};
        return write(must(Annotations(read()).draft(request)).annotation);
    }
    void combine()
    {
        const NewVersion plan = must(planNewVersion(read(), document, paper));
        const NamedChange change = newVersionChange(plan);
        act(change.label, change.change);
    }
    Anchor standing(Id record)
    {
        const QList<Anchor> anchors = must(read().anchors().anchorsOf(record));
        REQUIRE(anchors.size() == 1);
        return anchors.first();
    }

    Id paper;
    Id second;
    Id kept;
    Id changed;
    Id gone;
    Id frame;
    Id quote;
};

} // namespace

TEST_CASE("A paper becomes a new version of another, and what was marked goes with it")
{
    TwoEditions papers;
    papers.combine();
    const auto versions = must(papers.read().documents().versionsOf(papers.document));
    REQUIRE(versions.size() == 2);
    CHECK(versions.last().id == papers.second);
    CHECK(versions.last().number == 2);
    CHECK(must(papers.read().records().record(papers.paper)).trashed);

    const Anchor kept = papers.standing(papers.kept);
    CHECK(kept.version == papers.second);
    CHECK(kept.state == AnchorState::Moved);
    CHECK(kept.page == 2);
    CHECK(kept.exact == QStringLiteral("organised in March,"));
    CHECK_FALSE(kept.quads.isEmpty());
    CHECK(papers.standing(papers.quote).state == AnchorState::Moved);
    CHECK(papers.standing(papers.quote).page == 3);
    // One word of them was corrected: nobody may rely on it before somebody looked.
    const Anchor changed = papers.standing(papers.changed);
    CHECK(changed.state == AnchorState::Doubtful);
    CHECK(changed.exact == QStringLiteral("jobs at risk."));
    CHECK(papers.standing(papers.gone).state == AnchorState::Lost);
    CHECK(papers.standing(papers.gone).quads.isEmpty());
    // The frame went with the words beside it, of which one was corrected too.
    const Anchor frame = papers.standing(papers.frame);
    CHECK(frame.state == AnchorState::Doubtful);
    CHECK(frame.page == 3);
    CHECK(frame.quads == must(papers.read().anchors().allAnchorsOf(papers.frame)).last().quads);
    // All are in the list of the paper, wherever they stand.
    CHECK(must(Annotations(papers.read()).on(papers.document, papers.second)).size() == 4);
}

TEST_CASE("The facts of a new version become those of the document; the emptied record says why")
{
    TwoEditions papers;
    const auto set = [&papers](Id record, const char *field, const QVariant &value) {
        papers.act(QStringLiteral("Write"), [&](Stores &stores) {
            return stores.records().setField(record, QString::fromLatin1(field), value);
        });
    };
    const auto on = [](int day) {
        return QVariant::fromValue(UncertainDate::fromDate(QDate(2026, 3, day)));
    };
    set(papers.document, "dated", on(2));
    set(papers.document, "reference", QStringLiteral("HR/1"));
    set(papers.paper, "dated", on(4));
    set(papers.paper, "reference", QStringLiteral("HR/2"));
    set(papers.paper, "type", QStringLiteral("letter"));
    const NewVersion plan = must(planNewVersion(papers.read(), papers.document, papers.paper));
    CHECK(newVersionChange(plan).label.contains(QStringLiteral("dated 4 Mar 2026 instead of 2 Mar")));
    papers.combine();
    const Record document = must(papers.read().records().record(papers.document));
    CHECK(document.date("dated") == UncertainDate::fromDate(QDate(2026, 3, 4)));
    CHECK(document.text("reference") == QStringLiteral("HR/1"));
    CHECK(document.text("type") == QStringLiteral("letter"));
    const Record emptied = must(papers.read().records().record(papers.paper));
    CHECK(emptied.trashed);
    CHECK(emptied.text("filing") == QStringLiteral("not_needed"));
    CHECK(emptied.text("set_aside") ==
          QStringLiteral("Became version 2 of “Letter to the director”"));
    must(papers.file().undo());
    CHECK(must(papers.read().records().record(papers.document)).date("dated") ==
          UncertainDate::fromDate(QDate(2026, 3, 2)));
}

TEST_CASE("Where a mark stood on the earlier version is kept, and undo goes back to it")
{
    TwoEditions papers;
    papers.combine();
    const QList<Anchor> all = must(papers.read().anchors().allAnchorsOf(papers.kept));
    REQUIRE(all.size() == 2);
    CHECK(all.last().version == papers.version);
    CHECK(all.last().state == AnchorState::Exact);
    must(papers.file().undo());
    CHECK(papers.standing(papers.kept).version == papers.version);
    CHECK_FALSE(must(papers.read().records().record(papers.paper)).trashed);
    CHECK(must(papers.read().documents().versionsOf(papers.document)).size() == 1);
}

TEST_CASE("Doubtful and lost places are counted until somebody has looked at them")
{
    TwoEditions papers;
    CHECK(must(unsurePlaces(papers.read())).isEmpty());
    papers.combine();
    const QList<Issue> issues = must(unsurePlaces(papers.read()));
    REQUIRE(issues.size() == 1);
    CHECK(issues.first().text == QStringLiteral("Letter to the director: 1 lost place, 2 doubtful "
                                                "places of marks and quotations."));
    CHECK(issues.first().place.record == papers.document);
    CHECK_FALSE(issues.first().place.mark.isNull());

    const auto confirm = [&](Id id) {
        const NamedChange change = confirmPlaces(must(papers.read().records().record(id)),
                                                 must(papers.read().anchors().anchorsOf(id)));
        return papers.file().act(change.label, change.change);
    };
    must(confirm(papers.changed));
    CHECK(papers.standing(papers.changed).state == AnchorState::Moved);
    const auto nowhere = confirm(papers.gone);
    REQUIRE_FALSE(nowhere.ok());
    CHECK(nowhere.error().code == Error::Code::Invalid);
    CHECK(must(unsurePlaces(papers.read())).first().text.contains(QStringLiteral("1 lost place")));
}

TEST_CASE("Marks made on the corrected paper before it became a version stay on it")
{
    TwoEditions papers;
    MarkRequest request;
    request.document = papers.paper;
    request.passages = {{1, 0, 9}};
    const Id own = papers.write(must(Annotations(papers.read()).draft(request)).annotation);
    papers.combine();
    CHECK(must(Annotations(papers.read()).annotation(own)).document == papers.document);
    CHECK(papers.standing(own).state == AnchorState::Exact);
}

TEST_CASE("A paper is no version of itself, of a letter, or twice")
{
    TwoEditions papers;
    CHECK_FALSE(planNewVersion(papers.read(), papers.document, papers.document).ok());
    const Id letter = papers.add(Kind::letter, QStringLiteral("L"));
    CHECK_FALSE(planNewVersion(papers.read(), papers.document, letter).ok());
    const NewVersion early = must(planNewVersion(papers.read(), papers.document, papers.paper));
    papers.combine();
    CHECK_FALSE(papers.file().act(QStringLiteral("again"), newVersionChange(early).change).ok());
    CHECK_FALSE(planNewVersion(papers.read(), papers.paper, papers.document).ok());
}

TEST_CASE("A mark that both editions came with becomes one, and answers to marks come along")
{
    TwoEditions papers;
    const auto named = [&papers](Id document, const QRectF &frame, Id parent = {}) {
        MarkRequest request;
        request.document = document;
        request.style = AnnotationStyle::Area;
        request.page = 1;
        request.quads = {Quad::fromRect(frame)};
        Annotation mark = must(Annotations(papers.read()).draft(request)).annotation;
        mark.externalName = QStringLiteral("theirs");
        if (parent) {
            mark.parent = parent;
            mark.anchors.clear();
            mark.externalName = QStringLiteral("answer");
        }
        return papers.write(mark);
    };
    const Id before = named(papers.document, QRectF(100, 100, 50, 20));
    const Id twin = named(papers.paper, QRectF(200, 200, 50, 20));
    const Id answer = named(papers.paper, QRectF(1, 1, 9, 9), twin);
    papers.combine();
    const Anchor there = papers.standing(before);
    CHECK(there.version == papers.second);
    CHECK(there.quads.first().boundingRect() == QRectF(200, 200, 50, 20));
    CHECK(must(papers.read().records().record(twin)).trashed);
    const Record replied = must(papers.read().records().record(answer));
    CHECK_FALSE(replied.trashed);
    CHECK(replied.reference("parent") == before);
    CHECK(replied.reference("document") == papers.document);
    must(papers.file().undo());
    CHECK_FALSE(must(papers.read().records().record(twin)).trashed);
}
