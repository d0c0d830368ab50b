// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/pagestamp.h"

#include "core/pagegeometry.h"
#include "parsers/contentbalance.h"
#include "parsers/declaredgeometry.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

// At the size of an A4 page, in points.
constexpr double fontSizeOnA4 = 11;
constexpr double paddingOnA4 = 3;
constexpr double marginOnA4 = 16;
constexpr double shortSideOfA4 = 595;
constexpr double longSideOfA4 = 842;

/// Some generators give every page one dictionary with the pictures of the whole paper; copying it
/// for each page would cost more than the paper.
constexpr size_t largestCopiedDictionary = 64;

/// How much larger than on A4: huge drawings are read from afar or made smaller, tiny ones have no
/// room.
double scaleFor(const QSizeF &page)
{
    const double side = std::min(page.width(), page.height());
    if (side > longSideOfA4)
        return side / longSideOfA4;
    return side < shortSideOfA4 / 2 ? std::max(side / (shortSideOfA4 / 2), 0.1) : 1.0;
}

bool isFree(const QRectF &place, const QList<QRectF> &occupied)
{
    return std::none_of(occupied.begin(), occupied.end(),
                        [&place](const QRectF &word) { return word.intersects(place); });
}

/// The first free place: along the bottom from the right, then along the top.
QRectF placeFor(const QSizeF &size, const QSizeF &page, double margin,
                const QList<QRectF> &occupied, bool &overText)
{
    const double right = page.width() - margin - size.width();
    const double middle = (page.width() - size.width()) / 2;
    const double bottom = page.height() - margin - size.height();
    const QList<QPointF> corners = {{right, bottom}, {middle, bottom}, {margin, bottom},
                                    {right, margin}, {middle, margin}, {margin, margin}};
    for (const QPointF &corner : corners) {
        if (isFree({corner, size}, occupied))
            return {corner, size};
    }
    overText = true;
    return {corners.first(), size};
}

std::string number(double value)
{
    return QByteArray::number(value, 'f', 5).toStdString();
}

/// Draws XObject `name`, whose own space has y upwards and its origin at the plate's bottom left.
std::string drawAt(const QRectF &place, const PageGeometry &geometry, const std::string &name)
{
    const QTransform t =
        QTransform(1, 0, 0, -1, place.left(), place.bottom()) * geometry.displayedToUser();
    std::string matrix;
    for (const double v : {t.m11(), t.m12(), t.m21(), t.m22(), t.dx(), t.dy()})
        matrix += number(v) + ' ';
    return "q " + matrix + "cm " + name + " Do Q\n";
}

/// The resources as the page's own: changing them changes no other page.
Handle ownResources(Handle page)
{
    Handle resources = page.getKey("/Resources");
    resources = resources.isDictionary() ? resources.shallowCopy() : Handle::newDictionary();
    Handle pictures = resources.getKey("/XObject");
    resources.replaceKey("/XObject", pictures.isDictionary() ? pictures.shallowCopy()
                                                             : Handle::newDictionary());
    return resources;
}

size_t picturesOf(Handle page)
{
    Handle resources = page.getKey("/Resources");
    Handle pictures = resources.isDictionary() ? resources.getKey("/XObject") : Handle::newNull();
    return pictures.isDictionary() ? pictures.getKeys().size() : 0;
}

} // namespace

PageStamp::PageStamp(QPDF &pdf, const QString &letters)
    : m_pdf(pdf), m_font(pdf, letters), m_save(pdf.newStream("q\n"))
{}

PageStamp::Outcome PageStamp::print(QPDFObjectHandle page, const QString &text,
                                    const QList<QRectF> &occupied)
{
    const PageGeometry geometry = declaredGeometry(page);
    const QSizeF size = geometry.displayedSize();
    const double scale = scaleFor(size);
    const double fontSize = fontSizeOnA4 * scale;
    const QSizeF plateSize(m_font.width(text) * fontSize / 1000 + 2 * paddingOnA4 * scale,
                           fontSize + paddingOnA4 * scale);
    Outcome outcome;
    const QRectF place = placeFor(plateSize, size, marginOnA4 * scale, occupied, outcome.overText);
    const Handle stamp = plate(text, plateSize, fontSize);
    const ContentBalance balance = balanceOf(page);
    outcome.damaged = balance.damaged;
    const bool canWrap = !balance.undecodable || page.getPageContents().size() == 1;
    if (!canWrap || (balance.isSimple() && picturesOf(page) <= largestCopiedDictionary)) {
        int suffix = 1;
        Handle resources = ownResources(page);
        const std::string name = resources.getUniqueResourceName("/Stamp", suffix);
        resources.getKey("/XObject").replaceKey(name, stamp);
        page.replaceKey("/Resources", resources);
        putBehind(page, drawAt(place, geometry, name), balance.openSaves);
    } else {
        wrapContent(page, stamp, drawAt(place, geometry, "/Stamp"));
    }
    return outcome;
}

