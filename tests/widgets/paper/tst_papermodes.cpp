// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "papercase.h"
#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperpane.h"
#include "widgets/paper/paperdesk.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSplitter>

using namespace LeverArch;

namespace {

const auto consultation = QStringLiteral("Consultation paper CF-2026-003.pdf");
const auto courier = QStringLiteral("2026-01-22 Sallowmere Courier.pdf");

std::unique_ptr<DocumentPage> opened(PaperCase &papers, Id document)
{
    auto page = std::make_unique<DocumentPage>(papers.workspace, document);
    page->resize(1000, 800);
    page->show();
    CaseFileFixture::waitUntil([&] { return page->reader().view().pageCount() > 0; });
    return page;
}

QAction *action(DocumentPage &page, const char *name)
{
    return page.findChild<QAction *>(QLatin1String(name));
}

} // namespace

TEST_CASE("A paper opens again where it was left, laid out as it was")
{
    PaperCase papers;
    const Id document = papers.bringSample(consultation);
    PageSpot left;
    {
        const auto page = opened(papers, document);
        PageView &view = page->reader().view();
        action(*page, "paper.book")->trigger();
        view.setZoom(1.5);
        view.goToPage(4, 200);
        left = view.spotAt(QPointF(view.viewport()->width() / 2.0, 0));
    }
    const auto page = opened(papers, document);
    PageView &view = page->reader().view();
    CHECK(view.flow() == PageFlow{false, 2, true});
    CHECK(view.zoom() == Approx(1.5).margin(0.001));
    const PageSpot now = view.spotAt(QPointF(view.viewport()->width() / 2.0, 0));
    CHECK(now.page == left.page);
    CHECK(std::abs(now.point.y() - left.point.y()) < 2);
    CHECK(action(*page, "paper.book")->isChecked());
    CHECK_FALSE(action(*page, "paper.continuous")->isChecked());
}

TEST_CASE("The very spot one left is returned to, as large as it was, and in a paper opened again")
{
    PaperCase papers;
    const Id document = papers.bringSample(consultation);
    const auto page = opened(papers, document);
    PageView &view = page->reader().view();
    view.setZoom(2.2);
    view.goToPage(2);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 333);
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + 77);
    const QPoint at(view.horizontalScrollBar()->value(), view.verticalScrollBar()->value());
    const Place place = page->place();
    const QString exactly = page->exactView();
    const auto isThere = [&at](PageView &seen) {
        // To the pixel, but for how a tenth of a point is rounded.
        return std::abs(seen.horizontalScrollBar()->value() - at.x()) <= 1 &&
               std::abs(seen.verticalScrollBar()->value() - at.y()) <= 1 &&
               std::abs(seen.zoom() - 2.2) < 0.001;
    };
    view.setFit(PageView::Fit::Page);
    view.goToPage(1);
    CHECK_FALSE(isThere(view));
    page->goTo(place);
    page->returnTo(exactly);
    CHECK(isThere(view));

    const auto again = std::make_unique<DocumentPage>(papers.workspace, document);
    again->resize(1000, 800);
    again->goTo(place);
    again->returnTo(exactly);
    again->show();
    CaseFileFixture::waitUntil([&] { return again->reader().view().pageCount() > 0; });
    CHECK(isThere(again->reader().view()));
    page->returnTo(QStringLiteral("nonsense"));
    CHECK(isThere(view));
}

TEST_CASE("Two papers are read beside each other, and commands go to the one in use")
{
    PaperCase papers;
    const Id document = papers.bringSample(consultation);
    const Id other = papers.bringSample(courier);
    const auto page = opened(papers, document);
    CHECK_FALSE(action(*page, "paper.closeBeside")->isEnabled());
    page->openBeside(other, {});
    REQUIRE(page->besideReader());
    CaseFileFixture::waitUntil([&] { return page->besideReader()->view().pageCount() > 0; });
    page->activateWindow();
    CaseFileFixture::waitUntil([&] { return page->isActiveWindow(); });
    page->besideReader()->view().setFocus();
    CHECK(&page->activeReader() == page->besideReader());
    action(*page, "paper.turnRight")->trigger();
    CHECK(page->besideReader()->view().turn() == 90);
    CHECK(page->reader().view().turn() == 0);
    CHECK(page->selectedRecords() == QList<Id>{other});
    action(*page, "paper.closeBeside")->trigger();
    CHECK(page->besideReader() == nullptr);
    CHECK(page->selectedRecords() == QList<Id>{document});
}

