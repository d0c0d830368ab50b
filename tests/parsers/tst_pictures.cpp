// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filefixture.h"

#include <QCryptographicHash>
#include <QImage>
#include <QtEndian>

using namespace LeverArch;

namespace {

using Kind = FileNote::Kind;

/// Red at the top left, green beside it, blue below.
QImage marked(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < height / 2; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, x < width / 2 ? Qt::red : Qt::green);
    }
    for (int y = height / 2; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, x < width / 2 ? Qt::blue : Qt::white);
    }
    return image;
}

QByteArray saved(QImage image, const char *format, double dots = 0)
{
    if (dots > 0) {
        image.setDotsPerMeterX(qRound(dots / 0.0254));
        image.setDotsPerMeterY(qRound(dots / 0.0254));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(image.save(&buffer, format, 95));
    return bytes;
}

/// The same JPEG with an orientation, as a telephone writes it (Exif 2.32: one entry of tag 274).
QByteArray turnedJpeg(const QByteArray &jpeg, char orientation)
{
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif += orientation;
    exif += QByteArray(6, '\0');
    const auto size = static_cast<quint16>(exif.size() + 2);
    QByteArray segment("\xff\xe1", 2);
    segment += static_cast<char>(size >> 8);
    segment += static_cast<char>(size & 255);
    return jpeg.left(2) + segment + exif + jpeg.mid(2);
}

/// A TIFF of black and white pages without compression (TIFF 6.0, sections 2 and 3).
QByteArray scannedTiff(int pages, int width, int height, quint32 dots)
{
    const int rowSize = (width + 7) / 8;
    QByteArray file("II*\0", 4);
    const auto put = [&file](quint32 value, int size) {
        for (int i = 0; i < size; ++i)
            file += static_cast<char>(value >> (8 * i));
    };
    const int entries = 10;
    const int pageSize = 2 + entries * 12 + 4 + 8 + rowSize * height;
    put(8, 4);
    for (int page = 0; page < pages; ++page) {
        const auto start = quint32(8 + page * pageSize);
        const quint32 ratio = start + 2 + entries * 12 + 4;
        const auto entry = [&put](quint32 tag, quint32 type, quint32 value) {
            put(tag, 2);
            put(type, 2);
            put(1, 4);
            put(value, 4);
        };
        put(entries, 2);
        entry(256, 4, quint32(width));
        entry(257, 4, quint32(height));
        entry(258, 3, 1);
        entry(259, 3, 1);
        entry(262, 3, 0); // white is zero
        entry(273, 4, ratio + 8);
        entry(278, 4, quint32(height));
        entry(279, 4, quint32(rowSize * height));
        entry(282, 5, ratio);
        entry(283, 5, ratio);
        put(page + 1 < pages ? start + quint32(pageSize) : 0, 4);
        put(dots, 4);
        put(1, 4);
        file += QByteArray(rowSize * height, char(page % 2 == 0 ? 0x0f : 0xff));
    }
    return file;
}

QString list(const FileOutside &file)
{
    return outsideProgram(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file.path()});
}

/// The page drawn by pdftoppm, as it is shown.
QImage shown(const FileOutside &file, int dots = 36)
{
    outsideProgram(QStringLiteral("pdftoppm"),
                   {QStringLiteral("-r"), QString::number(dots), QStringLiteral("-singlefile"),
                    QStringLiteral("-png"), file.path(), file.path(QStringLiteral("shown"))});
    return QImage(file.path(QStringLiteral("shown.png")));
}

bool isNear(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 40 && std::abs(a.green() - b.green()) < 40 &&
           std::abs(a.blue() - b.blue()) < 40;
}

Error::Code failure(WorkerPool &pool, const QByteArray &bytes, FileForm form)
{
    const auto made = pool.makePages(must(SharedBytes::fromBytes(bytes)), form, {});
    REQUIRE_FALSE(made.ok());
    return made.error().code;
}

} // namespace

TEST_CASE("The bytes of a JPEG go into its page unchanged, as large as it was scanned")
{
    WorkerPool pool(testWorkers());
    const QByteArray jpeg = saved(marked(1240, 1754), "jpeg", 150);
    const MadePages made = madeOf(pool, jpeg, FileForm::Jpeg, QStringLiteral("scan.jpg"));
    CHECK(isSoundPdf(made.pdf));
    const FileOutside file(made.pdf);
    outsideProgram(QStringLiteral("pdfimages"), {QStringLiteral("-j"), file.path(),
                                                 file.path(QStringLiteral("out"))});
    CHECK(file.read(QStringLiteral("out-000.jpg")) == jpeg);
    CHECK(factOf(file, QStringLiteral("Page size")).contains(QStringLiteral("A4")));
    CHECK(must(madeOf(pool, jpeg, FileForm::Jpeg, QStringLiteral("scan.jpg")).pdf.view()) ==
          must(made.pdf.view()));
}

