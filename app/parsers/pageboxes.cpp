// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/pageboxes.h"

#include "parsers/failure.h"
#include "parsers/qpdfsource.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QSet>

#include <cmath>
#include <optional>

namespace LeverArch {

namespace {

constexpr int deepestTree = 50;
constexpr double tolerance = 0.51; // Poppler rounds some sizes to whole points.

const QRectF usLetter(0, 0, 612, 792);

/// The page's own value or the nearest one above it in the page tree.
QPDFObjectHandle inherited(QPDFObjectHandle node, const char *key)
{
    for (int depth = 0; depth < deepestTree && node.isDictionary(); ++depth) {
        if (QPDFObjectHandle value = node.getKey(key); !value.isNull())
            return value;
        node = node.getKey("/Parent");
    }
    return QPDFObjectHandle::newNull();
}

std::optional<QRectF> rectangle(QPDFObjectHandle value)
{
    if (!value.isRectangle())
        return std::nullopt;
    const auto r = value.getArrayAsRectangle();
    const QRectF box(QPointF(r.llx, r.lly), QPointF(r.urx, r.ury));
    const bool sane = std::isfinite(r.llx) && std::isfinite(r.lly) && std::isfinite(r.urx) &&
                      std::isfinite(r.ury) && box.width() > 0 && box.height() > 0;
    return sane ? std::optional(box) : std::nullopt;
}

bool alike(const QSizeF &a, const QSizeF &b)
{
    return std::abs(a.width() - b.width()) < tolerance &&
           std::abs(a.height() - b.height()) < tolerance;
}

} // namespace

PageGeometry declaredGeometry(QPDFObjectHandle page)
{
    const QRectF media = rectangle(inherited(page, "/MediaBox")).value_or(usLetter);
    QRectF crop = rectangle(inherited(page, "/CropBox")).value_or(media).intersected(media);
    if (crop.isEmpty())
        crop = media;
    QPDFObjectHandle turn = inherited(page, "/Rotate");
    const auto degrees = turn.isInteger() ? turn.getIntValue() % 360 : 0;
    QPDFObjectHandle unit = page.getKey("/UserUnit");
    const double userUnit = unit.isNumber() ? unit.getNumericValue() : 1.0;
    const bool believable = userUnit >= 0.01 && userUnit <= 10'000;
    return {crop, degrees % 90 == 0 ? static_cast<int>(degrees) : 0, believable ? userUnit : 1.0};
}

PageBoxes::PageBoxes(QByteArrayView pdf, const QString &password)
    : m_bytes(pdf), m_password(password)
{}

PageBoxes::~PageBoxes() = default;

void PageBoxes::load()
{
    m_tried = true;
    try {
        m_pdf = openWithQpdf(m_bytes, m_password);
        m_pdf->getAllPages();
    } catch (const JobFailure &) {
        m_pdf.reset();
    } catch (const std::exception &) {
        m_pdf.reset();
    }
}

PageGeometry PageBoxes::geometry(int page, const QSizeF &shown, int rotation)
{
    if (!m_tried)
        load();
    const QSizeF upright = rotation % 180 == 0 ? shown : shown.transposed();
    const PageGeometry asShown(QRectF(QPointF(0, 0), upright), rotation);
    if (!m_pdf)
        return asShown;
    try {
        const auto &pages = m_pdf->getAllPages();
        if (page < 1 || page > static_cast<int>(pages.size()))
            return asShown;
        const PageGeometry declared = declaredGeometry(pages[static_cast<size_t>(page - 1)]);
        const PageGeometry unscaled(declared.cropBox(), declared.rotation());
        const bool same = declared.rotation() == rotation && alike(unscaled.displayedSize(), shown);
        return same ? declared : asShown;
    } catch (const std::exception &) {
        return asShown;
    }
}

} // namespace LeverArch
