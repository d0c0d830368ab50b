// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pageview.h"

#include "pagedesk.h"
#include "papercase.h"
#include "support/pagepicture.h"
#include "widgets/paper/pageoverlay.h"
#include "widgets/paper/pagepainter.h"
#include "widgets/paper/pageselection.h"

#include <QPainter>
#include <QScrollBar>

using namespace LeverArch;

namespace {

PageText twoColumns()
{
    return pagePicture({
        "staff will move to      the branch has asked",
        "one of four teams       for a full list of",
        "by the end of May       posts at risk now",
    });
}

/// What of a page can be seen, as painted, and as its source draws it.
std::pair<QImage, QImage> shownAndDrawn(PageDesk &desk, int page)
{
    const PagePlacement place = desk.view->placement(page);
    const QRect seen = place.rect().toRect() & desk.view->viewport()->rect();
    const QImage shown = desk.view->viewport()->grab(seen).toImage();
    const QImage drawn =
        desk.drawn(page, place.scale()).transformed(QTransform().rotate(place.turn()));
    return {shown.convertToFormat(QImage::Format_RGB32),
            drawn.copy(seen.translated(-place.rect().topLeft().toPoint()))};
}

/// Remembers what the mouse did.
struct Pen final : PageTool
{
    std::optional<QCursor> cursorAt(const PageSpot &) const override { return Qt::CrossCursor; }
    bool press(const PageSpot &spot, const QMouseEvent &) override
    {
        from = spot;
        return takes;
    }
    void move(const PageSpot &spot, const QMouseEvent &) override { to = spot; }
    void release(const PageSpot &spot, const QMouseEvent &) override
    {
        to = spot;
        released = true;
    }
    void cancel() override { cancelled = true; }

    bool takes = true;
    bool released = false;
    bool cancelled = false;
    PageSpot from;
    PageSpot to;
};

/// Paints a box given in user space.
struct Box final : PageOverlay
{
    void paint(QPainter &painter, const PagePlacement &page) const override
    {
        if (page.page() == 1)
            painter.fillRect(page.userToView().mapRect(QRectF(0, 742, 100, 100)), Qt::red);
    }
};

} // namespace

TEST_CASE("Words dragged over with the mouse are selected, without the column beside them")
{
    PageDesk desk(a4Pages(1), {twoColumns()});
    desk.show({900, 700});
    int finished = 0;
    QObject::connect(desk.view.get(), &PageView::selectionFinished, [&] { ++finished; });
    dragMouse(*desk.view, desk.view->onViewport({1, pictureSpot(7, 0)}),
              desk.view->onViewport({1, pictureSpot(4, 2)}));
    CHECK(desk.view->selection()->text() ==
          QStringLiteral("will move to one of four teams by the"));
    CHECK(finished == 1);
    desk.press(Qt::Key_Escape);
    CHECK(desk.view->selection()->isEmpty());
}

TEST_CASE("The wheel with Ctrl enlarges under the mouse, and what is there stays there")
{
    PageDesk desk(a4Pages(6));
    desk.show({700, 600});
    for (const int turn : {0, 90}) {
        desk.view->setTurn(turn);
        desk.view->goToPage(3);
        const QPointF mouse(450, 400);
        const PageSpot before = desk.view->spotAt(mouse);
        const double zoom = desk.view->zoom();
        for (int notch = 0; notch < 4; ++notch)
            desk.wheel(mouse, 120, Qt::ControlModifier);
        CHECK(desk.view->zoom() == Approx(zoom * 1.2 * 1.2 * 1.2 * 1.2));
        CHECK(desk.view->spotAt(mouse).page == before.page);
        const QPointF now = desk.view->onViewport(before);
        CHECK(std::abs(now.x() - mouse.x()) <= 2.5);
        CHECK(std::abs(now.y() - mouse.y()) <= 2.5);
        desk.wheel(mouse, -480, Qt::ControlModifier);
        CHECK(desk.view->zoom() == Approx(zoom));
    }
}

TEST_CASE("Going to a page puts its top at the top, and says where one is")
{
    PageDesk desk(a4Pages(40));
    desk.show({700, 600});
    QList<int> told;
    QObject::connect(desk.view.get(), &PageView::currentPageChanged,
                     [&](int page) { told.append(page); });
    desk.view->goToPage(17);
    CHECK(told == QList<int>{17});
    CHECK(desk.view->currentPage() == 17);
    CHECK(std::abs(desk.view->placement(17).rect().top()) <= PageLayout::gap);
    desk.view->goToPage(4000);
    CHECK(desk.view->currentPage() == 40);
    desk.press(Qt::Key_Home);
    CHECK(desk.view->currentPage() == 1);
    CHECK(desk.view->verticalScrollBar()->value() == 0);
}

TEST_CASE("Pages are put on the screen pixel for pixel, however they are turned")
{
    PageDesk desk(a4Pages(3));
    desk.show({640, 480});
    for (const int turn : {0, 90, 180, 270}) {
        INFO("turned by " << turn);
        desk.view->setTurn(turn);
        desk.view->goToPage(2);
        desk.settle();
        const auto [shown, drawn] = shownAndDrawn(desk, 2);
        CHECK(shown.size() == drawn.size());
        CHECK(shown == drawn);
    }
}

