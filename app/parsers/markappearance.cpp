// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/markappearance.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QColor>
#include <QLineF>

#include <algorithm>
#include <array>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

constexpr double frameWidth = 1.5;

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 3);
}

/// "x y m" and the like.
QByteArray step(QPointF point, const char *operation)
{
    return number(point.x()) + ' ' + number(point.y()) + ' ' + operation + '\n';
}

QByteArray colour(QRgb rgb, const char *operation)
{
    return number(qRed(rgb) / 255.0) + ' ' + number(qGreen(rgb) / 255.0) + ' ' +
           number(qBlue(rgb) / 255.0) + ' ' + operation + '\n';
}

/// Twice the area the corners go round, negative when they go clockwise.
double turn(const Quad &quad)
{
    double sum = 0;
    for (size_t i = 0; i < quad.corners.size(); ++i) {
        const QPointF a = quad.corners[i];
        const QPointF b = quad.corners[(i + 1) % quad.corners.size()];
        sum += a.x() * b.y() - b.x() * a.y();
    }
    return sum;
}

/// All lines as one filled path, so that where two of them overlap nothing is laid on twice.
QByteArray highlight(const QList<Quad> &quads, QRgb rgb)
{
    QByteArray drawn = colour(rgb, "rg");
    for (Quad quad : quads) {
        if (turn(quad) < 0)
            std::reverse(quad.corners.begin(), quad.corners.end());
        drawn += step(quad.corners[0], "m");
        for (size_t i = 1; i < quad.corners.size(); ++i)
            drawn += step(quad.corners[i], "l");
        drawn += "h\n";
    }
    return drawn + "f\n";
}

/// A line along each quad, at this part of the way from the foot of the letters to their top.
QByteArray lines(const QList<Quad> &quads, QRgb rgb, double height)
{
    QByteArray drawn = colour(rgb, "RG");
    for (const Quad &quad : quads) {
        const auto &[bottomLeft, bottomRight, topRight, topLeft] = quad.corners;
        const double size = QLineF(bottomLeft, topLeft).length();
        drawn += number(std::max(0.5, size / 16)) + " w\n";
        drawn += step(bottomLeft + (topLeft - bottomLeft) * height, "m");
        drawn += step(bottomRight + (topRight - bottomRight) * height, "l") + "S\n";
    }
    return drawn;
}

/// A line that goes up and down along the foot of each quad.
QByteArray waves(const QList<Quad> &quads, QRgb rgb)
{
    constexpr double trough = 0.02;
    constexpr double crest = 0.1;
    constexpr double slope = 0.1; ///< As long as this part of the letters' height.
    constexpr double mostSlopes = 400;
    QByteArray drawn = colour(rgb, "RG");
    for (const Quad &quad : quads) {
        const auto &[bottomLeft, bottomRight, topRight, topLeft] = quad.corners;
        const QPointF along = bottomRight - bottomLeft;
        const QPointF up = topLeft - bottomLeft;
        const double size = std::max(1.0, QLineF(bottomLeft, topLeft).length());
        const double length = QLineF(bottomLeft, bottomRight).length();
        const int slopes = int(std::clamp(length / (size * slope), 2.0, mostSlopes));
        drawn += number(std::max(0.5, size / 24)) + " w\n";
        drawn += step(bottomLeft + up * trough, "m");
        for (int i = 1; i <= slopes; ++i)
            drawn +=
                step(bottomLeft + along * (double(i) / slopes) + up * (i % 2 == 1 ? crest : trough),
                     "l");
        drawn += "S\n";
    }
    return drawn;
}

QByteArray rectangle(const QRectF &box)
{
    return number(box.left()) + ' ' + number(box.top()) + ' ' + number(box.width()) + ' ' +
           number(box.height()) + " re\n";
}

QByteArray frame(const QRectF &box, QRgb rgb)
{
    constexpr double half = frameWidth / 2;
    return colour(rgb, "RG") + number(frameWidth) + " w\n" +
           rectangle(box.adjusted(half, half, -half, -half)) + "S\n";
}

/// A sheet with three lines of writing.
QByteArray noteIcon(const QRectF &box, QRgb rgb)
{
    const double unit = std::min(box.width(), box.height()) / 10;
    QByteArray drawn = colour(rgb, "rg") + colour(qRgb(0x3a, 0x3a, 0x3a), "RG") + number(unit / 2) +
                       " w\n" + rectangle(box.adjusted(unit, unit, -unit, -unit)) + "B\n";
    for (const double height : {0.3, 0.5, 0.7}) {
        const double y = box.top() + box.height() * height;
        drawn += step({box.left() + 2.5 * unit, y}, "m");
        drawn += step({box.right() - 2.5 * unit, y}, "l") + "S\n";
    }
    return drawn;
}

