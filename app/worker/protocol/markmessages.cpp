// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/protocol/markmessages.h"

#include <limits>

namespace LeverArch {

namespace {

constexpr qsizetype pointSize = 2 * sizeof(double);
constexpr qint64 noTime = std::numeric_limits<qint64>::min();

void writePoint(WireWriter &to, QPointF point)
{
    to.number<double>(point.x());
    to.number<double>(point.y());
}

QPointF readPoint(WireReader &from)
{
    const double x = from.number<double>(-Limit::distance, Limit::distance);
    return {x, from.number<double>(-Limit::distance, Limit::distance)};
}

template <typename T, typename F>
QList<T> readList(WireReader &from, qsizetype most, qsizetype itemSize, F readItem)
{
    QList<T> list;
    const qsizetype count = from.count(most, itemSize);
    for (qsizetype i = 0; i < count && from.ok(); ++i)
        list.append(readItem());
    return list;
}

Quad readQuad(WireReader &from)
{
    Quad quad;
    for (QPointF &corner : quad.corners)
        corner = readPoint(from);
    return quad;
}

PdfMarkPlace readPlace(WireReader &from)
{
    PdfMarkPlace place;
    place.page = from.number<qint32>(1, Limit::pages);
    place.quads =
        readList<Quad>(from, Limit::entries, 4 * pointSize, [&] { return readQuad(from); });
    return place;
}

} // namespace

void writeTime(WireWriter &to, const QDateTime &time)
{
    to.number<qint64>(time.isValid() ? time.toMSecsSinceEpoch() : noTime);
}

QDateTime readTime(WireReader &from)
{
    const qint64 time = from.number<qint64>(noTime, std::numeric_limits<qint64>::max());
    return time == noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

void write(WireWriter &to, const PdfMark &v)
{
    for (const QString &text : {v.name, v.parent, v.author, v.subject, v.comment})
        to.string(text);
    to.number<quint8>(static_cast<quint8>(v.style));
    to.count(v.places.size());
    for (const PdfMarkPlace &place : v.places) {
        to.number<qint32>(place.page);
        to.count(place.quads.size());
        for (const Quad &quad : place.quads) {
            for (const QPointF &corner : quad.corners)
                writePoint(to, corner);
        }
    }
    to.count(v.strokes.size());
    for (const QList<QPointF> &stroke : v.strokes) {
        to.count(stroke.size());
        for (const QPointF &point : stroke)
            writePoint(to, point);
    }
    to.number<double>(v.lineWidth);
    to.number<quint32>(v.colour);
    to.number<double>(v.opacity);
    to.count(v.tags.size());
    for (const QString &tag : v.tags)
        to.string(tag);
    writeTime(to, v.created);
    writeTime(to, v.modified);
    to.flag(v.newWords);
    to.flag(v.newLook);
    to.flag(v.squiggly);
}

void read(WireReader &from, PdfMark &v)
{
    v.name = from.string(Limit::title);
    v.parent = from.string(Limit::title);
    v.author = from.string(Limit::title);
    v.subject = from.string(Limit::title);
    v.comment = from.string(Limit::comment);
    v.style =
        static_cast<PdfMarkStyle>(from.number<quint8>(0, static_cast<quint8>(PdfMarkStyle::Other)));
    v.places = readList<PdfMarkPlace>(from, Limit::pages, 8, [&] { return readPlace(from); });
    v.strokes = readList<QList<QPointF>>(from, Limit::entries, 4, [&] {
        return readList<QPointF>(from, Limit::points, pointSize, [&] { return readPoint(from); });
    });
    v.lineWidth = from.number<double>(0, Limit::lineWidth);
    v.colour = from.number<quint32>(0, std::numeric_limits<quint32>::max());
    v.opacity = from.number<double>(0, 1);
    v.tags = readList<QString>(from, Limit::entries, 4, [&] { return from.string(Limit::title); });
    v.created = readTime(from);
    v.modified = readTime(from);
    v.newWords = from.flag();
    v.newLook = from.flag();
    v.squiggly = from.flag();
}

void write(WireWriter &to, const MarkPlan &v)
{
    to.string(v.password);
    to.count(v.marks.size());
    for (const PdfMark &mark : v.marks)
        write(to, mark);
    to.count(v.removed.size());
    for (const QString &name : v.removed)
        to.string(name);
}

void read(WireReader &from, MarkPlan &v)
{
    constexpr qsizetype leastMark = 60;
    v.password = from.string(Limit::title);
    v.marks = readList<PdfMark>(from, Limit::entries, leastMark, [&] {
        PdfMark mark;
        read(from, mark);
        return mark;
    });
    v.removed =
        readList<QString>(from, Limit::entries, 4, [&] { return from.string(Limit::title); });
}

void write(WireWriter &to, const MarkReport &v)
{
    for (const int number : {v.pageCount, v.written, v.present, v.renewed, v.removed})
        to.number<qint32>(number);
    to.flag(v.wasLocked);
    to.flag(v.wasSigned);
}

void read(WireReader &from, MarkReport &v)
{
    v.pageCount = from.number<qint32>(0, Limit::pages);
    v.written = from.number<qint32>(0, Limit::entries);
    v.present = from.number<qint32>(0, Limit::entries);
    v.renewed = from.number<qint32>(0, Limit::entries);
    v.removed = from.number<qint32>(0, Limit::entries);
    v.wasLocked = from.flag();
    v.wasSigned = from.flag();
}

} // namespace LeverArch