TEST_CASE("A photograph is shown upright, whichever way the telephone was held")
{
    WorkerPool pool(testWorkers());
    const QByteArray jpeg = saved(marked(400, 200), "jpeg");
    // Where red, green and blue are seen, by the table of Exif 2.32, 4.6.4: 0 top left, 1 top
    // right, 2 bottom left, 3 bottom right.
    const std::array<std::array<int, 3>, 9> places = {{{0, 1, 2},
                                                       {0, 1, 2},
                                                       {1, 0, 3},
                                                       {3, 2, 1},
                                                       {2, 3, 0},
                                                       {0, 2, 1},
                                                       {1, 3, 0},
                                                       {3, 1, 2},
                                                       {2, 0, 3}}};
    for (char orientation = 1; orientation <= 8; ++orientation) {
        INFO("orientation " << int(orientation));
        const FileOutside file(
            madeOf(pool, turnedJpeg(jpeg, orientation), FileForm::Jpeg).pdf);
        const QImage page = shown(file);
        const bool stands = orientation >= 5;
        CHECK((page.height() > page.width()) == stands);
        const QSize half = stands ? QSize(30, 60) : QSize(60, 30); // of the picture, at 36 dpi
        const auto at = [&](int place) {
            return page.pixelColor(page.width() / 2 + (place % 2 == 0 ? -1 : 1) * half.width() / 2,
                                   page.height() / 2 + (place < 2 ? -1 : 1) * half.height() / 2);
        };
        const auto &where = places[size_t(orientation)];
        CHECK(isNear(at(where[0]), Qt::red));
        CHECK(isNear(at(where[1]), Qt::green));
        CHECK(isNear(at(where[2]), Qt::blue));
    }
}

TEST_CASE("Pictures are fitted on A4 when they do not say how large they were")
{
    WorkerPool pool(testWorkers());
    for (const auto &[format, form] : {std::pair("png", FileForm::Png), std::pair("bmp", FileForm::Bmp),
                                       std::pair("webp", FileForm::WebP)}) {
        INFO(format);
        const FileOutside file(madeOf(pool, saved(marked(1600, 900), format), form).pdf);
        CHECK(factOf(file, QStringLiteral("Page size")).startsWith(QStringLiteral("841.89 x 595.28")));
        const QImage page = shown(file);
        CHECK(isNear(page.pixelColor(page.width() / 4, page.height() * 2 / 5), Qt::red));
    }
}