QByteArray ink(const QList<QList<QPointF>> &strokes, QRgb rgb, double width)
{
    QByteArray drawn = colour(rgb, "RG") + number(width) + " w 1 J 1 j\n";
    for (const QList<QPointF> &stroke : strokes) {
        if (stroke.isEmpty())
            continue;
        drawn += step(stroke.first(), "m");
        for (const QPointF &point : stroke.mid(stroke.size() > 1 ? 1 : 0))
            drawn += step(point, "l");
        drawn += "S\n";
    }
    return drawn;
}

QByteArray drawing(const PdfMark &mark, const QList<Quad> &quads, const QRectF &box)
{
    constexpr double foot = 0.07;
    constexpr double middle = 0.42; // Of small letters, not of the line's box.
    switch (mark.style) {
    case PdfMarkStyle::Highlight:
        return highlight(quads, mark.colour);
    case PdfMarkStyle::Underline:
        return mark.squiggly ? waves(quads, mark.colour) : lines(quads, mark.colour, foot);
    case PdfMarkStyle::StrikeOut:
        return lines(quads, mark.colour, middle);
    case PdfMarkStyle::Note:
        return noteIcon(box, mark.colour);
    case PdfMarkStyle::Area:
        return frame(box, mark.colour);
    case PdfMarkStyle::Ink:
        return ink(mark.strokes, mark.colour, mark.lineWidth);
    case PdfMarkStyle::Other:
        break;
    }
    return {};
}

Handle graphicsState(const PdfMark &mark)
{
    Handle state = Handle::newDictionary();
    state.replaceKey("/Type", Handle::newName("/ExtGState"));
    state.replaceKey("/ca", Handle::newReal(mark.opacity, 3));
    state.replaceKey("/CA", Handle::newReal(mark.opacity, 3));
    if (mark.style == PdfMarkStyle::Highlight)
        state.replaceKey("/BM", Handle::newName("/Multiply"));
    Handle states = Handle::newDictionary();
    states.replaceKey("/G", state);
    Handle resources = Handle::newDictionary();
    resources.replaceKey("/ExtGState", states);
    return resources;
}

Handle formOf(QPDF &pdf, const QByteArray &content, const QRectF &box)
{
    Handle form = pdf.newStream(content.toStdString());
    Handle entries = form.getDict();
    entries.replaceKey("/Type", Handle::newName("/XObject"));
    entries.replaceKey("/Subtype", Handle::newName("/Form"));
    entries.replaceKey("/BBox", Handle::newArray(Handle::Rectangle(box.left(), box.top(),
                                                                   box.right(), box.bottom())));
    return form;
}

/// Turns what is drawn against the page, which readers turn clockwise.
Handle turnedBack(int rotation)
{
    constexpr std::array<std::array<int, 4>, 4> turns = {
        {{1, 0, 0, 1}, {0, 1, -1, 0}, {-1, 0, 0, -1}, {0, -1, 1, 0}}};
    Handle matrix = Handle::newArray();
    for (const int part : turns.at(static_cast<size_t>(rotation / 90 % 4)))
        matrix.appendItem(Handle::newInteger(part));
    matrix.appendItem(Handle::newInteger(0));
    matrix.appendItem(Handle::newInteger(0));
    return matrix;
}

} // namespace

QPDFObjectHandle markAppearance(QPDF &pdf, const PdfMark &mark, qsizetype place, int rotation)
{
    const QRectF box = boxOfPlace(mark, place);
    const QList<Quad> quads =
        place < mark.places.size() ? mark.places.at(place).quads : QList<Quad>();
    Handle form = formOf(pdf, "q /G gs\n" + drawing(mark, quads, box) + "Q\n", box);
    form.getDict().replaceKey("/Resources", graphicsState(mark));
    if (mark.style == PdfMarkStyle::Note)
        form.getDict().replaceKey("/Matrix", turnedBack(rotation));
    return form;
}

QPDFObjectHandle emptyAppearance(QPDF &pdf)
{
    return formOf(pdf, {}, QRectF(0, 0, 1, 1));
}

} // namespace LeverArch