TEST_CASE("A full screen has the paper alone, and Escape leads back")
{
    PaperCase papers;
    const auto page = opened(papers, papers.bringSample(courier));
    auto *desk = page->findChild<QSplitter *>(QStringLiteral("paperSplitter"));
    action(*page, "paper.fullScreen")->trigger();
    CHECK(desk->isFullScreen());
    CHECK_FALSE(page->pane().sidesShown());
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
    QCoreApplication::sendEvent(desk, &escape);
    CHECK_FALSE(page->isFullScreen());
    CHECK(page->isAncestorOf(desk));
    CHECK(desk->isVisible());
    CHECK(page->pane().sidesShown());
}

TEST_CASE("Links of a paper lead within it, to other papers of the case, and never outside")
{
    PaperCase papers;
    const Id target = papers.bring(QStringLiteral("annex.pdf"), pdfWithPages({"One", "Two"}));
    const Id document = papers.bring(
        QStringLiteral("paper.pdf"),
        pdfWithPages({"First", "Second", "Third"},
                     "/Annots[<</Type/Annot/Subtype/Link/Rect[72 700 200 720]/Border[0 0 0]"
                     "/A<</S/GoTo/D[2/XYZ 0 800 0]>>>>"
                     "<</Type/Annot/Subtype/Link/Rect[72 600 200 620]"
                     "/A<</S/GoToR/F(papers/annex.pdf)/D[1/Fit]>>>>"
                     "<</Type/Annot/Subtype/Link/Rect[72 500 200 520]"
                     "/A<</S/URI/URI(https://example.org/paper)>>>>]"));
    const auto page = opened(papers, document);
    PageView &view = page->reader().view();
    CaseFileFixture::waitUntil([&] { return view.linkAt({1, {100, 842 - 510}}).has_value(); });
    int left = 0;
    QObject::connect(page.get(), &TabPage::leaving, [&] { ++left; });
    const auto click = [&](double y) {
        const QPointF at = view.onViewport({1, {100, 842 - y}});
        dragMouse(view, at, at);
    };
    click(510);
    REQUIRE_FALSE(papers.workspace.said.isEmpty());
    CHECK(papers.workspace.said.last().contains(QStringLiteral("https://example.org/paper")));
    click(610);
    CaseFileFixture::waitUntil([&] { return !papers.workspace.wentTo.isEmpty(); });
    CHECK(papers.workspace.wentTo.last().record == target);
    CHECK(papers.workspace.wentTo.last().page == 2);
    CHECK(left == 0);
    click(710);
    CHECK(view.currentPage() == 3);
    CHECK(left == 1);
}

TEST_CASE("A paper is printed from its page, and the status line says how much")
{
    PaperCase papers;
    const auto page = opened(papers, papers.bringSample(courier));
    const QString path = papers.path(QStringLiteral("printed.pdf"));
    papers.workspace.scripted.answer(QStringLiteral("print-paper"), {path});
    const int pages = page->reader().view().pageCount();
    action(*page, "paper.print")->trigger();
    CaseFileFixture::waitUntil([&] { return !papers.workspace.said.isEmpty(); });
    CHECK(papers.workspace.said.last().startsWith(QString::number(pages)));
    CHECK(outsideProgram(QStringLiteral("pdfinfo"), {path})
              .contains(QStringLiteral("Pages:           %1").arg(pages)));
}

TEST_CASE("Where there is little room the page keeps it, and what was hidden comes back with room")
{
    PaperCase papers;
    const auto page = opened(papers, papers.bringSample(courier));
    PaperPane &pane = page->pane();
    const auto wide = [&](int letters) {
        page->setMinimumSize(1, 1); // As in a window whose other parts take the room.
        page->resize(page->fontMetrics().averageCharWidth() * letters, 700);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    };
    wide(160);
    CHECK(pane.sidesShown());
    CHECK(pane.markListShown());
    wide(100);
    CHECK(pane.sidesShown());
    CHECK_FALSE(pane.markListShown());
    wide(60);
    CHECK_FALSE(pane.sidesShown());
    pane.setMarkListShown(true); // Asked for: then it is there, however narrow.
    wide(65);
    CHECK(pane.markListShown());
    wide(160);
    CHECK(pane.sidesShown());
    CHECK(pane.markListShown());
}
