// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/annotation.h"

#include "domain/kind.h"
#include "domain/pointlists.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace LeverArch {

namespace {

constexpr qsizetype titleUnits = 80;
constexpr double usualLineWidth = 1.5;

struct StyleWords
{
    const char *key;
    const char *name;
};
// In the order of AnnotationStyle.
constexpr std::array<StyleWords, 7> styles = {{
    {"highlight", QT_TRANSLATE_NOOP("Annotation", "Highlight")},
    {"underline", QT_TRANSLATE_NOOP("Annotation", "Underline")},
    {"strike_out", QT_TRANSLATE_NOOP("Annotation", "Strike-out")},
    {"note", QT_TRANSLATE_NOOP("Annotation", "Note")},
    {"area", QT_TRANSLATE_NOOP("Annotation", "Area")},
    {"ink", QT_TRANSLATE_NOOP("Annotation", "Ink")},
    {"other", QT_TRANSLATE_NOOP("Annotation", "Other mark")},
}};

QString words(const char *text)
{
    return QCoreApplication::translate("Annotation", text);
}

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    if (line.size() <= titleUnits)
        return line;
    const qsizetype space = line.lastIndexOf(QLatin1Char(' '), titleUnits);
    return line.left(space > titleUnits / 2 ? space : titleUnits) + QStringLiteral(" …");
}

QString titleOf(const Annotation &annotation)
{
    // A comment says more about a place without words than its style does.
    const bool onWords = marksWords(annotation.style) && !annotation.isReply();
    const QString &first = onWords ? annotation.words : annotation.comment;
    const QString &second = onWords ? annotation.comment : annotation.words;
    for (const QString &text : {first, second}) {
        if (!text.simplified().isEmpty())
            return shortened(text);
    }
    if (annotation.isReply())
        return words("Reply");
    return annotation.page() > 0
               ? words("%1 on p. %2")
                     .arg(annotationStyleName(annotation.style), QString::number(annotation.page()))
               : annotationStyleName(annotation.style);
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

auto placeOf(const Annotation &annotation)
{
    double top = 0;
    int start = 0;
    if (!annotation.anchors.isEmpty()) {
        const Anchor &at = annotation.anchors.first();
        start = at.start;
        for (const Quad &quad : at.quads)
            top = std::max(top, quad.boundingRect().bottom());
    }
    return std::tuple(annotation.page(), start, -top, annotation.created, annotation.id.value());
}

} // namespace

QString annotationStyleKey(AnnotationStyle style)
{
    return QString::fromLatin1(styles.at(size_t(style)).key);
}

AnnotationStyle annotationStyleFromKey(const QString &key)
{
    for (size_t i = 0; i < styles.size(); ++i) {
        if (key == QLatin1String(styles[i].key))
            return AnnotationStyle(i);
    }
    return AnnotationStyle::Other;
}

QString annotationStyleName(AnnotationStyle style)
{
    return words(styles.at(size_t(style)).name);
}

bool marksWords(AnnotationStyle style)
{
    return style == AnnotationStyle::Highlight || style == AnnotationStyle::Underline ||
           style == AnnotationStyle::StrikeOut;
}

AnchorState Annotation::state() const
{
    AnchorState worst = AnchorState::Exact;
    for (const Anchor &anchor : anchors)
        worst = std::max(worst, anchor.state);
    return worst;
}

