// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"

#include "casefile/quoting.h"

#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"

namespace LeverArch {

PaperCase::PaperCase()
{
    document = add(Kind::document, QStringLiteral("Letter to the director"));
    pages = {pagePicture({"The service will be re-", "organised in March, and no", "decision"}),
             pagePicture({"has been made about the", "posts at risk."})};
    version = addEdition(pages, "%PDF-1.7 test");
}

Id PaperCase::addEdition(const QList<PageText> &edition, const QByteArray &bytes, bool scanned)
{
    Id made;
    act(QStringLiteral("Bring in a paper"), [&](Stores &stores) -> Result<void> {
        Original original;
        LEVERARCH_ASSIGN(original.id, stores.documents().beginOriginal());
        LEVERARCH_TRY(stores.documents().appendOriginal(original.id, bytes));
        original.sha256 = Sha256::of(bytes);
        original.size = bytes.size();
        original.mediaType = QStringLiteral("application/pdf");
        original.received = clock.now();
        LEVERARCH_TRY(stores.documents().finishOriginal(original));
        LEVERARCH_ASSIGN(const auto before, stores.documents().versionsOf(document));
        DocumentVersion next;
        next.document = document;
        next.original = original.id;
        next.number = int(before.size()) + 1;
        LEVERARCH_ASSIGN(made, stores.documents().addVersion(next));
        for (int page = 1; page <= edition.size(); ++page) {
            const PageFacts facts{page, page == 1 ? QStringLiteral("iv") : QStringLiteral("v"),
                                  PageGeometry(QRectF(0, 0, 595, 842), 90), !scanned};
            LEVERARCH_TRY(stores.pages().addPage(original.id, facts, edition.at(page - 1)));
        }
        return {};
    });
    return made;
}

Passage PaperCase::passage(int page, const char *words) const
{
    const QString text = QString::fromUtf8(words);
    const qsizetype at = pages.at(page - 1).text.indexOf(text);
    REQUIRE(at >= 0);
    return {page, int(at), int(text.size())};
}

Id PaperCase::quotation(int page, const char *words)
{
    const QuoteDraft draft =
        must(QuoteMaker(read()).draft({document, {}, {passage(page, words)}, {}}));
    Id id;
    act(draft.label, [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(id, QuoteMaker::write(stores, draft));
        return {};
    });
    return id;
}

} // namespace LeverArch
