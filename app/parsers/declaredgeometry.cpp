// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/declaredgeometry.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <cmath>
#include <optional>

namespace LeverArch {

namespace {

constexpr int deepestTree = 50;
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

} // namespace LeverArch
