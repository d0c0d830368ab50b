// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/pageboxes.h"
#include "worker/documentfacts.h"
#include "worker/sharedbytes.h"

#include <QImage>

#include <functional>
#include <memory>

namespace Poppler {
class Document;
class Page;
} // namespace Poppler

namespace LeverArch {

/// One PDF as Poppler reads it. Every function throws JobFailure. One thread.
class PopplerDocument
{
public:
    using Stopped = std::function<bool()>;

    /// PasswordNeeded, Damaged or Unsupported when it does not open.
    PopplerDocument(SharedBytes pdf, const QString &password);
    ~PopplerDocument();

    /// Loads what Poppler loads on its first use: fonts, colour profiles, tables.
    static void warmUp();

    DocumentFacts facts() const;
    /// At most 20,000 entries and 32 levels: the tree may be endless.
    QList<OutlineEntry> outline() const;
    /// Never throws for the page itself: what is wrong with it is in its problem.
    PageReading readPage(int page);
    /// RGB32. Invalid beyond 64 Mpx, Cancelled when `stopped` said so.
    QImage render(int page, double pixelsPerPoint, const Stopped &stopped);

private:
    std::unique_ptr<Poppler::Page> pageAt(int page) const;
    PageGeometry geometryOf(const Poppler::Page &found, int page);

    SharedBytes m_pdf;
    std::unique_ptr<Poppler::Document> m_document;
    PageBoxes m_boxes;
    bool m_encrypted = false;
};

} // namespace LeverArch
