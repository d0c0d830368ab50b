// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagegeometry.h"
#include "core/pagetext.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// What the worker tells about a document before its pages.
struct DocumentFacts
{
    int pageCount = 0;
    QString title;
    QString author;
    QString created;      ///< ISO 8601, as the paper says; empty when it does not.
    QString producer;
    bool encrypted = false;
    bool hasOutline = false;
    bool hasAttachments = false; ///< Files attached to the paper as a whole.
};

/// One page as read: facts and words.
struct PageReading
{
    int page = 0;         ///< Physical, 1-based.
    QString label;
    PageGeometry geometry;
    PageText text;
    bool hasMarks = false; ///< It has annotations that a person may have made.
    QString problem;      ///< Why the page could not be read; empty when it could.
};

/// An entry of the paper's own table of contents.
struct OutlineEntry
{
    QString title;
    int page = 0;         ///< Physical, 1-based; 0 when it leads nowhere.
    int level = 0;        ///< 0 at the top; entries in reading order.
};

} // namespace LeverArch