TEST_CASE("A picture stays sharp where a screen has one and a quarter or two pixels to a point")
{
    for (const double ratio : {1.25, 1.5, 2.0}) {
        for (const int turn : {0, 90, 180, 270}) {
            QImage picture(50, 80, QImage::Format_RGB32);
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    picture.setPixelColor(x, y, (x + y * 3) % 2 == 0 ? Qt::black : Qt::white);
            }
            const QImage turned = picture.transformed(QTransform().rotate(turn));
            QImage screen(200, 200, QImage::Format_RGB32);
            screen.fill(Qt::gray);
            screen.setDevicePixelRatio(ratio);
            QPainter painter(&screen);
            PagePainter::paintPicture(
                painter, QRectF(QPointF(20, 30) / ratio, QSizeF(turned.size()) / ratio), turn,
                picture);
            painter.end();
            screen.setDevicePixelRatio(1);
            INFO("ratio " << ratio << " turn " << turn);
            CHECK(screen.copy(QRect(QPoint(20, 30), turned.size())) == turned);
        }
    }
}

TEST_CASE("A page that cannot be drawn says so in its place, and its neighbours are read on")
{
    PageDesk desk(a4Pages(3));
    desk.failOn(2);
    desk.show({500, 1200});
    const auto [failed, wanted] = shownAndDrawn(desk, 2);
    CHECK(failed != wanted);
    QSet<QRgb> colours;
    for (int y = 0; y < failed.height(); ++y) {
        for (int x = 0; x < failed.width(); ++x)
            colours.insert(failed.pixel(x, y));
    }
    CHECK(colours.size() > 2); // White paper and letters on it.
    const auto [first, firstDrawn] = shownAndDrawn(desk, 1);
    CHECK(first == firstDrawn);
}

TEST_CASE("Pages raced past are not drawn")
{
    PageDesk desk(a4Pages(500));
    desk.show({600, 500});
    for (int page = 10; page <= 400; page += 10)
        desk.view->goToPage(page);
    desk.settle();
    for (const int page : desk.drawnPages())
        CHECK((page < 6 || page > 396));
}

TEST_CASE("One page at a time: its end leads to the next one, and back to the end of the last")
{
    PageDesk desk(a4Pages(3));
    desk.show({600, 400});
    desk.view->setFlow({true, 1, false});
    CHECK(desk.view->visiblePages() == std::pair(1, 1));
    QScrollBar *bar = desk.view->verticalScrollBar();
    REQUIRE(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    desk.wheel({300, 200}, -120, {});
    CHECK(desk.view->currentPage() == 2);
    CHECK(bar->value() < 20);
    bar->setValue(0);
    desk.press(Qt::Key_PageUp);
    CHECK(desk.view->currentPage() == 1);
    CHECK(bar->value() == bar->maximum());
    desk.view->setFit(PageView::Fit::Page);
    CHECK(bar->maximum() == 0);
    desk.press(Qt::Key_Space);
    CHECK(desk.view->currentPage() == 2);
}

TEST_CASE("What is painted over a page lies where it belongs on the paper")
{
    Box box;
    PageDesk desk(a4Pages(1));
    desk.show({700, 1000});
    desk.view->addOverlay(&box);
    // User space counts from below: this box is at the top left of the paper.
    const auto colourAt = [&](const QPointF &displayed) {
        const QPoint at = desk.view->onViewport({1, displayed}).toPoint();
        return desk.view->viewport()->grab().toImage().pixelColor(at);
    };
    CHECK(colourAt({50, 50}) == Qt::red);
    CHECK(colourAt({150, 50}) != Qt::red);
    desk.view->setTurn(180);
    CHECK(colourAt({50, 50}) == Qt::red);
    desk.view->removeOverlay(&box);
    CHECK(colourAt({50, 50}) != Qt::red);
}

TEST_CASE("A tool has the mouse before words are selected, and gives it back")
{
    PageDesk desk(a4Pages(1), {twoColumns()});
    desk.show({900, 700});
    Pen pen;
    desk.view->setTool(&pen);
    const QPointF from = desk.view->onViewport({1, {100, 80}});
    const QPointF to = desk.view->onViewport({1, {300, 90}});
    dragMouse(*desk.view, from, to);
    CHECK(pen.released);
    CHECK(std::abs(pen.from.point.x() - 100) < 0.01);
    CHECK(std::abs(pen.to.point.x() - 300) < 0.01);
    CHECK(desk.view->selection()->isEmpty());
    pen.takes = false;
    dragMouse(*desk.view, desk.view->onViewport({1, pictureSpot(1, 0)}),
              desk.view->onViewport({1, pictureSpot(8, 0)}));
    CHECK(desk.view->selection()->text() == QStringLiteral("staff will"));
    desk.view->setTool(nullptr);
    CHECK_FALSE(pen.cancelled);
}

TEST_CASE("A click on a link of the paper tells where it leads")
{
    PageDesk desk(a4Pages(9), {twoColumns()});
    desk.setLinks(1, {{QRectF(100, 100, 50, 20), {}, 7, 300, {}}});
    desk.show({900, 700});
    CaseFileFixture::waitUntil([&] { return desk.view->linkAt({1, {120, 110}}).has_value(); });
    CHECK_FALSE(desk.view->linkAt({1, {90, 110}}));
    std::optional<PageLink> followed;
    QObject::connect(desk.view.get(), &PageView::linkActivated,
                     [&](const PageLink &link) { followed = link; });
    const QPointF at = desk.view->onViewport({1, {120, 110}});
    dragMouse(*desk.view, at, at);
    REQUIRE(followed);
    CHECK(followed->targetPage == 7);
}
