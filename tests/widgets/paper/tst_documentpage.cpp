// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"
#include "papercase.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/findbar.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperbar.h"
#include "widgets/paper/paperpane.h"
#include "widgets/paper/papertexts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>

using namespace LeverArch;

namespace {

const auto courier = QStringLiteral("2026-01-22 Sallowmere Courier.pdf");

/// A paper in its tab, loaded.
struct OpenPaper
{
    explicit OpenPaper(PaperCase &papers, Id document) : page(papers.workspace, document)
    {
        page.resize(1000, 800);
        page.show();
        CaseFileFixture::waitUntil([this] { return view().pageCount() > 0; });
    }
    PageView &view() { return page.pane().view(); }
    QAction *action(const char *name) { return page.findChild<QAction *>(QLatin1String(name)); }

    DocumentPage page;
};

} // namespace

TEST_CASE("Words dragged over on a page become a quotation bound to that place")
{
    PaperCase papers;
    const Id document = papers.bringSample(courier);
    const Id consultation = papers.add(Kind::consultation, QStringLiteral("Family help"));
    papers.set(document, "consultation", QVariant::fromValue(consultation));
    OpenPaper open(papers, document);
    CHECK_FALSE(open.action("paper.quote")->isEnabled());

    // The left of two columns; its neighbour's words stand on the same lines.
    const int first = offsetOf(open.view(), 1, QStringLiteral("The council says"));
    const int last = offsetOf(open.view(), 1, QStringLiteral("expects to save"));
    open.view().goToPassage({1, first, 10});
    dragMouse(open.view(), spotOn(open.view(), 1, first), spotOn(open.view(), 1, last));
    REQUIRE(open.action("paper.quote")->isEnabled());
    open.action("paper.quote")->trigger();
    CaseFileFixture::waitUntil([&] { return !papers.all(Kind::excerpt).isEmpty(); });

    const Record excerpt = papers.all(Kind::excerpt).first();
    CHECK(excerpt.text("quoted") ==
          QStringLiteral("The council says that 16 posts would be deleted and three created in "
                         "a new “family help” service. It expects"));
    CHECK(excerpt.reference("document") == document);
    CHECK(excerpt.reference("consultation") == consultation);
    CHECK(excerpt.values.value(QStringLiteral("page")).toInt() == 1);
    CHECK(papers.file().nextUndo().label.startsWith(QStringLiteral("Quote from p. 1 of ")));
    CaseFileFixture::waitUntil(
        [&] { return open.page.selectedRecords() == QList<Id>{excerpt.id}; });
    CHECK(open.view().selection()->isEmpty());

    const QList<Anchor> anchors = must(papers.read().anchors().anchorsOf(excerpt.id));
    REQUIRE_FALSE(anchors.isEmpty());
    CHECK_FALSE(anchors.first().quads.isEmpty());
    CHECK(papers.workspace.errors.isEmpty());
}

TEST_CASE("Selected words are copied alone or with where they come from")
{
    PaperCase papers;
    const Id document = papers.bringSample(courier);
    papers.set(document, "title", QStringLiteral("Sallowmere Courier"));
    OpenPaper open(papers, document);
    const int first = offsetOf(open.view(), 1, QStringLiteral("restructure by"));
    open.view().selection()->select({1, first, int(qstrlen("restructure by"))});
    open.action("paper.copy")->trigger();
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("restructure by")));
    open.action("paper.copyWithSource")->trigger();
    CHECK(QGuiApplication::clipboard()->text().endsWith(
        QStringLiteral("”, Sallowmere Courier, p. 1")));
}

TEST_CASE("Every place of some words in a paper is counted and can be gone through")
{
    PaperCase papers;
    const Id document = papers.bringSample(QStringLiteral("Consultation paper CF-2026-003.pdf"));
    OpenPaper open(papers, document);
    open.page.findHere();
    FindBar &bar = open.page.pane().findBar();
    CHECK(bar.isVisible());
    bar.setWords(QStringLiteral("consultation"));
    auto *count = bar.findChild<QLabel *>(QStringLiteral("findCount"));
    CaseFileFixture::waitUntil([&] { return count->text().startsWith(QStringLiteral("1 of ")); });
    const int before = open.view().currentPage();
    Q_EMIT bar.previousWanted();
    CHECK_FALSE(count->text().startsWith(QStringLiteral("1 of ")));
    CHECK(open.view().currentPage() > before);
    bar.setWords(QStringLiteral("zeppelin"));
    CaseFileFixture::waitUntil(
        [&] { return count->text() == QStringLiteral("Not in this paper"); });
}

TEST_CASE("A paper opens at the page and words it was opened for")
{
    PaperCase papers;
    const Id document = papers.bringSample(QStringLiteral("Consultation paper CF-2026-003.pdf"));
    DocumentPage page(papers.workspace, document);
    page.resize(1000, 700);
    page.show();
    Place place;
    place.record = document;
    place.page = 5;
    CHECK(page.goTo(place));
    CaseFileFixture::waitUntil([&] { return page.pane().view().currentPage() == 5; });
    CHECK(page.place() == place);
    Place elsewhere;
    elsewhere.record = papers.add(Kind::letter, QStringLiteral("Letter"));
    CHECK_FALSE(page.goTo(elsewhere));
}

TEST_CASE("The bottom line says the physical page and the number printed on it")
{
    PaperCase papers;
    OpenPaper open(papers,
                   papers.bringSample(QStringLiteral("Consultation paper CF-2026-003.pdf")));
    auto *of = open.page.findChild<QLabel *>(QStringLiteral("pageOf"));
    CHECK(of->text() == QStringLiteral("of 8 (printed i)"));
    CHECK(pageMeant(QStringLiteral("ii"), {QStringLiteral("i"), QStringLiteral("ii")}) == 2);
    CHECK(pageMeant(QStringLiteral("1"), {QStringLiteral("i"), QStringLiteral("1")}) == 1);
    CHECK(pageMeant(QStringLiteral("A-4"), {QStringLiteral("i"), QStringLiteral("a-4")}) == 2);
    CHECK(pageMeant(QStringLiteral("99"), {QStringLiteral("i")}) == 0);
}
