// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/annotation.h"
#include "domain/kind.h"
#include "domain/markcolours.h"
#include "domain/meaning.h"
#include "support/qtcatch.h"

#include <QSet>

#include <cmath>

using namespace LeverArch;

namespace {

double linear(int channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QString &colour)
{
    const uint rgb = colour.mid(1).toUInt(nullptr, 16);
    return 0.2126 * linear(int(rgb >> 16)) + 0.7152 * linear(int(rgb >> 8 & 0xff)) +
           0.0722 * linear(int(rgb & 0xff));
}
double contrast(double lighter, double darker)
{
    return (lighter + 0.05) / (darker + 0.05);
}

Annotation area()
{
    Anchor anchor;
    anchor.page = 3;
    Annotation mark;
    mark.document = Id(7);
    mark.style = AnnotationStyle::Ink;
    mark.meaning = QStringLiteral("check");
    mark.comment = QStringLiteral("Which table?");
    mark.author = QStringLiteral("J. Baptiste");
    mark.strokes = {{{1.5, 2.25}, {-3, 4}}, {{0, 0}}};
    anchor.quads = {Quad::fromRect(boundsOf(mark.strokes))};
    mark.anchors = {anchor};
    mark.lineWidth = 2;
    mark.created = QDateTime(QDate(2026, 3, 1), QTime(9, 30, 1, 250), Qt::UTC);
    mark.externalName = QStringLiteral("urn:uuid:1");
    return mark;
}

} // namespace

TEST_CASE("A mark comes back from its record as it was")
{
    const Annotation mark = area();
    const Record record = recordOf(mark);
    CHECK(record.kind == QLatin1String(Kind::annotation));
    CHECK(record.title == QStringLiteral("Which table?"));
    for (const auto &[key, value] : record.values.asKeyValueRange())
        CHECK(findKind(record.kind)->field(key) != nullptr);
    const Annotation back = annotationOf(record, mark.anchors);
    CHECK(back.style == mark.style);
    CHECK(back.strokes == mark.strokes);
    CHECK(back.lineWidth == 2);
    CHECK(back.created == mark.created);
    CHECK(back.externalName == mark.externalName);
    CHECK(back.meaning == mark.meaning);
    CHECK(back.document == mark.document);
    CHECK(back.audience == Audience::Committee);
}

TEST_CASE("Ink goes where its frame has gone on another version")
{
    Annotation mark = area();
    for (QPointF &corner : mark.anchors.first().quads.first().corners)
        corner += QPointF(10, -20);
    const Annotation there = annotationOf(recordOf(mark), mark.anchors);
    CHECK(there.strokes.first().first() == QPointF(11.5, -17.75));
}

TEST_CASE("A mark is listed under its words, a note under its comment, and an area by its place")
{
    Annotation mark = area();
    mark.words = QStringLiteral("not yet\nconsulted");
    CHECK(recordOf(mark).title == QStringLiteral("Which table?"));
    mark.style = AnnotationStyle::Highlight;
    CHECK(recordOf(mark).title == QStringLiteral("not yet consulted"));
    mark.style = AnnotationStyle::Area;
    mark.words.clear();
    mark.comment.clear();
    CHECK(recordOf(mark).title == QStringLiteral("Area on p. 3"));
}

TEST_CASE("A mark is as uncertain as its least certain place")
{
    Annotation mark = area();
    CHECK(mark.state() == AnchorState::Exact);
    mark.anchors.append(mark.anchors.first());
    mark.anchors.last().state = AnchorState::Doubtful;
    CHECK(mark.state() == AnchorState::Doubtful);
}

TEST_CASE("Marks stand in the order of the paper: page, words, then height")
{
    Annotation first = area();
    Annotation second = first;
    second.anchors.first().quads = {Quad::fromRect(QRectF(0, -9, 3, 5))}; // Lower: y goes up.
    first.comment = QStringLiteral("higher");
    second.comment = QStringLiteral("lower");
    QList<Annotation> marks{second, first};
    sortByPlace(marks);
    CHECK(marks.first().comment == first.comment);
    first.anchors.first().page = second.anchors.first().page + 1;
    marks = {first, second};
    sortByPlace(marks);
    CHECK(marks.first().comment == second.comment);
}

TEST_CASE("Strokes that are not whole are no strokes")
{
    CHECK(decodeStrokes(QStringLiteral("1 2 3 4 ;5 6 ;")).size() == 2);
    for (const char *bad : {"1 2 3 ;", "1 x ;", "nan 1 ;", "1 2 ;inf 3 ;"})
        CHECK(decodeStrokes(QString::fromLatin1(bad)).isEmpty());
    CHECK(boundsOf({{{1, 5}, {4, 2}}, {{-1, 3}}}) == QRectF(QPointF(-1, 2), QPointF(4, 5)));
}

TEST_CASE("Every style has a name and is stored under its own word")
{
    QSet<QString> keys;
    for (int i = 0; i <= int(AnnotationStyle::Other); ++i) {
        const auto style = AnnotationStyle(i);
        keys.insert(annotationStyleKey(style));
        CHECK(annotationStyleFromKey(annotationStyleKey(style)) == style);
        // The declaration of the kind knows the same words.
        const auto *field =
            findKind(QLatin1String(Kind::annotation))->field(QStringLiteral("style"));
        CHECK(field->choiceLabel(annotationStyleKey(style)) == annotationStyleName(style));
    }
    CHECK(keys.size() == 7);
    CHECK(annotationStyleFromKey(QStringLiteral("stamp")) == AnnotationStyle::Other);
}

TEST_CASE("The words under every usual meaning can be read, and its lines can be seen")
{
    QSet<int> patterns;
    const auto *field = findKind(QLatin1String(Kind::annotation))->field(QStringLiteral("meaning"));
    for (const Meaning &meaning : usualMeanings()) {
        INFO(meaning.key.toStdString());
        CHECK(contrast(luminance(meaning.fill), 0) >= 4.5); // Black text, WCAG 2.1, 1.4.3.
        CHECK(contrast(1, luminance(meaning.line)) >= 3);   // Graphics, 1.4.11.
        patterns.insert(int(meaning.pattern));
        CHECK(field->choiceLabel(meaning.key) == meaning.name);
    }
    CHECK(patterns.size() == usualMeanings().size());
    for (const MarkColour &colour : markColours()) {
        INFO(colour.name.toStdString());
        CHECK(contrast(luminance(colour.fill), 0) >= 4.5);
        CHECK(contrast(1, luminance(colour.line)) >= 3);
    }
}

TEST_CASE("A branch's own meanings are kept; what cannot be read gives the usual ones")
{
    QList<Meaning> own = usualMeanings();
    own.append({QStringLiteral("for the tribunal"), QStringLiteral("for the tribunal"),
                QStringLiteral("#eeddff"), QStringLiteral("#552288"), LinePattern::Dashed});
    CHECK(meaningsFrom(encodeMeanings(own)) == own);
    CHECK(meaningsFrom(QString()) == usualMeanings());
    CHECK(meaningsFrom(QStringLiteral("{broken")) == usualMeanings());
    CHECK(meaningOf(own, QStringLiteral("check")) == own.at(2));
    CHECK(meaningOf(own, QStringLiteral("someone else's")).name ==
          QStringLiteral("someone else's"));
}
