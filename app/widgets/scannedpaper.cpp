// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/scannedpaper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QtEndian>

#include <optional>

namespace LeverArch {

namespace {

constexpr double pointsPerInch = 72;
constexpr double inchesPerMetre = 1 / 0.0254;
constexpr auto signature = "\x89PNG\r\n\x1a\n";

QString say(const char *text)
{
    return QCoreApplication::translate("ScannedPaper", text);
}

/// A picture as the PNG standard packs it, which is how PDF packs it, too.
struct Picture
{
    quint32 width = 0;
    quint32 height = 0;
    int bits = 0;
    int colours = 0; ///< To a dot: 1 grey, 3 colour.
    double dotsPerInch = 0; ///< 0: it does not say.
    QByteArray packed;

    QByteArray entries() const
    {
        return "/Type/XObject/Subtype/Image/Width " + QByteArray::number(width) + "/Height " +
               QByteArray::number(height) + "/BitsPerComponent " + QByteArray::number(bits) +
               "/ColorSpace/" + (colours == 1 ? "DeviceGray" : "DeviceRGB") +
               "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors " +
               QByteArray::number(colours) + "/BitsPerComponent " + QByteArray::number(bits) +
               "/Columns " + QByteArray::number(width) + ">>";
    }
};

quint32 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// Nothing when it is no PNG, or one that a PDF cannot hold as it is (a palette, a transparent one,
/// one in seven passes).
std::optional<Picture> pictureOf(const QByteArray &png)
{
    constexpr qsizetype headSize = 13;
    Picture picture;
    for (qsizetype at = 8; png.startsWith(signature) && at + 12 <= png.size();) {
        const qsizetype size = numberAt(png, at);
        const QByteArray kind = png.mid(at + 4, 4);
        const qsizetype body = at + 8;
        if (size > png.size() - body - 4)
            return std::nullopt;
        if (kind == "IHDR" && size == headSize) {
            picture.width = numberAt(png, body);
            picture.height = numberAt(png, body + 4);
            picture.bits = png[body + 8];
            picture.colours = png[body + 9] == 0 ? 1 : png[body + 9] == 2 ? 3 : 0;
            if (png[body + 12] != 0)
                return std::nullopt;
        } else if (kind == "pHYs" && size == 9 && png[body + 8] == 1) {
            picture.dotsPerInch = numberAt(png, body) / inchesPerMetre;
        } else if (kind == "IDAT") {
            picture.packed += png.mid(body, size);
        } else if (kind == "IEND" && picture.colours > 0 && picture.width > 0 &&
                   picture.height > 0 && !picture.packed.isEmpty()) {
            return picture;
        }
        at = body + size + 4;
    }
    return std::nullopt;
}

/// The same for a PNG of another build, written anew without loss.
std::optional<Picture> anyPictureOf(const QByteArray &png)
{
    if (const auto picture = pictureOf(png))
        return picture;
    const QImage image = QImage::fromData(png, "PNG");
    if (image.isNull())
        return std::nullopt;
    QByteArray plain;
    QBuffer buffer(&plain);
    image.convertToFormat(image.isGrayscale() ? QImage::Format_Grayscale8 : QImage::Format_RGB888)
        .save(&buffer, "PNG");
    return pictureOf(plain);
}

/// Objects one after the other, and where each begins.
class PdfWriting
{
public:
    /// The number the next object will have.
    int next() const { return int(m_places.size()) + 1; }
    void add(const QByteArray &body)
    {
        m_places.append(m_bytes.size());
        m_bytes += QByteArray::number(m_places.size()) + " 0 obj\n" + body + "\nendobj\n";
    }
    void addStream(const QByteArray &entries, const QByteArray &data)
    {
        add("<<" + entries + "/Length " + QByteArray::number(data.size()) + ">>\nstream\n" + data +
            "\nendstream");
    }
    QByteArray finish(int catalogue)
    {
        const qsizetype table = m_bytes.size();
        m_bytes += "xref\n0 " + QByteArray::number(next()) + "\n0000000000 65535 f \n";
        for (const qsizetype place : std::as_const(m_places))
            m_bytes += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
        m_bytes += "trailer\n<</Size " + QByteArray::number(next()) + "/Root " +
                   QByteArray::number(catalogue) + " 0 R>>\nstartxref\n" +
                   QByteArray::number(table) + "\n%%EOF\n";
        return m_bytes;
    }

private:
    QByteArray m_bytes = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    QList<qsizetype> m_places;
};

/// Page, what is drawn on it, and the picture; the page's number.
int addPage(PdfWriting &pdf, const Picture &picture, double dots, int pages)
{
    const QByteArray width = QByteArray::number(picture.width * pointsPerInch / dots, 'f', 2);
    const QByteArray height = QByteArray::number(picture.height * pointsPerInch / dots, 'f', 2);
    const int page = pdf.next();
    const auto reference = [](int number) { return QByteArray::number(number) + " 0 R"; };
    pdf.add("<</Type/Page/Parent " + reference(pages) + "/MediaBox[0 0 " + width + ' ' + height +
            "]/Contents " + reference(page + 1) + "/Resources<</XObject<</S " +
            reference(page + 2) + ">>>>>>");
    pdf.addStream({}, "q " + width + " 0 0 " + height + " 0 0 cm /S Do Q");
    pdf.addStream(picture.entries(), picture.packed);
    return page;
}

} // namespace

Result<QByteArray> paperOfScans(const QList<QByteArray> &pages, int dotsPerInch)
{
    PdfWriting pdf;
    constexpr int catalogue = 1;
    // The list of pages comes last, when their numbers are known; each page has three objects.
    const int list = 2 + 3 * int(pages.size());
    pdf.add("<</Type/Catalog/Pages " + QByteArray::number(list) + " 0 R>>");
    QByteArray kids;
    for (const QByteArray &png : pages) {
        const auto picture = anyPictureOf(png);
        if (!picture)
            return Error{Error::Code::Damaged,
                         say(QT_TRANSLATE_NOOP("ScannedPaper",
                                               "A scanned page could not be read. Scan it again.")),
                         {}};
        const double dots = picture->dotsPerInch > 0 ? picture->dotsPerInch
                                                     : std::max(dotsPerInch, 1);
        kids += QByteArray::number(addPage(pdf, *picture, dots, list)) + " 0 R ";
    }
    pdf.add("<</Type/Pages/Count " + QByteArray::number(pages.size()) + "/Kids[" + kids + "]>>");
    return pdf.finish(catalogue);
}

} // namespace LeverArch
