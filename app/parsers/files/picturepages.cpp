// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/picturepages.h"

#include "parsers/files/jpegfacts.h"
#include "parsers/pdffurniture.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <QPainter>
#include <QRectF>

#include <array>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

constexpr QSizeF a4(595.28, 841.89);
constexpr double pointsOfInch = 72;
/// Cameras and programs that do not know say 72 or 96.
constexpr double leastDots = 100;
constexpr double mostDots = 4'800;
constexpr double longestSide = 1'700; ///< Points: A2.
constexpr double shortestSide = 50;
constexpr double margin = 28.35;     ///< 1 cm, around what does not fill its page by itself.
constexpr double pixelInPoints = 0.75; ///< A picture is not made larger than on a screen.

struct Sheet
{
    QSizeF page;
    QRectF picture; ///< From the bottom left.
};

Sheet sheetFor(const QSize &shown, double dots)
{
    const QSizeF scanned = QSizeF(shown) * (dots > 0 ? pointsOfInch / dots : 0);
    const double longSide = std::max(scanned.width(), scanned.height());
    const double shortSide = std::min(scanned.width(), scanned.height());
    if (dots >= leastDots && dots <= mostDots && longSide <= longestSide &&
        shortSide >= shortestSide)
        return {scanned, QRectF(QPointF(0, 0), scanned)};
    const QSizeF page = shown.width() > shown.height() ? a4.transposed() : a4;
    const QSizeF room = page - QSizeF(2 * margin, 2 * margin);
    QSizeF size = QSizeF(shown) * pixelInPoints;
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room, Qt::KeepAspectRatio);
    return {page, QRectF((page.width() - size.width()) / 2, (page.height() - size.height()) / 2,
                         size.width(), size.height())};
}

/// Where the corners of the stored picture go (Exif 2.32, 4.6.4, tag 274): what the unit square of
/// an image is mapped by (ISO 32000-1, 8.9.5.1), of a picture shown in a unit square.
std::array<double, 6> matrixOf(int orientation)
{
    switch (orientation) {
    case 2:
        return {-1, 0, 0, 1, 1, 0};
    case 3:
        return {-1, 0, 0, -1, 1, 1};
    case 4:
        return {1, 0, 0, -1, 0, 1};
    case 5:
        return {0, -1, -1, 0, 1, 1};
    case 6:
        return {0, -1, 1, 0, 0, 1};
    case 7:
        return {0, 1, 1, 0, 0, 0};
    case 8:
        return {0, 1, -1, 0, 1, 0};
    default:
        return {1, 0, 0, 1, 0, 0};
    }
}

std::string contentFor(const QRectF &box, int orientation)
{
    const std::array<double, 6> m = matrixOf(orientation);
    const std::array<double, 6> placed = {
        m[0] * box.width(),  m[1] * box.height(), m[2] * box.width(), m[3] * box.height(),
        m[4] * box.width() + box.x(), m[5] * box.height() + box.y()};
    QByteArray content("q ");
    for (const double value : placed)
        content += QByteArray::number(value, 'f', 4) + ' ';
    return (content + "cm /Picture Do Q\n").toStdString();
}

/// Its rows one after another, without the bytes that fill them up in memory.
QByteArray rowsOf(const QImage &image, qsizetype rowSize)
{
    QByteArray rows;
    rows.reserve(rowSize * image.height());
    for (int y = 0; y < image.height(); ++y)
        rows.append(reinterpret_cast<const char *>(image.constScanLine(y)), rowSize);
    return rows;
}

QImage onWhite(const QImage &picture)
{
    if (!picture.hasAlphaChannel())
        return picture;
    QImage opaque(picture.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, picture);
    return opaque;
}

/// Black and white only, in whichever order.
bool isBlackAndWhite(const QImage &image)
{
    return image.depth() == 1 &&
           (image.colorCount() < 2 ||
            (image.color(0) == qRgb(255, 255, 255) && image.color(1) == qRgb(0, 0, 0)) ||
            (image.color(1) == qRgb(255, 255, 255) && image.color(0) == qRgb(0, 0, 0)));
}

} // namespace

struct PicturePages::Image
{
    QByteArray data;
    const char *filter = "/FlateDecode";
    const char *colours = "/DeviceRGB";
    int bits = 8;
    bool inverted = false;
    int components = 3;
};

