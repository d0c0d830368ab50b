// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/recognisedplaces.h"

#include "casefile/annotations.h"
#include "casefile/newversion.h"
#include "casefile/quoting.h"
#include "domain/kind.h"
#include "domain/recognition.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recognitionstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "papercase.h"

using namespace LeverArch;

namespace {

/// A letter with text, marked, whose next version is a scan of it.
struct ScannedVersion : PaperCase
{
    ScannedVersion()
    {
        kept = markWords(passage(1, "in March,"));
        gone = markWords(passage(2, "posts at risk."));
        quote = quotation(2, "has been made");
        const Id letter = document;
        document = add(Kind::document, QStringLiteral("Letter, scanned"));
        const Id paper = document;
        second = addEdition({PageText(), PageText()}, "%PDF-1.7 scan", true);
        original = must(read().documents().version(second)).original;
        const NamedChange change = newVersionChange(must(planNewVersion(read(), letter, paper)));
        act(change.label, change.change);
        document = letter;
    }
    Id markWords(const Passage &words)
    {
        MarkRequest request;
        request.passages = {words};
        return mark(request);
    }
    Id mark(MarkRequest request)
    {
        request.document = document;
        const Annotation made = must(Annotations(read()).draft(request)).annotation;
        Id id;
        act(QStringLiteral("Mark"), [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(id, Annotations::write(stores, made));
            return {};
        });
        return id;
    }
    void recognise(int page, const PageText &picture)
    {
        PageText text = picture;
        text.confidences = QByteArray(text.words.size(), char(90));
        must(file().writeDerived([&](Stores &stores) {
            return stores.recognitions().keep({original, page}, {}, text);
        }));
    }
    /// Whether anything changed.
    bool follow()
    {
        bool changed = false;
        const auto perform = [&](const Result<std::optional<NamedChange>> &plan) {
            if (!must(plan))
                return;
            act((*plan)->label, (*plan)->change);
            changed = true;
        };
        perform(wordsForPlaces(read(), original));
        perform(placesFoundAgain(read(), document));
        return changed;
    }
    Anchor standing(Id record)
    {
        const QList<Anchor> anchors = must(read().anchors().anchorsOf(record));
        REQUIRE(anchors.size() == 1);
        CHECK(anchors.first().version == second);
        return anchors.first();
    }

    Id second;
    Id original;
    Id kept;
    Id gone;
    Id quote;
};

} // namespace

TEST_CASE("What was lost for want of words is found again when the scan is recognised")
{
    ScannedVersion paper;
    CHECK(paper.standing(paper.kept).state == AnchorState::Lost);
    CHECK(paper.standing(paper.quote).state == AnchorState::Lost);
    CHECK_FALSE(paper.follow());
    paper.recognise(1, paper.pages.at(0));
    paper.recognise(2, pagePicture({"Now it has been made about", "the posts at rest."}));
    CHECK(paper.follow());

    CHECK(paper.standing(paper.kept).state == AnchorState::Exact);
    CHECK(paper.standing(paper.kept).exact == QStringLiteral("in March,"));
    CHECK_FALSE(paper.standing(paper.kept).quads.isEmpty());
    CHECK(paper.standing(paper.quote).state == AnchorState::Moved);
    // "posts at rest." is not "posts at risk.": somebody has to look.
    CHECK(paper.standing(paper.gone).state == AnchorState::Doubtful);
    CHECK_FALSE(paper.standing(paper.gone).reason.isEmpty());
    CHECK(must(paper.read().anchors().unsure()).size() == 1);
    CHECK(paper.file().nextUndo().label.startsWith(QStringLiteral("Find marks and quotations")));
    must(paper.file().undo());
    CHECK(paper.standing(paper.kept).state == AnchorState::Lost);
}

TEST_CASE("What a person has confirmed is never looked for again")
{
    ScannedVersion paper;
    Anchor confirmed = paper.standing(paper.kept);
    confirmed.quads = {Quad::fromRect(QRectF(100, 100, 50, 10))};
    confirmed.state = AnchorState::Moved;
    paper.act(QStringLiteral("Confirm"),
              [&](Stores &stores) { return stores.anchors().update(confirmed); });
    paper.recognise(1, paper.pages.at(0));
    paper.follow();
    CHECK(paper.standing(paper.kept).quads == confirmed.quads);
    CHECK(paper.standing(paper.kept).state == AnchorState::Moved);
}

TEST_CASE("An area made on the picture stays, and learns the words that are in it")
{
    ScannedVersion paper;
    const QList<Quad> quads = {
        PageGeometry(QRectF(0, 0, 595, 842), 90).quadFromDisplayed(QRectF(70, 82, 90, 14))};
    MarkRequest request;
    request.style = AnnotationStyle::Area;
    request.comment = QStringLiteral("When?");
    request.page = 1;
    request.quads = quads;
    const Id area = paper.mark(request);
    CHECK(paper.standing(area).prefix.isEmpty());
    paper.recognise(1, paper.pages.at(0));
    CHECK(paper.follow());
    const Anchor after = paper.standing(area);
    CHECK(after.quads == quads);
    CHECK(after.state == AnchorState::Exact);
    CHECK(after.suffix.startsWith(QStringLiteral("organised in March")));
    CHECK(must(Annotations(paper.read()).annotation(area)).words == QStringLiteral("organised in"));
    CHECK(must(paper.read().records().record(area)).text("comment") == QStringLiteral("When?"));
    CHECK_FALSE(paper.follow());
}
