// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagedesk.h"
#include "support/qtcatch.h"

#include <QScrollBar>

using namespace LeverArch;

namespace {

QList<PageFacts> plan()
{
    return {{1, {}, PageGeometry(QRectF(0, 0, 2400, 3400), 0), true}};
}

} // namespace

TEST_CASE("A page too large to be drawn whole is sharp where one looks, and only there")
{
    PageDesk desk(plan());
    desk.show({600, 500});
    desk.view->setZoom(4);
    for (const int turn : {0, 90, 180, 270}) {
        INFO("turned by " << turn);
        desk.view->setTurn(turn);
        desk.view->horizontalScrollBar()->setValue(3000);
        desk.view->verticalScrollBar()->setValue(5000);
        desk.settle();
        const PagePlacement place = desk.view->placement(1);
        const QRectF seen = place.viewToDisplayed().mapRect(QRectF(desk.view->viewport()->rect()));
        const QRect pixels = QRect((seen.topLeft() * place.scale()).toPoint(),
                                   (seen.size() * place.scale()).toSize())
                                 .adjusted(2, 2, -2, -2);
        const QImage shown =
            desk.view->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        const QImage upright = shown.transformed(QTransform().rotate(-turn));
        const QImage wanted = PageDesk::drawnPart(pixels);
        CHECK(upright.copy(QRect(QPoint(2, 2), wanted.size())) == wanted);
    }
    for (const auto &[page, area] : desk.drawnParts())
        CHECK(qint64(area.width()) * area.height() <= 1024 * 1024);
    CHECK(desk.drawnParts().size() < 4 * 20);
}

TEST_CASE("A page that fits into one picture is not drawn in parts")
{
    PageDesk desk(a4Pages(2));
    desk.show({600, 500});
    desk.view->setZoom(2);
    desk.settle();
    CHECK(desk.drawnParts().isEmpty());
}