PicturePages::PicturePages() : m_pdf(std::make_unique<QPDF>())
{
    m_pdf->setSuppressWarnings(true);
    m_pdf->emptyPDF();
}

PicturePages::~PicturePages() = default;

bool PicturePages::isEmpty() const
{
    return m_pdf->getAllPages().empty();
}

void PicturePages::addJpeg(QByteArrayView bytes, const JpegFacts &facts, int orientation)
{
    Image image;
    image.data = QByteArray(bytes.data(), bytes.size());
    image.filter = "/DCTDecode";
    image.components = facts.components;
    image.colours = facts.components == 1   ? "/DeviceGray"
                    : facts.components == 4 ? "/DeviceCMYK"
                                            : "/DeviceRGB";
    image.inverted = facts.isInverted;
    add(image, facts.size, facts.dotsPerInch, orientation);
}

void PicturePages::addPixels(const QImage &picture, double dotsPerInch, int orientation)
{
    Image image;
    QImage pixels = onWhite(picture);
    qsizetype rowSize = 0;
    if (isBlackAndWhite(pixels)) {
        pixels.convertTo(QImage::Format_Mono);
        image.bits = 1;
        image.inverted = pixels.colorCount() > 0 && pixels.color(0) == qRgb(255, 255, 255);
        rowSize = (pixels.width() + 7) / 8;
    } else if (pixels.format() == QImage::Format_Grayscale8 || pixels.isGrayscale()) {
        pixels.convertTo(QImage::Format_Grayscale8);
        rowSize = pixels.width();
    } else {
        pixels.convertTo(QImage::Format_RGB888);
        rowSize = qsizetype(pixels.width()) * 3;
    }
    image.components = pixels.format() == QImage::Format_RGB888 ? 3 : 1;
    image.colours = image.components == 3 ? "/DeviceRGB" : "/DeviceGray";
    // qCompress puts four bytes of length before what zlib makes.
    image.data = qCompress(rowsOf(pixels, rowSize), 6).mid(4);
    add(image, pixels.size(), dotsPerInch, orientation);
}

void PicturePages::add(const Image &image, const QSize &pixels, double dotsPerInch, int orientation)
{
    Handle stream = m_pdf->newStream();
    stream.replaceStreamData(image.data.toStdString(), Handle::newName(image.filter),
                             Handle::newNull());
    Handle facts = stream.getDict();
    facts.replaceKey("/Type", Handle::newName("/XObject"));
    facts.replaceKey("/Subtype", Handle::newName("/Image"));
    facts.replaceKey("/Width", Handle::newInteger(pixels.width()));
    facts.replaceKey("/Height", Handle::newInteger(pixels.height()));
    facts.replaceKey("/BitsPerComponent", Handle::newInteger(image.bits));
    facts.replaceKey("/ColorSpace", Handle::newName(image.colours));
    if (image.inverted) {
        Handle decode = Handle::newArray();
        for (int i = 0; i < image.components; ++i) {
            decode.appendItem(Handle::newInteger(1));
            decode.appendItem(Handle::newInteger(0));
        }
        facts.replaceKey("/Decode", decode);
    }
    const Sheet sheet =
        sheetFor(orientation >= 5 ? pixels.transposed() : pixels, dotsPerInch);
    Handle page = Handle::parse("<< /Type /Page /Resources << /XObject << >> >> >>");
    page.getKey("/Resources").getKey("/XObject").replaceKey("/Picture", stream);
    page.replaceKey("/MediaBox", Handle::newArray(Handle::Rectangle(0, 0, sheet.page.width(),
                                                                    sheet.page.height())));
    page.replaceKey("/Contents", m_pdf->newStream(contentFor(sheet.picture, orientation)));
    QPDFPageDocumentHelper(*m_pdf).addPage(QPDFPageObjectHelper(m_pdf->makeIndirectObject(page)),
                                           false);
}

SharedBytes PicturePages::finish(const QString &title, const std::function<void()> &step)
{
    PdfDescription description;
    description.title = title;
    PdfFurniture(*m_pdf).describe(description);
    return writePdf(*m_pdf, [&step](int) { step(); });
}

} // namespace LeverArch