QPDFObjectHandle PageStamp::plate(const QString &text, const QSizeF &size, double fontSize)
{
    const std::string box = number(size.width()) + ' ' + number(size.height());
    const std::string content = "1 g 0 0 " + box + " re f\n0 g BT /F " + number(fontSize) + " Tf " +
                                number((size.width() - m_font.width(text) * fontSize / 1000) / 2) +
                                ' ' + number((size.height() - fontSize * 0.72) / 2) + " Td " +
                                m_font.encoded(text) + " Tj ET\n";
    Handle form = m_pdf.newStream(content);
    Handle fonts = Handle::newDictionary();
    fonts.replaceKey("/F", m_font.object());
    Handle resources = Handle::newDictionary();
    resources.replaceKey("/Font", fonts);
    Handle dictionary = form.getDict();
    dictionary.replaceKey("/Type", Handle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Handle::newName("/Form"));
    dictionary.replaceKey("/BBox", Handle::parse("[0 0 " + box + "]"));
    dictionary.replaceKey("/Resources", resources);
    return form;
}

/// Between the page's own content and the stamp the graphics state is what it was at the start.
void PageStamp::putBehind(QPDFObjectHandle page, const std::string &placement, int openSaves)
{
    std::vector<Handle> contents = page.getPageContents();
    contents.insert(contents.begin(), m_save);
    std::string after = "\n";
    for (int i = 0; i <= openSaves; ++i)
        after += "Q ";
    contents.push_back(m_pdf.newStream(after + placement));
    page.replaceKey("/Contents", Handle::newArray(contents));
}

/// The page's content as a form. A single stream is taken as it is, so that not even one that
/// cannot be decoded is changed.
QPDFObjectHandle PageStamp::contentAsForm(QPDFObjectHandle page)
{
    const std::vector<Handle> streams = page.getPageContents();
    Handle form;
    if (streams.size() == 1) {
        form = Handle(streams.front()).copyStream();
        for (const char *key : {"/Resources", "/Group"}) {
            if (Handle value = page.getKey(key); !value.isNull())
                form.getDict().replaceKey(key, value);
        }
    } else {
        // qpdf asks the page for its content only when the file is written; by then this page has
        // new content, so a copy is asked.
        Handle original = m_pdf.makeIndirectObject(page.shallowCopy());
        form =
            m_pdf.makeIndirectObject(QPDFPageObjectHelper(original).getFormXObjectForPage(false));
    }
    form.getDict().replaceKey("/Type", Handle::newName("/XObject"));
    form.getDict().replaceKey("/Subtype", Handle::newName("/Form"));
    // qpdf takes the trim box; what stands outside it is shown all the same.
    const QRectF shown = declaredGeometry(page).cropBox();
    form.getDict().replaceKey("/BBox",
                              Handle::newArray(Handle::Rectangle(shown.left(), shown.top(),
                                                                 shown.right(), shown.bottom())));
    return form;
}

/// Content that cannot be trusted to leave the graphics state alone becomes a form of its own, from
/// which nothing leaks.
void PageStamp::wrapContent(QPDFObjectHandle page, QPDFObjectHandle stamp,
                            const std::string &placement)
{
    Handle content = contentAsForm(page);
    Handle pictures = Handle::newDictionary();
    pictures.replaceKey("/Content", content);
    pictures.replaceKey("/Stamp", stamp);
    Handle resources = Handle::newDictionary();
    resources.replaceKey("/XObject", pictures);
    page.replaceKey("/Resources", resources);
    page.replaceKey("/Contents", m_pdf.newStream("q /Content Do Q\n" + placement));
}

} // namespace LeverArch
