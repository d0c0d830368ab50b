// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/annotationvalues.h"

#include "worker/protocol/messages.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

constexpr qsizetype mostQuads = 5'000;
constexpr qsizetype mostPoints = 100'000;
/// Points; smaller than this nothing can be seen or touched.
constexpr double leastSize = 0.01;
constexpr double iconSize = 20;

bool isSane(double value)
{
    return std::isfinite(value) && std::abs(value) <= Limit::distance;
}

/// Four corners as one goes round them, beginning at the lower left as displayed.
std::optional<Quad> quadOf(std::array<QPointF, 4> points, const PageGeometry &geometry)
{
    const QTransform shown = geometry.userToDisplayed();
    for (QPointF &point : points)
        point = shown.map(point);
    const auto [left, right] =
        std::minmax({points[0].x(), points[1].x(), points[2].x(), points[3].x()});
    const auto [top, bottom] =
        std::minmax({points[0].y(), points[1].y(), points[2].y(), points[3].y()});
    if (right - left < leastSize || bottom - top < leastSize)
        return std::nullopt;
    const QPointF middle((left + right) / 2, (top + bottom) / 2);
    // Displayed space looks down, so a falling angle goes round as Quad does.
    std::sort(points.begin(), points.end(), [&middle](const QPointF &a, const QPointF &b) {
        return std::atan2(a.y() - middle.y(), a.x() - middle.x()) >
               std::atan2(b.y() - middle.y(), b.x() - middle.x());
    });
    const auto low = [&](const QPointF &p) { return (p.y() - top) - (p.x() - left); };
    const auto first =
        std::max_element(points.begin(), points.end(),
                         [&low](const QPointF &a, const QPointF &b) { return low(a) < low(b); });
    std::rotate(points.begin(), first, points.end());
    const QTransform back = geometry.displayedToUser();
    Quad quad;
    for (size_t i = 0; i < points.size(); ++i)
        quad.corners[i] = back.map(points[i]);
    return quad;
}

struct Taken
{
    const char *subtype;
    PdfMarkStyle style;
};
constexpr Taken taken[] = {
    {"Highlight", PdfMarkStyle::Highlight},
    {"Underline", PdfMarkStyle::Underline},
    {"Squiggly", PdfMarkStyle::Underline},
    {"StrikeOut", PdfMarkStyle::StrikeOut},
    {"Text", PdfMarkStyle::Note},
    {"FreeText", PdfMarkStyle::Area},
    {"Square", PdfMarkStyle::Area},
    {"Ink", PdfMarkStyle::Ink},
    {"Circle", PdfMarkStyle::Other},
    {"Line", PdfMarkStyle::Other},
    {"Polygon", PdfMarkStyle::Other},
    {"PolyLine", PdfMarkStyle::Other},
    {"Stamp", PdfMarkStyle::Other},
    {"Caret", PdfMarkStyle::Other},
    {"FileAttachment", PdfMarkStyle::Other},
    {"Sound", PdfMarkStyle::Other},
    {"Redact", PdfMarkStyle::Other},
    {"Projection", PdfMarkStyle::Other},
};

/// "name" of "name/2"; empty when it is no such name.
QString wholeOf(const QString &name)
{
    static const QRegularExpression part(QStringLiteral("^(.+)/([2-9]|[1-9][0-9]{1,5})$"));
    const QRegularExpressionMatch match = part.match(name);
    return match.hasMatch() ? match.captured(1) : QString();
}

} // namespace

std::optional<PdfMarkStyle> styleOfSubtype(const QString &subtype)
{
    for (const Taken &kind : taken) {
        if (subtype == QLatin1String(kind.subtype))
            return kind.style;
    }
    return std::nullopt;
}

QList<Quad> saneQuads(const QList<double> &numbers, const PageGeometry &geometry)
{
    QList<Quad> quads;
    for (qsizetype i = 0; i + 8 <= numbers.size() && quads.size() < mostQuads; i += 8) {
        const auto begin = numbers.cbegin() + i;
        if (!std::all_of(begin, begin + 8, isSane))
            continue;
        std::array<QPointF, 4> points;
        for (size_t p = 0; p < points.size(); ++p)
            points[p] = {begin[qsizetype(p) * 2], begin[qsizetype(p) * 2 + 1]};
        if (const auto quad = quadOf(points, geometry))
            quads.append(*quad);
    }
    return quads;
}

std::optional<QRectF> saneBox(double x1, double y1, double x2, double y2)
{
    if (!isSane(x1) || !isSane(y1) || !isSane(x2) || !isSane(y2))
        return std::nullopt;
    return QRectF(QPointF(std::min(x1, x2), std::min(y1, y2)),
                  QPointF(std::max(x1, x2), std::max(y1, y2)));
}

QList<QPointF> sanePoints(const QList<double> &numbers)
{
    QList<QPointF> points;
    for (qsizetype i = 0; i + 2 <= numbers.size() && points.size() < mostPoints; i += 2) {
        if (isSane(numbers.at(i)) && isSane(numbers.at(i + 1)))
            points.append({numbers.at(i), numbers.at(i + 1)});
    }
    return points;
}

Quad quadOfBox(const QRectF &box, const PageGeometry &geometry)
{
    return geometry.quadFromDisplayed(geometry.displayedFromQuad(Quad::fromRect(box)));
}

