// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pageplacement.h"

#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "support/seededrandom.h"

#include <QImage>

using namespace LeverArch;

namespace {

double distance(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// Every rotation, turn, kind of crop box and user unit.
void forEachPage(const std::function<void(const PageGeometry &, int turn)> &visit)
{
    for (const int rotation : {0, 90, 180, 270}) {
        for (const QRectF &crop :
             {QRectF(0, 0, 595, 842), QRectF(-120, 37, 300, 900), QRectF(512.5, -64, 40, 7)}) {
            for (const double unit : {1.0, 0.5, 2.5}) {
                for (const int turn : {0, 90, 180, 270})
                    visit(PageGeometry(crop, rotation, unit), turn);
            }
        }
    }
}

PagePlacement placed(const PageGeometry &geometry, int turn, double scale, const QPointF &at)
{
    const QSizeF size = geometry.displayedSize() * scale;
    return {1, geometry, turn, QRectF(at, turn % 180 == 0 ? size : size.transposed())};
}

/// The smallest box round everything black.
QRect inkIn(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

TEST_CASE("A point of the paper comes back from the screen to where it was")
{
    SeededRandom random(7);
    forEachPage([&](const PageGeometry &geometry, int turn) {
        const double scale = 0.1 + double(random.below(80)) / 10;
        const PagePlacement page =
            placed(geometry, turn, scale, QPointF(random.below(900), -random.below(9000)));
        for (int i = 0; i < 20; ++i) {
            const QRectF crop = geometry.cropBox();
            const QPointF point(crop.left() + crop.width() * random.below(1000) / 1000.0,
                                crop.top() + crop.height() * random.below(1000) / 1000.0);
            const QPointF shown = page.userToView().map(point);
            CHECK(page.rect().adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(shown));
            CHECK(distance(page.viewToUser().map(shown), point) < 1e-6);
        }
    });
}

TEST_CASE("A box drawn on the screen is stored so that it is painted where it was drawn")
{
    SeededRandom random(11);
    forEachPage([&](const PageGeometry &geometry, int turn) {
        const PagePlacement page = placed(geometry, turn, 1.5, QPointF(33, -4000));
        const QRectF paper = page.rect();
        const QRectF drawn(paper.left() + paper.width() * random.below(50) / 100.0,
                           paper.top() + paper.height() * random.below(50) / 100.0,
                           paper.width() / 3, paper.height() / 3);
        const Quad quad = page.quadFromView(drawn);
        const QRectF back = page.viewFromQuad(quad).boundingRect();
        CHECK(distance(back.topLeft(), drawn.topLeft()) < 1e-6);
        CHECK(distance(back.bottomRight(), drawn.bottomRight()) < 1e-6);
        CHECK(geometry.cropBox().adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(quad.boundingRect()));
    });
}

TEST_CASE("What is drawn beyond the paper's edge is cut off there")
{
    const PageGeometry a4(QRectF(0, 0, 595, 842), 0);
    const PagePlacement page = placed(a4, 0, 2, QPointF(100, 50));
    const QRectF user = page.quadFromView(QRectF(20, 40, 180, 110)).boundingRect();
    CHECK(user.left() == Approx(0));
    CHECK(user.right() == Approx(50));
    CHECK(user.bottom() == Approx(842)); // y upwards: the upper edge
    CHECK(user.top() == Approx(792));
}

TEST_CASE("Paper moved to whole device pixels still begins and ends at its edges")
{
    const PageGeometry a4(QRectF(0, 0, 595, 842), 90);
    const PagePlacement page(1, a4, 90, QRectF(10.4, 20.8, 714.4, 1010.4));
    const QRectF whole = page.viewFromDisplayed(QRectF(QPointF(0, 0), a4.displayedSize()));
    CHECK(distance(whole.topLeft(), page.rect().topLeft()) < 1e-9);
    CHECK(distance(whole.bottomRight(), page.rect().bottomRight()) < 1e-9);
}

TEST_CASE("A mark lies where MuPDF draws that part of the page, however it is turned")
{
    const QRectF mark(60, 90, 120, 30); // user space
    for (const int rotation : {0, 90, 180, 270}) {
        for (const double unit : {1.0, 2.0}) {
            const QByteArray page = "/CropBox[20 40 420 640]/Rotate " +
                                    QByteArray::number(rotation) + "/UserUnit " +
                                    QByteArray::number(unit);
            const FileOutside file(
                pdfOf({"<</Type/Catalog/Pages 2 0 R>>",
                       "<</Type/Pages/MediaBox[-50 -30 700 900]/Kids[3 0 R]/Count 1>>",
                       "<</Type/Page/Parent 2 0 R" + page + "/Contents 4 0 R/Resources<<>>>>",
                       streamOf("0 g 60 90 120 30 re f")}));
            for (const int turn : {0, 90}) {
                outsideProgram(QStringLiteral("mutool"),
                               {QStringLiteral("draw"), QStringLiteral("-r"), QStringLiteral("72"),
                                QStringLiteral("-R"), QString::number(turn), QStringLiteral("-o"),
                                file.path(QStringLiteral("page.png")), file.path()});
                const QImage drawn(file.path(QStringLiteral("page.png")));
                const PageGeometry geometry(QRectF(20, 40, 400, 600), rotation, unit);
                const PagePlacement shown = placed(geometry, turn, 1, QPointF(0, 0));
                INFO("rotation " << rotation << " unit " << unit << " turn " << turn);
                REQUIRE(drawn.size() == shown.rect().size().toSize());
                const QRectF expected = inkIn(drawn);
                const QRectF ours = shown.userToView().mapRect(mark);
                CHECK(distance(ours.topLeft(), expected.topLeft()) <= 1.5);
                CHECK(distance(ours.bottomRight(), expected.bottomRight()) <= 1.5);
            }
        }
    }
}
