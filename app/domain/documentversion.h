// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/pagegeometry.h"
#include "core/sha256.h"

#include <QDateTime>
#include <QString>

namespace LeverArch {

/// The exact bytes received, immutable.
struct Original
{
    Id id;
    Sha256 sha256;
    qint64 size = 0;
    QString mediaType;   ///< "application/pdf".
    QDateTime received;  ///< UTC
};

/// One edition of a document. A document may have several; the newest by `number` is current.
struct DocumentVersion
{
    Id id;
    Id document;
    Id original;
    int number = 1;
    QString label;       ///< "consultation paper v2".
    QString fileName;    ///< As it arrived, without its folder.
    QString password;    ///< That opened it; kept so that it opens again. Empty when none.
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
