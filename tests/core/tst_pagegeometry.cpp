// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pagegeometry.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {
bool near(QPointF a, QPointF b)
{
    return std::abs(a.x() - b.x()) < 1e-6 && std::abs(a.y() - b.y()) < 1e-6;
}
} // namespace

// ISO 32000-1, 14.11.2: the crop box is what is shown; 7.7.3.3: Rotate turns clockwise.
TEST_CASE("the corners of an offset crop box land where a reader sees them")
{
    const QRectF crop(100, 200, 300, 400); // left 100, bottom 200, right 400, top 600
    const QPointF bottomLeft(100, 200);
    const QPointF topLeft(100, 600);
    const auto shown = [&](int rotation, QPointF p) {
        return PageGeometry(crop, rotation).userToDisplayed().map(p);
    };
    CHECK(near(shown(0, bottomLeft), {0, 400}));
    CHECK(near(shown(0, topLeft), {0, 0}));
    CHECK(near(shown(90, bottomLeft), {0, 0}));
    CHECK(near(shown(90, topLeft), {400, 0}));
    CHECK(near(shown(180, bottomLeft), {300, 0}));
    CHECK(near(shown(180, topLeft), {300, 400}));
    CHECK(near(shown(270, bottomLeft), {400, 300}));
    CHECK(near(shown(270, topLeft), {0, 300}));
    CHECK(near(shown(-90, topLeft), {0, 300}));
}

TEST_CASE("a page turned sideways is as wide as it was high, in units of its own")
{
    CHECK(PageGeometry(QRectF(0, 0, 595, 842), 90).displayedSize() == QSizeF(842, 595));
    CHECK(PageGeometry(QRectF(0, 0, 595, 842), 0, 2.0).displayedSize() == QSizeF(1190, 1684));
}

TEST_CASE("what is marked on screen comes back to the same place, however the page is turned")
{
    for (const int rotation : {0, 90, 180, 270}) {
        for (const double unit : {1.0, 2.5}) {
            for (const QRectF &crop : {QRectF(0, 0, 595, 842), QRectF(-20, 13, 300, 900)}) {
                const PageGeometry page(crop, rotation, unit);
                const QRectF mark(17, 33, 120, 11);
                const QRectF back = page.displayedFromQuad(page.quadFromDisplayed(mark));
                CAPTURE(rotation, unit);
                CHECK(near(back.topLeft(), mark.topLeft()));
                CHECK(near(back.bottomRight(), mark.bottomRight()));
            }
        }
    }
}