TEST_CASE("What is transparent is white, greys stay grey and black and white stays one bit")
{
    WorkerPool pool(testWorkers());
    QImage clear(200, 200, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    const QImage page = shown(FileOutside(madeOf(pool, saved(clear, "png"), FileForm::Png).pdf));
    CHECK(page.pixelColor(page.rect().center()).lightness() > 250);
    const QImage grey = marked(300, 300).convertToFormat(QImage::Format_Grayscale8);
    CHECK(list(FileOutside(madeOf(pool, saved(grey, "png"), FileForm::Png).pdf))
              .contains(QRegularExpression(QStringLiteral("gray +1 +8"))));
    const QImage mono = marked(300, 300).convertToFormat(QImage::Format_Mono);
    CHECK(list(FileOutside(madeOf(pool, saved(mono, "png"), FileForm::Png).pdf))
              .contains(QRegularExpression(QStringLiteral("gray +1 +1"))));
}

TEST_CASE("Every page of a scanned TIFF is a page, in one bit and as large as the paper was")
{
    WorkerPool pool(testWorkers());
    const MadePages made = madeOf(pool, scannedTiff(3, 1240, 1754, 150), FileForm::Tiff);
    CHECK(isSoundPdf(made.pdf));
    const FileOutside file(made.pdf);
    CHECK(factOf(file, QStringLiteral("Pages")) == QStringLiteral("3"));
    CHECK(factOf(file, QStringLiteral("Page size")).contains(QStringLiteral("A4")));
    CHECK(list(file).count(QRegularExpression(QStringLiteral("1240 +1754 +gray +1 +1"))) == 3);
    // White is zero in it: 0x0f are four white points and four black ones.
    const QImage page = shown(file, 150);
    CHECK(page.pixelColor(1, 700).lightness() > 128);
    CHECK(page.pixelColor(6, 700).lightness() < 128);
}

TEST_CASE("A HEIC photograph is shown as one")
{
    WorkerPool pool(testWorkers());
    const FileOutside source(saved(marked(640, 480), "png"));
    outsideProgram(QStringLiteral("cp"), {source.path(), source.path(QStringLiteral("in.png"))});
    outsideProgram(QStringLiteral("heif-enc"), {source.path(QStringLiteral("in.png")), QStringLiteral("-o"),
                                                source.path(QStringLiteral("out.heic"))});
    const QByteArray heic = source.read(QStringLiteral("out.heic"));
    REQUIRE(examined(pool, heic, QStringLiteral("IMG_1.HEIC")).form == FileForm::Heif);
    const FileOutside file(madeOf(pool, heic, FileForm::Heif).pdf);
    CHECK(list(file).contains(QRegularExpression(QStringLiteral("640 +480 +rgb +3 +8 +jpeg"))));
    const QImage page = shown(file);
    CHECK(isNear(page.pixelColor(page.width() / 4, page.height() * 2 / 5), Qt::red));
    CHECK(failure(pool, heic.left(heic.size() / 2), FileForm::Heif) == Error::Code::Damaged);
    CHECK(failure(pool, heic.left(40), FileForm::Heif) == Error::Code::Damaged);
}

TEST_CASE("Damaged pictures say so, and the worker lives on")
{
    WorkerPool pool(testWorkers());
    const QByteArray jpeg = saved(marked(400, 300), "jpeg");
    const MadePages cut = madeOf(pool, jpeg.left(jpeg.size() * 2 / 3), FileForm::Jpeg);
    CHECK(has(cut.notes, Kind::PartsUnread));
    CHECK(failure(pool, jpeg.left(100), FileForm::Jpeg) == Error::Code::Damaged);
    CHECK(failure(pool, saved(marked(40, 30), "png").left(60), FileForm::Png) ==
          Error::Code::Damaged);
    CHECK(failure(pool, "GIF89a", FileForm::Gif) == Error::Code::Damaged);
    CHECK(failure(pool, "not a picture", FileForm::WebP) == Error::Code::Damaged);
    CHECK(failure(pool, QByteArray("II*\0\x08\0\0\0", 8), FileForm::Tiff) == Error::Code::Damaged);
}

TEST_CASE("What a bitmap that is cut does not say is white, and said to be missing")
{
    WorkerPool pool(testWorkers());
    const QByteArray bmp = saved(marked(400, 300), "bmp");
    CHECK_FALSE(has(madeOf(pool, bmp, FileForm::Bmp).notes, Kind::PartsUnread));
    // Its rows begin at the bottom.
    const MadePages cut = madeOf(pool, bmp.left(bmp.size() / 3), FileForm::Bmp);
    CHECK(has(cut.notes, Kind::PartsUnread));
    const QImage page = shown(FileOutside(cut.pdf));
    const QRect picture(page.width() / 4, page.height() / 4, page.width() / 2, page.height() / 2);
    bool hasOthers = false;
    for (int y = picture.top(); y < picture.bottom(); ++y) {
        for (int x = picture.left(); x < picture.right(); ++x) {
            const QColor colour = page.pixelColor(x, y);
            hasOthers |= !isNear(colour, Qt::white) && colour.blue() < colour.red() + 20;
        }
    }
    CHECK_FALSE(hasOthers);
    for (int i = 0; i < 3; ++i)
        CHECK(must(madeOf(pool, bmp.left(200'000), FileForm::Bmp).pdf.view()) ==
              must(madeOf(pool, bmp.left(200'000), FileForm::Bmp).pdf.view()));
}

TEST_CASE("Pictures far too large to be honest are refused before they are unpacked")
{
    WorkerPool pool(testWorkers());
    // A PNG of 60,000 times 60,000 points that is some bytes long (PNG, 11.2.2).
    QByteArray head("IHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0", 17);
    QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\x0d", 12);
    quint32 crc = 0xffffffff;
    for (const char c : head) {
        crc ^= static_cast<unsigned char>(c);
        for (int i = 0; i < 8; ++i)
            crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
    png += head;
    const quint32 swapped = qToBigEndian(~crc);
    png += QByteArray(reinterpret_cast<const char *>(&swapped), 4);
    const QByteArray data = qCompress(QByteArray(1'000'000, '\0')).mid(4);
    png += QByteArray("\0\0", 2) + char(data.size() >> 8) + char(data.size() & 255) + "IDAT" + data;
    const auto made = pool.makePages(must(SharedBytes::fromBytes(png)), FileForm::Png, {});
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().code == Error::Code::Refused);
    CHECK(made.error().message.contains(QStringLiteral("far larger")));
}
