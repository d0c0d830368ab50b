// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

using namespace LeverArch;

namespace {

/// Letters, slanted lines, thin lines and a picture: what comes out differently when a part is not
/// drawn as the whole is.
QByteArray busyPage(int rotation, const QByteArray &more)
{
    QByteArray content = "q 0.9 0.2 -0.2 0.9 100 100 cm 0.2 0.4 0.6 rg 0 0 300 200 re f Q\n"
                         "0.3 w 40 60 m 540 780 l S 60 700 m 500 90 l S\n"
                         "q 200 0 0 150 220 400 cm BI /W 4 /H 2 /BPC 8 /CS /G ID "
                         "\x10\x80\xf0\x40\xa0\x20\xc0\x60 EI Q\n";
    for (int line = 0; line < 40; ++line)
        content += "BT /F 11 Tf 60 " + QByteArray::number(90 + line * 17) +
                   " Td (Twelve posts are to go from the libraries of the borough) Tj ET\n";
    return pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Rotate " +
                      QByteArray::number(rotation) + more + "/Resources<</Font<</F 5 0 R>>>>>>",
                  streamOf(content), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"});
}

std::unique_ptr<DocumentSession> opened(WorkerPool &pool, const QByteArray &pdf)
{
    return must(pool.open(must(SharedBytes::fromBytes(pdf)), {}));
}

/// Mean of the differences in grey; 1000 when the sizes are different.
double difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return 1000;
    qint64 sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            sum += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
    }
    return double(sum) / double(qint64(one.width()) * one.height());
}

} // namespace

TEST_CASE("A part of a page is what the whole page shows there")
{
    const int rotation = GENERATE(0, 90, 270);
    const QByteArray more = GENERATE("", "/CropBox[40 60 540 780]", "/UserUnit 2");
    WorkerPool pool(testWorkers());
    const auto session = opened(pool, busyPage(rotation, more));
    const QImage whole = must(session->render(1, 2, {}));
    REQUIRE(wholePicture(must(session->readPage(1)).geometry, 2) == whole.size());
    constexpr int tile = 512;
    for (int y = 0; y < whole.height(); y += tile) {
        for (int x = 0; x < whole.width(); x += tile) {
            const QRect area = QRect(x, y, tile, tile) & whole.rect();
            const QImage part = must(session->renderPart(1, {2, 0, area}, {}));
            // But for a smoothed edge here and there.
            CHECK(difference(part, whole.copy(area)) < 0.02);
        }
    }
}

TEST_CASE("Parts of a page turned in the window fit together to the turned page")
{
    const int turns = GENERATE(1, 2, 3);
    const double scale = GENERATE(1.5, 2.0);
    WorkerPool pool(testWorkers());
    const auto session = opened(pool, busyPage(90, "/CropBox[40 60 540 780]"));
    const QSize size = wholePicture(must(session->readPage(1)).geometry, scale, turns);
    const QImage whole = must(session->renderPart(1, {scale, turns, QRect({}, size)}, {}));
    REQUIRE(whole.size() == size);
    const QRect middle(size.width() / 2 - 150, size.height() / 2 - 100, 300, 200);
    const QImage part = must(session->renderPart(1, {scale, turns, middle}, {}));
    CHECK(difference(part, whole.copy(middle)) < 0.1);
    CHECK(difference(part, whole.copy(middle.translated(1, 0))) > 1);
    CHECK(difference(part, whole.copy(middle.translated(0, 1))) > 1);

    // The turn itself: letters are drawn otherwise lying down, so only seen from afar.
    const auto fromAfar = [](const QImage &image) {
        return image.scaled(image.size() / 8, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage upright = must(session->render(1, scale, {}));
    const QImage turned = upright.transformed(QTransform().rotate(90 * turns));
    CHECK(difference(fromAfar(whole), fromAfar(turned)) < 5);
    CHECK(difference(fromAfar(whole),
                     fromAfar(upright.transformed(QTransform().rotate(90 * turns + 180)))) > 20);
}

TEST_CASE("A page far too large to draw whole is drawn in parts")
{
    const QByteArray pdf =
        pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 14400 14400]/Contents 4 0 R>>",
               streamOf("1 0 0 rg 14000 0 400 400 re f")});
    WorkerPool pool(testWorkers());
    const auto session = opened(pool, pdf);
    const QSize size = wholePicture(must(session->readPage(1)).geometry, 4);
    REQUIRE(size == QSize(57'600, 57'600));
    CHECK_FALSE(session->render(1, 4, {}).ok());
    const QRect corner(size.width() - 2000, size.height() - 2000, 1024, 1024);
    const QImage part = must(session->renderPart(1, {4, 0, corner}, {}));
    CHECK(part.pixelColor(10, 10) == QColor(Qt::white));
    CHECK(part.pixelColor(1000, 1000) == QColor(Qt::red));
}

TEST_CASE("Parts that are none, or are too large themselves, are refused")
{
    WorkerPool pool(testWorkers());
    const auto session = opened(pool, busyPage(0, ""));
    const QRect area =
        GENERATE(QRect(), QRect(0, 0, 0, 5), QRect(-1, 0, 10, 10), QRect(590, 0, 10, 10),
                 QRect(0, 840, 10, 10), QRect(0, 0, 9000, 9000), QRect(0, 0, 2'000'000'000, 1));
    const auto part = session->renderPart(1, {1, 0, area}, {});
    REQUIRE_FALSE(part.ok());
    CHECK(part.error().code == Error::Code::Invalid);
    // Scales nobody can mean.
    for (const double wrong : {0.0, -1.0, 1e9, qQNaN()})
        CHECK_FALSE(session->renderPart(1, {wrong, 0, QRect(0, 0, 9, 9)}, {}).ok());
    // The worker is none the worse for it.
    CHECK(must(session->renderPart(1, {1, 0, QRect(0, 0, 9, 9)}, {})).size() == QSize(9, 9));
}
