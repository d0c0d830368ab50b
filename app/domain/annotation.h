// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "domain/anchor.h"
#include "domain/audience.h"
#include "domain/record.h"

#include <QDateTime>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace LeverArch {

/// What a mark on a page looks like. Other: a kind of mark that came with a PDF and is kept as it
/// stood there, shown by its box, and written out again unchanged.
enum class AnnotationStyle { Highlight, Underline, StrikeOut, Note, Area, Ink, Other };

QString annotationStyleKey(AnnotationStyle style); ///< "highlight", … as stored.
/// Other for a word it does not know.
AnnotationStyle annotationStyleFromKey(const QString &key);
QString annotationStyleName(AnnotationStyle style); ///< "Highlight", translated.
/// Whether the style lies on words, and not only on a place.
bool marksWords(AnnotationStyle style);

/// One line drawn without lifting the pen, in unrotated PDF user space (see Quad).
using InkStroke = QList<QPointF>;

/// A mark on a page, or a reply to one. A plain value: read with annotationOf() or the Annotations
/// face of the case file, written with recordOf() and its anchors.
struct Annotation
{
    Id id;
    Id document;
    Id parent; ///< The mark or reply it answers; null for a mark. A reply has no place of its own.
    AnnotationStyle style = AnnotationStyle::Highlight;
    QString meaning; ///< Key of a Meaning ("check"); empty: none.
    QString comment; ///< Paragraphs, plain text.
    QString words;   ///< The words marked, or those inside an area; verbatim, pages by line feeds.
    QString pageLabel;
    QString author;
    QDateTime created;  ///< UTC. What an imported mark's own file says, else when it was made here.
    QDateTime modified; ///< UTC
    Audience audience = Audience::Committee;
    bool trashed = false;
    /// Where it is, in reading order, on the newest version it stands on: one a page. Text styles
    /// have a quad a line; a note the box of its icon; an area its frame; ink its bounds.
    QList<Anchor> anchors;
    QList<InkStroke> strokes;
    double lineWidth = 1.5; ///< Of ink, in user space.
    QString externalName;   ///< What the file it came from calls it (/NM, XFDF name).
    QString externalForm;   ///< How it stood there, where that says more than is understood here.

    bool isReply() const { return !parent.isNull(); }
    int page() const { return anchors.isEmpty() ? 0 : anchors.first().page; } ///< 0: nowhere.
    /// The least certain of its anchors.
    AnchorState state() const;
};

/// The record that is stored for it; its anchors are stored apart. The title is made from words,
/// comment or place.
Record recordOf(const Annotation &annotation);
Annotation annotationOf(const Record &record, const QList<Anchor> &anchors);

/// In the order of the paper: page, place in the text, height, then time.
void sortByPlace(QList<Annotation> &annotations);

/// Strokes as stored: "x y x y … ;" a stroke, three decimals.
QString encodeStrokes(const QList<InkStroke> &strokes);
/// An empty list when the text is malformed.
QList<InkStroke> decodeStrokes(const QString &encoded);
QRectF boundsOf(const QList<InkStroke> &strokes);

} // namespace LeverArch
