// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"
#include "core/result.h"
#include "domain/annotation.h"
#include "domain/documentversion.h"
#include "worker/foundmarks.h"

#include <optional>

namespace LeverArch {

class PageStore;

/// Puts marks that come in on the pages of a version: their quads in reading order, bound to the
/// words under them. Goes through the pages as the marks do and keeps one in memory.
class MarkPlacing
{
public:
    MarkPlacing(const PageStore &pages, const DocumentVersion &version)
        : m_pages(pages), m_version(version)
    {}

    /// Sets anchors, strokes, words and page label. False when the version has no such page.
    Result<bool> place(const FoundMark &found, Annotation &mark);

private:
    Result<bool> open(int page);
    Anchor anchorOn(const PdfMarkPlace &place, const FoundWords &said, AnnotationStyle style);
    std::optional<Anchor> onWords(const QList<Quad> &quads);
    QString wordsUnder(const QList<Quad> &quads) const;

    const PageStore &m_pages;
    const DocumentVersion m_version;
    int m_page = 0;
    int m_pageCount = -1;
    PageFacts m_facts;
    PageText m_text;
    /// Words compared with quads so far: beyond a bound no honest paper comes near, marks are held
    /// by their place alone.
    qint64 m_compared = 0;
};

} // namespace LeverArch
