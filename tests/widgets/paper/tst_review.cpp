// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/annotations.h"
#include "casefile/newversion.h"
#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"
#include "papercase.h"
#include "support/samplepdf.h"
#include "widgets/marks/annotationdesk.h"
#include "widgets/marks/newversiondialog.h"
#include "widgets/marks/reviewdialog.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperdesk.h"
#include "widgets/paper/paperpane.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>

using namespace LeverArch;

namespace {

const QByteArray nextLine = ") Tj 0 -20 Td (";

/// A letter with two marks, and the letter that corrects it, each brought in as a person does.
struct Corrected : PaperCase
{
    Corrected()
        : letter(bring(
              QStringLiteral("letter.pdf"),
              pdfWithPages({"There are 14 posts at risk in March." + nextLine + "Nothing else."}))),
          correction(bring(QStringLiteral("corrected.pdf"),
                           pdfWithPages({"Corrected.", "There are 16 posts at risk in March." +
                                                           nextLine + "Other words."})))
    {
        count = mark(QStringLiteral("14 posts at risk in March."));
        gone = mark(QStringLiteral("Nothing else."));
    }
    Id mark(const QString &words)
    {
        const auto version = must(read().documents().versionsOf(letter)).first();
        const PageText text = must(read().pages().text(version.original, 1));
        const qsizetype at = text.text.indexOf(words);
        REQUIRE(at >= 0);
        MarkRequest request;
        request.document = letter;
        request.passages = {{1, int(at), int(words.size())}};
        const AnnotationDraft draft = must(Annotations(read()).draft(request));
        Id id;
        act(draft.label, [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(id, Annotations::write(stores, draft.annotation));
            return {};
        });
        return id;
    }
    Anchor standing(Id record) { return must(read().anchors().anchorsOf(record)).first(); }
    void combine()
    {
        const NamedChange change =
            newVersionChange(must(planNewVersion(read(), letter, correction)));
        act(change.label, change.change);
    }

    Id letter;
    Id correction;
    Id count;
    Id gone;
};

} // namespace

TEST_CASE("Making a paper a new version says first what becomes of the marks")
{
    Corrected papers;
    NewVersionDialog dialog(papers.workspace, papers.correction, QStringLiteral("corrected"));
    Id done;
    QObject::connect(&dialog, &NewVersionDialog::done, &dialog, [&](Id id) { done = id; });
    auto *make = dialog.findChild<QPushButton *>();
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Make it a version"))
            make = button;
    }
    CHECK_FALSE(make->isEnabled());
    dialog.choose(papers.letter);
    CaseFileFixture::waitUntil([&] { return make->isEnabled(); });
    CHECK(dialog.findChild<QLabel *>(QStringLiteral("outlook"))
              ->text()
              .contains(QStringLiteral("0 exact, 0 moved, 1 doubtful, 1 lost")));
    make->click();
    CaseFileFixture::waitUntil([&] { return !done.isNull(); });
    CHECK(done == papers.letter);
    CHECK(must(papers.read().documents().versionsOf(papers.letter)).size() == 2);
}

TEST_CASE("Uncertain places are looked at one by one, old beside new, and settled by a person")
{
    Corrected papers;
    papers.combine();
    const auto versions = must(papers.read().documents().versionsOf(papers.letter));
    ReviewDialog review(papers.workspace, papers.letter, versions.last());
    review.show();
    CaseFileFixture::waitUntil([&] {
        return review.count() == 2 && review.before().pageCount() == 1 &&
               review.now().pageCount() == 2;
    });
    const auto button = [&](const char *name) {
        return review.findChild<QPushButton *>(QLatin1String(name));
    };
    // In the order of the paper: the lost one has no place and stands first.
    Id inFront;
    QObject::connect(&review, &ReviewDialog::shown, &review, [&](Id id) { inFront = id; });
    while (inFront != papers.count)
        button("reviewNext")->click();
    CHECK(review.now().currentPage() == 2);
    REQUIRE(button("reviewConfirm")->isEnabled());
    button("reviewConfirm")->click();
    CaseFileFixture::waitUntil([&] { return review.count() == 1; });
    CHECK(papers.standing(papers.count).state == AnchorState::Moved);

    // The other is nowhere: somebody says where it belongs.
    CHECK_FALSE(button("reviewConfirm")->isEnabled());
    CHECK_FALSE(button("reviewBind")->isEnabled());
    const int other = offsetOf(review.now(), 2, QStringLiteral("Other words."));
    review.now().selection()->select({2, other, 12});
    REQUIRE(button("reviewBind")->isEnabled());
    button("reviewBind")->click();
    CaseFileFixture::waitUntil([&] { return review.count() == 0; });
    const Annotation bound = must(Annotations(papers.read()).annotation(papers.gone));
    CHECK(bound.words == QStringLiteral("Other words."));
    CHECK(bound.page() == 2);
    CHECK(bound.state() == AnchorState::Exact);
    CHECK(papers.workspace.errors.isEmpty());
}

TEST_CASE("An open paper shows its new version as soon as there is one")
{
    Corrected papers;
    DocumentPage page(papers.workspace, papers.letter);
    page.resize(1000, 800);
    page.show();
    CaseFileFixture::waitUntil([&] { return page.pane().view().pageCount() == 1; });
    papers.combine();
    CaseFileFixture::waitUntil([&] { return page.pane().view().pageCount() == 2; });
    CaseFileFixture::waitUntil(
        [&] { return page.reader().marks().model().annotations().size() == 2; });
    CHECK(page.reader().marks().model().find(papers.gone)->state() == AnchorState::Lost);
}