Quad boundsOfStrokes(const PdfMark &ink)
{
    return Quad::fromRect(
        boxOfPlace(ink, 0).adjusted(ink.lineWidth, ink.lineWidth, -ink.lineWidth, -ink.lineWidth));
}

bool place(FoundMark &found, int page, const QList<Quad> &quads, const std::optional<QRectF> &box,
           const PageGeometry &geometry)
{
    PdfMark &mark = found.mark;
    PdfMarkPlace at{page, {}};
    const bool onWords = mark.style == PdfMarkStyle::Highlight ||
                         mark.style == PdfMarkStyle::Underline ||
                         mark.style == PdfMarkStyle::StrikeOut;
    if (mark.style == PdfMarkStyle::Ink && mark.strokes.isEmpty())
        mark.style = PdfMarkStyle::Other;
    if (mark.style == PdfMarkStyle::Ink) {
        at.quads = {boundsOfStrokes(mark)};
    } else if (onWords && !quads.isEmpty()) {
        at.quads = quads;
    } else if (box) {
        QRectF area = *box;
        const bool isPoint = area.width() < leastSize || area.height() < leastSize;
        if (isPoint && mark.style == PdfMarkStyle::Note)
            area = QRectF(area.left(), area.bottom() - iconSize, iconSize, iconSize);
        else if (isPoint)
            return false;
        at.quads = {quadOfBox(area, geometry)};
    } else if (!quads.isEmpty()) {
        at.quads = quads;
    } else {
        return false;
    }
    mark.places = {at};
    return true;
}

QString plainFromRich(const QString &xhtml)
{
    QXmlStreamReader xml(xhtml);
    QString text;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return {};
        case QXmlStreamReader::StartElement:
            if (xml.name() == QLatin1String("br"))
                text += QLatin1Char('\n');
            break;
        case QXmlStreamReader::EndElement:
            if (xml.name() == QLatin1String("p"))
                text += QLatin1Char('\n');
            break;
        case QXmlStreamReader::Characters:
            if (!xml.isWhitespace())
                text += xml.text();
            break;
        default:
            break;
        }
    }
    return xml.hasError() ? QString() : text.trimmed();
}

void setComment(FoundMark &found, const QString &comment)
{
    qsizetype length = std::min(comment.size(), longestComment);
    if (length > 0 && length < comment.size() && comment.at(length - 1).isHighSurrogate())
        --length;
    found.cut = length < comment.size();
    found.mark.comment = comment.left(length);
}

QString withoutTagsLine(const QString &text, const QStringList &tags)
{
    if (tags.isEmpty())
        return text;
    PdfMark only;
    only.tags = tags;
    const QString line = shownText(only);
    if (text == line)
        return {};
    const QString end = QStringLiteral("\n\n") + line;
    return text.endsWith(end) ? text.chopped(end.size()) : text;
}

void joinParts(QList<FoundMark> &marks, const QHash<QString, QString> &partOf)
{
    QHash<QString, qsizetype> whole;
    QHash<QString, QString> goneInto;
    QList<FoundMark> joined;
    for (const FoundMark &found : std::as_const(marks)) {
        const PdfMark &mark = found.mark;
        const QString name = partOf.value(mark.name, wholeOf(mark.name));
        const auto first = name.isEmpty() ? whole.cend() : whole.constFind(name);
        if (first != whole.cend() && mark.places.size() == 1) {
            FoundMark &into = joined[*first];
            const bool fits = into.mark.style == mark.style && mark.style != PdfMarkStyle::Other &&
                              mark.style != PdfMarkStyle::Ink && into.mark.author == mark.author &&
                              !mark.isReply() &&
                              into.mark.places.last().page < mark.places.first().page;
            if (fits) {
                into.mark.places += mark.places;
                goneInto.insert(mark.name, name);
                continue;
            }
        }
        if (!mark.isReply() && !mark.places.isEmpty())
            whole.insert(mark.name, joined.size());
        joined.append(found);
    }
    for (FoundMark &found : joined)
        found.mark.parent = goneInto.value(found.mark.parent, found.mark.parent);
    marks = joined;
}

int orderReplies(QList<FoundMark> &marks)
{
    QHash<QString, QList<qsizetype>> replies;
    QSet<QString> names;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        names.insert(marks.at(i).mark.name);
        if (marks.at(i).mark.isReply())
            replies[marks.at(i).mark.parent].append(i);
    }
    QList<FoundMark> ordered;
    QList<bool> done(marks.size(), false);
    const auto take = [&](qsizetype root) {
        QList<qsizetype> waiting{root};
        while (!waiting.isEmpty()) {
            const qsizetype next = waiting.takeLast();
            if (done.at(next))
                continue;
            done[next] = true;
            ordered.append(marks.at(next));
            if (names.contains(ordered.last().mark.parent))
                ordered.last().mark.places.clear();
            const QList<qsizetype> below = replies.value(marks.at(next).mark.name);
            for (auto it = below.crbegin(); it != below.crend(); ++it)
                waiting.append(*it);
        }
    };
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (!names.contains(marks.at(i).mark.parent))
            take(i);
    }
    int gone = 0;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (done.at(i))
            continue;
        if (marks.at(i).mark.places.isEmpty()) {
            done[i] = true;
            ++gone;
            continue;
        }
        marks[i].mark.parent.clear();
        take(i);
    }
    marks = ordered;
    return gone;
}

} // namespace LeverArch
