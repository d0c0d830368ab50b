// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markfixture.h"

#include <QImage>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// What programs that are not ours show of the only page, a pixel a point.
QImage shownBy(const QString &program, const FileOutside &file)
{
    const QString picture = file.path(q("page.png"));
    const QStringList arguments =
        program == q("mutool")
            ? QStringList{q("draw"), q("-r"), q("72"), q("-o"), picture, file.path(), q("1")}
            : QStringList{q("-cropbox"), q("-png"),           q("-r"), q("72"), q("-singlefile"),
                          file.path(),   file.path(q("page"))};
    outsideProgram(program, arguments);
    QImage image(picture);
    REQUIRE_FALSE(image.isNull());
    return image.convertToFormat(QImage::Format_RGB32);
}

/// Where a point of user space is shown, worked out by hand for each turn (ISO 32000-1, 8.3.2.3).
QPointF shownAt(QPointF p, const QRectF &crop, int turn)
{
    const double left = p.x() - crop.left();
    const double right = crop.right() - p.x();
    const double above = crop.bottom() - p.y(); // y upwards: bottom() is the upper edge
    const double below = p.y() - crop.top();
    switch (turn) {
    case 90:
        return {below, left};
    case 180:
        return {right, below};
    case 270:
        return {above, right};
    default:
        return {left, above};
    }
}

/// MuPDF draws a page that blends into a group of its own and rounds the edges of all its letters
/// anew: what is neither paper nor letter there may be a shade lighter or darker, by what nobody
/// sees. White and black stay what they are.
bool differ(QRgb a, QRgb b, int roundedBy)
{
    const bool isEdge = qGray(a) > 0 && qGray(a) < 255;
    const int allowed = isEdge ? roundedBy : 0;
    return std::abs(qRed(a) - qRed(b)) > allowed || std::abs(qGreen(a) - qGreen(b)) > allowed ||
           std::abs(qBlue(a) - qBlue(b)) > allowed;
}

struct Difference
{
    int outside = 0;  ///< Pixels that differ where they should not.
    int unmarked = 0; ///< White ones that stayed white where the mark is.
    int faded = 0;    ///< Black ones that are black no more.
    int marked = 0;
};

Difference compare(const QImage &before, const QImage &after, const QRectF &place,
                   int roundedBy = 0)
{
    Difference found;
    const QRectF outer = place.adjusted(-1, -1, 1, 1);
    const QRectF inner = place.adjusted(1, 1, -1, -1);
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            const QRgb a = before.pixel(x, y);
            const QRgb b = after.pixel(x, y);
            const QPointF middle(x + 0.5, y + 0.5);
            found.outside += differ(a, b, roundedBy) && !outer.contains(middle);
            if (!inner.contains(middle))
                continue;
            found.marked += a != b;
            found.unmarked += qGray(a) == 255 && a == b;
            found.faded += qGray(a) < 20 && qGray(b) >= 20;
        }
    }
    return found;
}

} // namespace

TEST_CASE("Other programs show a highlight on its words and nowhere else, turned and cropped")
{
    const QRectF words(70, 696, 120, 18);
    for (const QString &program : {q("pdftocairo"), q("mutool")}) {
        for (const int turn : {0, 90, 180, 270}) {
            for (const QRectF &crop : {QRectF(0, 0, 595, 842), QRectF(50, 100, 400, 650)}) {
                const QByteArray entries = "/Rotate " + QByteArray::number(turn) + "/CropBox[" +
                                           QByteArray::number(crop.left()) + ' ' +
                                           QByteArray::number(crop.top()) + ' ' +
                                           QByteArray::number(crop.right()) + ' ' +
                                           QByteArray::number(crop.bottom()) + ']';
                const QByteArray paper = pdfWithPages({"Fourteen posts would go"}, entries);
                const PdfMark mark = markOn(1, words, q("mark"));
                const FileOutside original(paper);
                const FileOutside copy(annotated(paper, {mark}).pdf);
                const QImage before = shownBy(program, original);
                const QImage after = shownBy(program, copy);
                INFO(program.toStdString() << " turn " << turn << " crop " << crop.left());
                REQUIRE(before.size() == after.size());
                const QRectF place = QRectF(shownAt(words.topLeft(), crop, turn),
                                            shownAt(words.bottomRight(), crop, turn))
                                         .normalized();
                const Difference found =
                    compare(before, after, place, program == q("mutool") ? 3 : 0);
                CHECK(found.outside == 0);
                CHECK(found.unmarked == 0);
                CHECK(found.faded == 0);
                CHECK(found.marked > 1000);
            }
        }
    }
}

TEST_CASE("Other programs show an area's frame and ink, but no reply and no popup")
{
    const QByteArray paper = pdfWithPages({"One"});
    PdfMark area = markOn(1, QRectF(100, 400, 80, 60), q("area"));
    area.style = PdfMarkStyle::Area;
    area.colour = qRgb(179, 38, 30);
    PdfMark reply = markOn(1, {}, q("reply"));
    reply.parent = area.name;
    const FileOutside original(paper);
    const FileOutside copy(annotated(paper, {area, reply}).pdf);
    for (const QString &program : {q("pdftocairo"), q("mutool")}) {
        INFO(program.toStdString());
        const QImage before = shownBy(program, original);
        const QImage after = shownBy(program, copy);
        const QRectF box(100, 842 - 460, 80, 60);
        const Difference found = compare(before, after, box);
        CHECK(found.outside == 0);
        CHECK(found.marked > 0);
        CHECK(after.pixel(140, 842 - 430) == qRgb(255, 255, 255)); // nothing inside the frame
        CHECK(qRed(after.pixel(140, 842 - 401)) > qGreen(after.pixel(140, 842 - 401)) + 60);
    }
}

TEST_CASE("Without its marks the copy is the paper, pixel for pixel")
{
    const QByteArray paper = pdfWithPages({"Fourteen posts would go"}, "/Rotate 90");
    const PdfMark mark = markOn(1, QRectF(70, 696, 120, 18), q("mark"));
    const FileOutside original(paper);
    const FileOutside copy(annotated(paper, {mark}).pdf);
    const QString plain = copy.path(q("plain.pdf"));
    outsideProgram(q("qpdf"), {q("--qdf"), q("--object-streams=disable"), copy.path(), plain});
    const QByteArray bytes = copy.read(q("plain.pdf"));
    REQUIRE(bytes.contains("/F 4\n"));
    const FileOutside hidden(QByteArray(bytes).replace("/F 4\n", "/F 2\n"));
    const FileOutside without(QByteArray(bytes).replace("/Annots", "/Nobody"));
    for (const QString &program : {q("pdftocairo"), q("mutool")}) {
        INFO(program.toStdString());
        const QImage before = shownBy(program, original);
        CHECK(shownBy(program, without) == before);
        // MuPDF blends the page for the sake of a hidden mark, too.
        const int roundedBy = program == q("mutool") ? 3 : 0;
        CHECK(compare(before, shownBy(program, hidden), QRectF(-9, -9, 1, 1), roundedBy).outside ==
              0);
    }
}
