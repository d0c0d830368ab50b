// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/pagegeometry.h"
#include "core/sha256.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace LeverArch {

/// Whether bytes came from outside or were made here.
enum class OriginalRole {
    Received, ///< Exactly as they came in.
    Rendition ///< Pages made of what came in, which was no PDF, or put together from it. They stay
              ///< as they were made, because places on them are cited.
};

/// Bytes the case file keeps, immutable.
struct Original
{
    Id id;
    Sha256 sha256;
    qint64 size = 0;
    QString mediaType;   ///< "application/pdf".
    QDateTime received;  ///< UTC
    OriginalRole role = OriginalRole::Received;
    QString madeBy = {}; ///< Of a rendition: "LibreOffice 7.4.7.2", "Lever Arch 0.1.0".
};

/// What a version whose pages were made here was made from.
struct VersionSource
{
    Id original;
    /// Which of its pages, in order, where not all of them as they are: "3-5 7r90". Page numbers of
    /// the paper it stood in before; for people and programs that look for where a page came from.
    QString pages = {};

    friend bool operator==(const VersionSource &, const VersionSource &) = default;
};

/// One edition of a document. A document may have several; the newest by `number` is current.
struct DocumentVersion
{
    Id id;
    Id document;
    Id original;         ///< The PDF whose pages are shown and cited: what came in, or its rendition.
    int number = 1;
    QString label;       ///< "consultation paper v2".
    QString fileName;    ///< As it arrived, without its folder.
    QString password;    ///< That opened it; kept so that it opens again. Empty when none.
    /// What came in, where `original` is a rendition; else empty. Several for joined scans.
    QList<VersionSource> sources = {};

    /// The bytes as received: the first source, or what is shown itself.
    Id received() const { return sources.isEmpty() ? original : sources.front().original; }
};

/// What a page is, apart from its words. Derived: can be rebuilt from the original.
struct PageFacts
{
    int page = 0;        ///< Physical, 1-based.
    QString label;       ///< As printed by the paper's own numbering ("iii"); empty when none.
    PageGeometry geometry;
    bool hasText = false;
    bool recognised = false; ///< Its text is no text of the paper, but was read off its picture.
    int orientation = 0;     ///< How far recognised writing is turned clockwise as displayed.
};

} // namespace LeverArch
