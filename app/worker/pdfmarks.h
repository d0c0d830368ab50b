// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/quad.h"
#include "worker/sharedbytes.h"

#include <QColor>
#include <QDateTime>
#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

namespace LeverArch {

/// How a mark appears in a PDF: the annotation types of ISO 32000-1, 12.5.6. Other: a type that is
/// only ever read, and left as it is.
enum class PdfMarkStyle : quint8 { Highlight, Underline, StrikeOut, Note, Area, Ink, Other };

/// Where a mark is on one page; quads in unrotated PDF user space.
struct PdfMarkPlace
{
    int page = 1; ///< Physical, 1-based.
    QList<Quad> quads;
};

/// A mark to be written into a PDF as an annotation, or a reply to one.
struct PdfMark
{
    QString name;   ///< /NM; of one file no two are alike.
    QString parent; ///< Name of the mark or reply it answers, which stands before it; else empty.
    PdfMarkStyle style = PdfMarkStyle::Highlight;
    bool squiggly = false;         ///< An underline that waves, because it came so.
    QList<PdfMarkPlace> places;    ///< One a page; none for a reply. Ink has one.
    QList<QList<QPointF>> strokes; ///< Of ink, in user space.
    double lineWidth = 1.5;        ///< Of ink, in user space.
    QRgb colour = qRgb(255, 210, 122);
    double opacity = 1; ///< 0 to 1.
    QString author;
    QString subject; ///< What its colour says.
    QString comment;
    QStringList tags;   ///< Paths, "restructure/phase two".
    QDateTime created;  ///< UTC
    QDateTime modified; ///< UTC
    /// What to write anew of an annotation the paper has under this name; what it says besides
    /// stays. Neither: it is left alone.
    bool newWords = false; ///< Comment and tags.
    bool newLook = false;  ///< Place, colour and picture.

    bool isReply() const { return !parent.isEmpty(); }
};

/// Writes annotations into a copy of a paper. What it has already stays as it is; a mark whose name
/// the paper has already is not written again, except where the mark says so.
struct AnnotateJob
{
    SharedBytes pdf;
    QString password;
    QList<PdfMark> marks;
    QStringList removed = {}; ///< Names of annotations of the paper that the copy must not have.
};

struct AnnotatedPdf
{
    SharedBytes pdf;
    int pageCount = 0;
    int written = 0;        ///< Marks and replies.
    int present = 0;        ///< Not written again: the paper has them.
    int renewed = 0;        ///< Those of the paper that were written anew.
    int removed = 0;        ///< Those of the paper that the copy does not have, with their replies.
    bool wasLocked = false; ///< The copy opens without a password.
    bool wasSigned = false; ///< A signature does not hold for the copy.
};

/// The name of the part of a mark on its page `place`, counted from 0.
QString nameOfPlace(const PdfMark &mark, qsizetype place);
/// What other programs show as its text: the comment, and its tags in a line of their own.
QString shownText(const PdfMark &mark);
/// "D:20261122031500Z" (ISO 32000-1, 7.9.4); empty when it is no time.
QString pdfTime(const QDateTime &time);
/// The inverse, and lenient: a year is enough, what follows may be missing. Invalid when it is no
/// time.
QDateTime timeFromPdf(const QString &text);
/// The box around what is drawn of a mark at a place, user space.
QRectF boxOfPlace(const PdfMark &mark, qsizetype place);

} // namespace LeverArch
