// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pagelayout.h"
#include "widgets/paper/pagerenderer.h"

#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

const QSizeF a4(595, 842);

PageLayout layoutOf(const QList<QSizeF> &pages, double scale = 1)
{
    PageLayout layout;
    layout.setPages(pages);
    layout.setScale(scale);
    return layout;
}

} // namespace

TEST_CASE("Pages lie under one another without touching")
{
    const PageLayout layout = layoutOf({a4, QSizeF(842, 595), a4}, 2);
    CHECK(layout.pageRect(0).top() == PageLayout::margin);
    CHECK(layout.pageRect(1).top() == layout.pageRect(0).bottom() + PageLayout::gap);
    CHECK(layout.pageRect(1).size() == QSizeF(1684, 1190));
    CHECK(layout.pageRect(2).bottom() + PageLayout::margin == layout.contentSize().height());
    CHECK(layout.pageRect(0).center().x() == layout.pageRect(1).center().x());
}

TEST_CASE("Every height of a paper of 10,000 pages belongs to the right page")
{
    const PageLayout layout = layoutOf(QList<QSizeF>(10'000, a4), 1.25);
    for (const int page : {0, 1, 4'999, 9'998, 9'999}) {
        CHECK(layout.pageAt(layout.pageRect(page).center().y()) == page);
        CHECK(layout.pageAt(layout.pageRect(page).top()) == page);
        CHECK(layout.pageAt(layout.pageRect(page).bottom()) == page);
    }
    CHECK(layout.pageAt(-500) == 0);
    CHECK(layout.pageAt(1e12) == 9'999);
    const double top = layout.pageRect(70).top() + 5;
    CHECK(layout.pagesBetween(top, top + 2 * 842 * 1.25) == std::pair(70, 71));
}

TEST_CASE("A paper without pages has no size and no page at any height")
{
    const PageLayout layout = layoutOf({});
    CHECK(layout.contentSize().isEmpty());
    CHECK(layout.pageAt(10) == -1);
    CHECK(layout.pagesBetween(0, 100) == std::pair(0, -1));
}

TEST_CASE("Fitting the width is not spoiled by one huge plan among letters")
{
    QList<QSizeF> pages(30, a4);
    pages.append(QSizeF(14'400, 14'400));
    const PageLayout layout = layoutOf(pages);
    CHECK(layout.scaleToFitWidth(595 + 2 * PageLayout::margin) == Approx(1.0));
    CHECK(layout.scaleToFitPage(30, QSizeF(752, 932)) == Approx(720 / 14'400.0));
}

TEST_CASE("Two pages beside each other meet at one spine, the cover alone at the right")
{
    PageLayout layout = layoutOf({a4, QSizeF(400, 600), a4, a4, a4});
    layout.setFlow({false, 2, true});
    layout.setViewport(QSizeF(1600, 900));
    CHECK(layout.rowCount() == 3);
    CHECK(layout.pageRect(0).left() == 800 + PageLayout::gap / 2);
    CHECK(layout.pageRect(1).right() == 800 - PageLayout::gap / 2);
    CHECK(layout.pageRect(2).left() == 800 + PageLayout::gap / 2);
    CHECK(layout.pageRect(1).center().y() == layout.pageRect(2).center().y());
    CHECK(layout.pageAt(QPointF(700, 1200)) == 1);
    CHECK(layout.pageAt(QPointF(900, 1200)) == 2);
    CHECK(layout.pageAt(1200.0) == 1);
    CHECK(layout.pagesBetween(1200, 1300) == std::pair(1, 2));
    layout.setFlow({false, 2, false});
    CHECK(layout.pagesOfRow(2) == std::pair(4, 4));
    CHECK(layout.pageRect(4).right() == 800 - PageLayout::gap / 2);
    CHECK(layout.scaleToFitWidth(2 * 595 + PageLayout::gap + 2 * PageLayout::margin) ==
          Approx(1.0));
}

TEST_CASE("One page at a time is all there is to scroll, in the middle of the view")
{
    PageLayout layout = layoutOf({a4, QSizeF(842, 595), a4});
    layout.setFlow({true, 1, false});
    layout.setViewport(QSizeF(1000, 1000));
    layout.showRow(1);
    CHECK(layout.contentSize() ==
          QSizeF(842 + 2 * PageLayout::margin, 595 + 2 * PageLayout::margin));
    CHECK(layout.pageRect(1).center() == QPointF(500, 500));
    CHECK(layout.pagesBetween(0, 1e6) == std::pair(1, 1));
    CHECK(layout.pageAt(QPointF(0, 1e6)) == 1);
    layout.setFlow({false, 1, false});
    CHECK(layout.pagesBetween(0, 1e6) == std::pair(0, 2));
}

TEST_CASE("Turned pages lie on their sides and fit the width by their height")
{
    PageLayout layout = layoutOf({a4, a4});
    layout.setTurn(-90);
    CHECK(layout.turn() == 270);
    CHECK(layout.pageRect(0).size() == QSizeF(842, 595));
    CHECK(layout.scaleToFitWidth(842 + 2 * PageLayout::margin) == Approx(1.0));
    CHECK(layout.pageSize(0) == a4);
}

TEST_CASE("A page 200 inches wide is drawn with no more pixels than memory bears")
{
    const QSizeF huge(14'400, 14'400);
    const double scale = PageRenderer::cappedScale(huge, 4);
    CHECK(huge.width() * scale * huge.height() * scale <= PageRenderer::mostPixels * 1.001);
    CHECK(PageRenderer::cappedScale(a4, 2) == 2);
}
