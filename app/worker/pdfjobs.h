// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/sharedbytes.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace LeverArch {

// What the worker is asked to make. Page numbers are physical and 1-based; rectangles are in
// displayed space (see PageGeometry) of the page they are on.

/// A bookmark of the finished file.
struct PdfBookmark
{
    QString title;
    int page = 1;
    double top = 0;    ///< Displayed points from the top of the page.
    int level = 0;     ///< 0 at the top; entries in reading order.
};

/// A clickable area leading to a page of the same file.
struct PdfLink
{
    int page = 1;
    QRectF area;
    int targetPage = 1;
    double targetTop = 0;
};

/// The words in the file's own description.
struct PdfDescription
{
    QString title;
    QString author;
    QString subject;
    QString language;  ///< BCP 47, "en-GB".
    QString created;   ///< ISO 8601 in UTC; written as /CreationDate and /ModDate.
};

/// Adds to a PDF of our own making what its writer cannot: bookmarks, inner links, language, page
/// labels from 1, deterministic id.
struct FinishJob
{
    SharedBytes pdf;
    PdfDescription description;
    QList<PdfBookmark> bookmarks;
    QList<PdfLink> links;
};

/// Pages of one source in a pack, in order.
struct AssemblyPart
{
    int source = 0;      ///< Index into AssembleJob::sources.
    int firstPage = 1;   ///< Of the source, inclusive.
    int lastPage = 1;
};

/// A paper's bytes and what opens it.
struct AssemblySource
{
    SharedBytes pdf;
    QString password;
    QString title;       ///< For messages.
};

/// Puts the pages of several PDFs into one, upright, with a stamp on each. Content stays vector;
/// links inside one source go on working where their target is in the pack; links to the web stay
/// as they are; links that run something, open another file or lead nowhere are dropped and
/// counted. Scripts, other actions and attachments do not travel.
struct AssembleJob
{
    QList<AssemblySource> sources;
    QList<AssemblyPart> parts;
    QStringList stamps;          ///< One a page of the result; empty string: no stamp.
    /// Where words stand, one list a page of the result (the index included), or empty altogether: a
    /// stamp is moved along the bottom, then to the top, until it covers none of them; where there is
    /// no room at all it stands at the bottom right and the page is named in the notes. Only words
    /// within 60 points of the top or bottom edge matter on an A4 page, on one whose shorter side is
    /// longer than 842 points as many more as it is larger; leave the others out.
    QList<QList<QRectF>> occupied;
    QList<PdfBookmark> bookmarks;
    QList<PdfLink> links;        ///< In pages of the result.
    PdfDescription description;
    /// Damaged streams of the papers are written anew with what a reader shows of them. Takes a
    /// reading of every stream, so it is asked for only when a pack turned out faulty.
    bool mendStreams = false;
};

/// What came out, and what had to be left out.
struct AssembledPdf
{
    SharedBytes pdf;
    int pageCount = 0;
    int linksKept = 0;    ///< Of the sources: inside one of them, or to the web.
    int linksDropped = 0; ///< Of the sources.
    QStringList notes;   ///< "Scripts in the council's letter were left out", for the ledger.
};

/// What a reopened file says about itself; the audit compares it with what was meant.
struct PdfStructure
{
    int pageCount = 0;
    QString title;
    QString language;
    QList<PdfBookmark> bookmarks;
    QList<PdfLink> links;
    QStringList pageLabels;      ///< One a page.
    QStringList problems;        ///< What a strict reading (as qpdf --check) complains of.
};

} // namespace LeverArch
