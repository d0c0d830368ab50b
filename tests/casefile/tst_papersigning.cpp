// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"

#include "casefile/papersigning.h"
#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/likenessstore.h"
#include "domain/stores/recognitionstore.h"
#include "domain/stores/stores.h"

using namespace LeverArch;

namespace {

/// The letter, and a scan of it whose words are recognised later.
struct LetterAndScan : PaperCase
{
    LetterAndScan()
    {
        const Id letter = document;
        document = scan = add(Kind::document, QStringLiteral("Scan of the letter"));
        const Id edition = addEdition({PageText(), PageText()}, "%PDF-1.7 scan", true);
        original = must(read().documents().version(edition)).original;
        document = letter;
        must(signPapers(file()));
    }
    void recognise()
    {
        must(file().writeDerived([this](Stores &stores) -> Result<void> {
            for (int page = 1; page <= pages.size(); ++page) {
                PageText text = pages.at(page - 1);
                text.confidences = QByteArray(text.words.size(), char(90));
                LEVERARCH_TRY(stores.recognitions().keep({original, page}, {}, text));
            }
            return {};
        }));
    }
    bool isAlike()
    {
        const auto found = must(read().likenesses().like(document, 5));
        return found.size() == 1 && found.first().document == scan;
    }

    Id scan;
    Id original;
};

} // namespace

TEST_CASE("A scan is like its letter once its words are known, and not before")
{
    LetterAndScan papers;
    CHECK(must(papers.read().likenesses().withoutSignature(5)).isEmpty());
    CHECK_FALSE(papers.isAlike());
    papers.recognise();
    CHECK(must(papers.read().likenesses().withoutSignature(5)) == QList<Id>{papers.original});

    QSet<Id> told;
    QObject::connect(&papers.file(), &CaseFile::changed,
                     [&told](const ChangeSet &change) { told.unite(change.texts); });
    must(signPapers(papers.file()));
    CHECK(papers.isAlike());
    CaseFileFixture::waitUntil([&] { return told.contains(papers.original); });
}

TEST_CASE("Papers that wait for a signature get theirs when the case file is opened")
{
    LetterAndScan papers;
    papers.recognise();
    papers.reopen();
    CaseFileFixture::waitUntil(
        [&] { return must(papers.read().likenesses().withoutSignature(5)).isEmpty(); });
    CHECK(papers.isAlike());
    CHECK_FALSE(papers.file().nextUndo().label.isEmpty()); // What a person did, not the signing.
}

TEST_CASE("Signing stops when it is asked to, and goes on from there")
{
    LetterAndScan papers;
    papers.recognise();
    Cancellation stopped;
    stopped.cancel();
    must(signPapers(papers.file(), stopped));
    CHECK(must(papers.read().likenesses().withoutSignature(5)).size() == 1);
    must(signPapers(papers.file()));
    CHECK(must(papers.read().likenesses().withoutSignature(5)).isEmpty());
}
