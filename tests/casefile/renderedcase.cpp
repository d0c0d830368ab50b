// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "renderedcase.h"

#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

namespace LeverArch {

RenderedCase::RenderedCase()
{
    m_fixture.act(QStringLiteral("Import"), [this](Stores &stores) { return bringIn(stores); });
}

Result<Id> RenderedCase::store(Stores &stores, char letter, OriginalRole role)
{
    const QByteArray bytes = QByteArray("BYTES-") + QByteArray(300'000, letter);
    Original original;
    LEVERARCH_ASSIGN(original.id, stores.documents().beginOriginal());
    LEVERARCH_TRY(stores.documents().appendOriginal(original.id, bytes));
    original.sha256 = Sha256::of(bytes);
    original.size = bytes.size();
    original.received = m_fixture.clock.now();
    original.role = role;
    LEVERARCH_TRY(stores.documents().finishOriginal(original));
    return original.id;
}

Result<void> RenderedCase::bringIn(Stores &stores)
{
    LEVERARCH_ASSIGN(const Id letter, store(stores, letterLetter, OriginalRole::Received));
    LEVERARCH_ASSIGN(const Id pages, store(stores, pagesLetter, OriginalRole::Rendition));
    PageFacts facts;
    facts.page = 1;
    facts.hasText = true;
    LEVERARCH_TRY(stores.pages().addPage(pages, facts, {QStringLiteral("fourteen posts"), {}}));
    Record record;
    record.kind = QLatin1String(Kind::document);
    record.title = QStringLiteral("Letter");
    LEVERARCH_ASSIGN(m_document, stores.records().add(record));
    DocumentVersion version;
    version.document = m_document;
    version.original = pages;
    version.fileName = QStringLiteral("letter.docx");
    version.sources = {{letter, {}}};
    LEVERARCH_ASSIGN(version.id, stores.documents().addVersion(version));
    Record mark;
    mark.kind = QLatin1String(Kind::annotation);
    mark.title = QStringLiteral("Mark");
    Anchor anchor;
    LEVERARCH_ASSIGN(anchor.record, stores.records().add(mark));
    anchor.version = version.id;
    anchor.page = 1;
    LEVERARCH_TRY(stores.anchors().add(anchor));
    return {};
}

} // namespace LeverArch