Record recordOf(const Annotation &annotation)
{
    Record record;
    record.id = annotation.id;
    record.kind = QLatin1String(Kind::annotation);
    record.title = titleOf(annotation);
    record.audience = annotation.audience;
    record.trashed = annotation.trashed;
    const auto set = [&record](const char *field, const QVariant &value) {
        record.values.insert(QLatin1String(field), value);
    };
    const auto setText = [&](const char *field, const QString &text) {
        if (!text.isEmpty())
            set(field, text);
    };
    set("style", annotationStyleKey(annotation.style));
    setText("meaning", annotation.meaning);
    setText("comment", annotation.comment);
    setText("words", annotation.words);
    if (annotation.document)
        set("document", QVariant::fromValue(annotation.document));
    if (annotation.page() > 0)
        set("page", qint64(annotation.page()));
    setText("page_label", annotation.pageLabel);
    setText("author", annotation.author);
    if (annotation.parent)
        set("parent", QVariant::fromValue(annotation.parent));
    if (!annotation.strokes.isEmpty()) {
        set("strokes", encodeStrokes(annotation.strokes));
        set("line_width", annotation.lineWidth);
    }
    setText("marked", timeText(annotation.created));
    setText("external_name", annotation.externalName);
    setText("external_form", annotation.externalForm);
    return record;
}

Annotation annotationOf(const Record &record, const QList<Anchor> &anchors)
{
    Annotation annotation;
    annotation.id = record.id;
    annotation.document = record.reference("document");
    annotation.parent = record.reference("parent");
    annotation.style = annotationStyleFromKey(record.text("style"));
    annotation.meaning = record.text("meaning");
    annotation.comment = record.text("comment");
    annotation.words = record.text("words");
    annotation.pageLabel = record.text("page_label");
    annotation.author = record.text("author");
    const QString written = record.text("marked");
    const QDateTime marked =
        written.isEmpty() ? QDateTime() : QDateTime::fromString(written, Qt::ISODateWithMs);
    annotation.created = marked.isValid() ? marked : record.created;
    annotation.modified = record.modified;
    annotation.audience = record.audience;
    annotation.trashed = record.trashed;
    annotation.anchors = anchors;
    annotation.strokes = decodeStrokes(record.text("strokes"));
    // Strokes are kept as they were drawn; on another version their frame may have moved.
    if (!annotation.strokes.isEmpty() && !anchors.isEmpty() && !anchors.first().quads.isEmpty()) {
        const QPointF by = anchors.first().quads.first().boundingRect().topLeft() -
                           boundsOf(annotation.strokes).topLeft();
        if (by.manhattanLength() > 0.01)
            for (InkStroke &stroke : annotation.strokes)
                for (QPointF &point : stroke)
                    point += by;
    }
    const double width = record.values.value(QStringLiteral("line_width")).toDouble();
    annotation.lineWidth = width > 0 ? width : usualLineWidth;
    annotation.externalName = record.text("external_name");
    annotation.externalForm = record.text("external_form");
    return annotation;
}

void sortByPlace(QList<Annotation> &annotations)
{
    using Place = decltype(placeOf(annotations.first()));
    std::vector<std::pair<Place, qsizetype>> places;
    places.reserve(size_t(annotations.size()));
    for (qsizetype i = 0; i < annotations.size(); ++i)
        places.emplace_back(placeOf(annotations.at(i)), i);
    std::sort(places.begin(), places.end());
    QList<Annotation> sorted;
    sorted.reserve(annotations.size());
    for (const auto &[place, i] : places)
        sorted.append(std::move(annotations[i]));
    annotations = std::move(sorted);
}

QString encodeStrokes(const QList<InkStroke> &strokes)
{
    QString encoded;
    for (const InkStroke &stroke : strokes)
        encoded += encodedPoints(stroke);
    return encoded;
}

QList<InkStroke> decodeStrokes(const QString &encoded)
{
    return decodedPointLists(encoded);
}

QRectF boundsOf(const QList<InkStroke> &strokes)
{
    QList<QPointF> points;
    for (const InkStroke &stroke : strokes)
        points += stroke;
    if (points.isEmpty())
        return {};
    const auto [left, right] =
        std::minmax_element(points.cbegin(), points.cend(),
                            [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
    const auto [low, high] =
        std::minmax_element(points.cbegin(), points.cend(),
                            [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); });
    return {QPointF(left->x(), low->y()), QPointF(right->x(), high->y())};
}

} // namespace LeverArch
