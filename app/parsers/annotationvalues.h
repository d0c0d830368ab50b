// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagegeometry.h"
#include "worker/foundmarks.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>

namespace LeverArch {

// What annotations say in PDF and in XFDF alike, made sane: nothing here trusts its input.

/// How a kind of annotation is taken: the style it has here, Other where it is kept as it is.
/// Nothing for what is no mark a person makes (fields, films, links).
std::optional<PdfMarkStyle> styleOfSubtype(const QString &subtype);

/// Quads from "x y" times four, in whichever order they come; what is not whole, not finite or
/// without any size is left out. Corners come back as the page is read.
QList<Quad> saneQuads(const QList<double> &numbers, const PageGeometry &geometry);
/// A box with its corners in order; nothing when it is not finite.
std::optional<QRectF> saneBox(double x1, double y1, double x2, double y2);
/// Points from "x y"; such as are not finite are left out.
QList<QPointF> sanePoints(const QList<double> &numbers);
/// The quad of a box, its corners as the page is read.
Quad quadOfBox(const QRectF &box, const PageGeometry &geometry);

/// The box around the lines of ink, also one without height or width.
Quad boundsOfStrokes(const PdfMark &ink);

/// Gives a mark its place from what was said: text styles fall back on the box, a note without any
/// size gets that of an icon, ink without lines becomes Other. False when it is nowhere.
bool place(FoundMark &found, int page, const QList<Quad> &quads, const std::optional<QRectF> &box,
           const PageGeometry &geometry);

/// The words of formatted text (XHTML as in /RC and <contents-richtext>), one paragraph a line;
/// empty when it is not well-formed or declares entities.
QString plainFromRich(const QString &xhtml);
/// A comment no longer than is taken.
void setComment(FoundMark &found, const QString &comment);
/// Splits off the "Tags: a, b" line that shownText() wrote, when it says exactly `tags`.
QString withoutTagsLine(const QString &text, const QStringList &tags);

/// Joins the parts of a mark that goes over pages: those named "name/2", "name/3" … to "name".
/// `partOf` says of a mark whose part it is, where its file does.
void joinParts(QList<FoundMark> &marks, const QHash<QString, QString> &partOf);
/// Puts replies behind what they answer, without a place of their own. Of replies that go round in
/// a circle the first with a place becomes a mark; those without go, and how many is returned. What
/// answers something that is not among them keeps saying so, and its place.
int orderReplies(QList<FoundMark> &marks);

} // namespace LeverArch
