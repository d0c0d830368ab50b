// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/papersigning.h"

#include "casefile/casefile.h"
#include "domain/stores/likenessstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"

namespace LeverArch {

namespace {

constexpr int papersAtOnce = 50;

} // namespace

Result<void> signPaper(Stores &stores, Id original)
{
    TextSigner signer;
    LEVERARCH_ASSIGN(const int pages, stores.pages().pageCount(original));
    for (int page = 1; page <= pages; ++page) {
        const Result<PageText> read = stores.pages().text(original, page);
        if (read.ok())
            signer.add(read->text);
        else if (read.error().code != Error::Code::NotFound &&
                 read.error().code != Error::Code::Damaged)
            return read.error();
    }
    // Also when there are no words (yet): it would be asked for again for ever, and the first words
    // take this signature away.
    return stores.likenesses().keep(original, signer.finish());
}

Result<bool> signNextPaper(Stores &stores)
{
    LEVERARCH_ASSIGN(const QList<Id> waiting, stores.likenesses().withoutSignature(1));
    if (waiting.isEmpty())
        return false;
    LEVERARCH_TRY(signPaper(stores, waiting.first()));
    return true;
}

Result<void> signPapers(CaseFile &caseFile, Cancellation cancellation)
{
    QList<Id> waiting;
    do {
        LEVERARCH_TRY(caseFile.readWaiting([&waiting](const Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(waiting, stores.likenesses().withoutSignature(papersAtOnce));
            return {};
        }));
        for (const Id original : std::as_const(waiting)) {
            if (cancellation.isCancelled())
                return {};
            LEVERARCH_TRY(caseFile.writeDerived(
                [original](Stores &stores) { return signPaper(stores, original); }, {original}));
        }
    } while (!waiting.isEmpty());
    return {};
}

} // namespace LeverArch
