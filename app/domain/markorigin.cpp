// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/markorigin.h"

#include "core/sha256sum.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <cmath>

namespace LeverArch {

namespace {

/// Of what is told apart: a quarter of a point is nothing anybody sees, and less than files round.
constexpr double grain = 4;

QString sumOf(const QStringList &parts)
{
    Sha256Sum sum;
    for (const QString &part : parts) {
        const QByteArray bytes = part.toUtf8();
        sum.add(QByteArray::number(bytes.size()) + ':');
        sum.add(bytes);
    }
    return sum.result().toHex().left(16);
}

QString rounded(double value)
{
    constexpr double stored = 1000; // Places are kept with three decimals.
    return QString::number(std::llround(std::round(value * stored) * grain / stored));
}

QString boxText(const QRectF &box)
{
    return rounded(box.left()) + u',' + rounded(box.top()) + u',' + rounded(box.right()) + u',' +
           rounded(box.bottom());
}

/// "#rrggbb" mixed with white or black; `part` of it stays.
QString mixed(const QString &colour, int with, double part)
{
    const auto channel = [&](int at) {
        const int value = colour.mid(at, 2).toInt(nullptr, 16);
        return QStringLiteral("%1").arg(int(value * part + with * (1 - part) + 0.5), 2, 16,
                                        QLatin1Char('0'));
    };
    return QLatin1Char('#') + channel(1) + channel(3) + channel(5);
}

} // namespace

QString encodeOrigin(const MarkOrigin &origin)
{
    QJsonObject object{
        {QStringLiteral("paper"), origin.paper},   {QStringLiteral("subtype"), origin.subtype},
        {QStringLiteral("colour"), origin.colour}, {QStringLiteral("opacity"), origin.opacity},
        {QStringLiteral("state"), origin.state},   {QStringLiteral("place"), origin.place},
        {QStringLiteral("words"), origin.words}};
    if (origin.cut)
        object.insert(QStringLiteral("cut"), true);
    if (!origin.tags.isEmpty())
        object.insert(QStringLiteral("tags"), QJsonArray::fromStringList(origin.tags));
    if (origin.modified.isValid())
        object.insert(QStringLiteral("modified"), origin.modified.toUTC().toString(Qt::ISODate));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

MarkOrigin originOf(const Annotation &annotation)
{
    MarkOrigin origin;
    if (annotation.externalForm.isEmpty())
        return origin;
    const QJsonObject object = QJsonDocument::fromJson(annotation.externalForm.toUtf8()).object();
    const auto text = [&object](const char *key) {
        return object.value(QLatin1String(key)).toString();
    };
    origin.paper = text("paper");
    origin.subtype = text("subtype");
    origin.colour = text("colour");
    origin.opacity = object.value(QLatin1String("opacity")).toDouble(1);
    origin.cut = object.value(QLatin1String("cut")).toBool();
    origin.state = text("state");
    origin.place = text("place");
    origin.words = text("words");
    const QJsonArray tags = object.value(QLatin1String("tags")).toArray();
    for (const QJsonValue tag : tags)
        origin.tags.append(tag.toString());
    origin.modified = QDateTime::fromString(text("modified"), Qt::ISODate);
    return origin;
}

QString markName(const Annotation &annotation)
{
    if (!annotation.externalName.isEmpty())
        return annotation.externalName;
    static const QUuid ours(QStringLiteral("{6f0d5c1a-3b0e-5d53-9c0f-1e2a7b9d4c60}"));
    return QStringLiteral("urn:uuid:") +
           QUuid::createUuidV5(ours, annotation.id.toString()).toString(QUuid::WithoutBraces);
}

QString markWordsOf(const Annotation &annotation)
{
    return sumOf({annotation.author, annotation.comment.trimmed()});
}

QString markPlaceOf(const Annotation &annotation)
{
    QStringList parts{annotationStyleKey(annotation.style), annotation.meaning};
    for (const Anchor &anchor : annotation.anchors) {
        parts.append(QString::number(anchor.page));
        for (const Quad &quad : anchor.quads)
            parts.append(boxText(quad.boundingRect()));
    }
    for (const InkStroke &stroke : annotation.strokes) {
        parts.append(QStringLiteral("stroke"));
        for (const QPointF &point : stroke)
            parts.append(rounded(point.x()) + u',' + rounded(point.y()));
    }
    return sumOf(parts);
}

QString markStateOf(const Annotation &annotation)
{
    return sumOf({markWordsOf(annotation), markPlaceOf(annotation)});
}

Meaning lookOf(const QList<Meaning> &meanings, const Annotation &annotation)
{
    if (annotation.meaning.isEmpty() && !annotation.externalForm.isEmpty()) {
        const QString colour = originOf(annotation).colour;
        if (colour.size() == 7)
            return {{}, {}, mixed(colour, 255, 0.6), mixed(colour, 0, 0.7), LinePattern::Solid};
    }
    return meaningOf(meanings, annotation.meaning);
}

QString meaningOfColour(const QList<Meaning> &meanings, const QString &colour)
{
    for (const Meaning &meaning : meanings) {
        if (meaning.fill.compare(colour, Qt::CaseInsensitive) == 0 ||
            meaning.line.compare(colour, Qt::CaseInsensitive) == 0)
            return meaning.key;
    }
    return {};
}

} // namespace LeverArch
