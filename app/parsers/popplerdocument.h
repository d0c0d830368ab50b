// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/popplertext.h"
#include "worker/documentfacts.h"
#include "worker/pagelink.h"
#include "worker/pdfjobs.h"
#include "worker/protocol/messages.h"
#include "worker/sharedbytes.h"

#include <QImage>

#include <functional>
#include <memory>

namespace Poppler {
class Document;
class Link;
class LinkDestination;
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

    /// Loads what Poppler loads on its first use: fonts, colour profiles, tables. Keep the result:
    /// Poppler forgets part of it with its last document.
    static std::unique_ptr<PopplerDocument> warmUp();

    DocumentFacts facts() const;
    /// At most 20,000 entries and 32 levels: the tree may be endless.
    QList<OutlineEntry> outline() const;
    /// None of a page with more than 10,000 annotations, which Poppler takes for damaged.
    QList<PageLink> links(int page);
    /// Never throws for the page itself: what is wrong with it is in its problem.
    PageReading readPage(int page);
    /// Damaged when there is no such page.
    PageGeometry geometry(int page);
    /// RGB32. Invalid beyond 64 Mpx or when the part is not one, Cancelled when `stopped` said so.
    QImage render(const RenderRequest &wanted, const Stopped &stopped);

    /// Everything of PdfStructure but language and problems; `step` is called after each page.
    PdfStructure structure(const std::function<void(int)> &step);

private:
    std::unique_ptr<Poppler::Page> pageAt(int page) const;
    double topOf(const Poppler::LinkDestination &destination);
    std::optional<PageLink> leading(const Poppler::Link &link);
    void appendLinks(const Poppler::Page &found, int page, QList<PdfLink> &links);
    PopplerText &text();

    SharedBytes m_pdf;
    std::unique_ptr<Poppler::Document> m_document;
    std::unique_ptr<PopplerText> m_text; // goes before m_document, whose globals it uses
    QByteArray m_password;               ///< In the encoding that opened the document.
    bool m_encrypted = false;
};

} // namespace LeverArch
