// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "storage/lostoriginals.h"
#include "storage/upkeep.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

QByteArray bytesOf(FreshStore &fresh, Id original)
{
    QByteArray all;
    must(
        fresh.stores().documents().readOriginal(original, [&](QByteArrayView part) -> Result<void> {
            REQUIRE(part.size() <= 1 << 20);
            all.append(part);
            return {};
        }));
    return all;
}

} // namespace

TEST_CASE("An original comes back byte for byte, in parts of at most a mebibyte")
{
    FreshStore fresh;
    QByteArray bytes(5'000'000, '\0');
    for (qsizetype i = 0; i < bytes.size(); i += 7)
        bytes[i] = char(i);
    Id original;
    const Id document = fresh.addDocument(QStringLiteral("Paper"), bytes, &original);
    CHECK(bytesOf(fresh, original) == bytes);
    const auto found = must(fresh.stores().documents().originalByHash(Sha256::of(bytes)));
    REQUIRE(found.has_value());
    CHECK(found->id == original);
    CHECK(found->size == bytes.size());
    CHECK(must(fresh.stores().documents().documentsOf(original)) == QList<Id>{document});
    CHECK(must(fresh.stores().documents().versionsOf(document)).front().original == original);
}

TEST_CASE("Papers with more than one version are found while they live")
{
    FreshStore fresh;
    Id a;
    Id b;
    const Id one = fresh.addDocument(QStringLiteral("One"), QByteArrayLiteral("a"), &a);
    const Id two = fresh.addDocument(QStringLiteral("Two"), QByteArrayLiteral("b"), &b);
    CHECK(must(fresh.stores().documents().revisedDocuments()).isEmpty());
    for (int number : {2, 3}) {
        fresh.act([&](Stores &s) -> Result<void> {
            DocumentVersion version;
            version.document = two;
            version.original = a;
            version.number = number;
            LEVERARCH_TRY(s.documents().addVersion(version));
            return {};
        });
    }
    CHECK(must(fresh.stores().documents().revisedDocuments()) == QList<Id>{two});
    fresh.act([&](Stores &s) { return s.records().setTrashed(two, true); });
    CHECK(must(fresh.stores().documents().revisedDocuments()).isEmpty());
    CHECK(one != two);
}

TEST_CASE("Changed bytes of an original are noticed when it is read")
{
    FreshStore fresh;
    Id original;
    fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("as received"), &original);
    must(fresh.connection().execute(
        QStringLiteral("UPDATE original_chunk SET bytes = x'6173207265636569766565'")));
    const auto read = fresh.stores().documents().readOriginal(
        original, [](QByteArrayView) -> Result<void> { return {}; });
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == Error::Code::Damaged);
}

TEST_CASE("The same bytes are never stored twice, and a finished original is never added to")
{
    FreshStore fresh;
    Id original;
    fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("same"), &original);
    Id second;
    fresh.write([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(second, s.documents().beginOriginal());
        return s.documents().appendOriginal(second, QByteArrayLiteral("same"));
    });
    const auto twice = fresh.tryAct([&](Stores &s) {
        return s.documents().finishOriginal(
            {second, Sha256::of(QByteArrayLiteral("same")), 4, {}, fresh.clock().now()});
    });
    REQUIRE_FALSE(twice.ok());
    CHECK(twice.error().code == Error::Code::Conflict);
    const auto added = fresh.tryAct([&](Stores &s) {
        return s.documents().appendOriginal(original, QByteArrayLiteral("more"));
    });
    REQUIRE_FALSE(added.ok());
    CHECK(bytesOf(fresh, original) == QByteArrayLiteral("same"));
}

TEST_CASE("An original with parts missing cannot be finished")
{
    FreshStore fresh;
    const auto done = fresh.tryAct([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(const Id id, s.documents().beginOriginal());
        LEVERARCH_TRY(s.documents().appendOriginal(id, QByteArrayLiteral("half")));
        return s.documents().finishOriginal(
            {id, Sha256::of(QByteArrayLiteral("half and half")), 13, {}, fresh.clock().now()});
    });
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == Error::Code::Invalid);
}

TEST_CASE("What was left unfinished is invisible, and swept away with its pages")
{
    FreshStore fresh;
    Id kept;
    fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("kept"), &kept);
    fresh.addPage(kept, 1, QStringLiteral("staffing proposal"));
    Id unfinished;
    fresh.write([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(unfinished, s.documents().beginOriginal());
        return s.documents().appendOriginal(unfinished, QByteArrayLiteral("part"));
    });
    fresh.addPage(unfinished, 1, QStringLiteral("staffing secret"));
    const auto finds = [&](const char *words) {
        return must(fresh.stores().search().search(QString::fromLatin1(words), 10)).hits.size();
    };
    CHECK(finds("staffing") == 1);
    CHECK(finds("secret") == 0);
    CHECK(must(fresh.stores().documents().originals()).size() == 1);
    CHECK_FALSE(fresh.stores().documents().original(unfinished).ok());

    fresh.write([&](Stores &) { return sweepUnfinishedOriginals(fresh.connection()); });
    for (const char *table : {"original", "original_chunk", "page", "page_text"})
        CHECK(fresh.ask(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)).toInt() ==
              1);
    CHECK(fresh
              .ask(QStringLiteral("SELECT count(*) FROM page_index WHERE page_index MATCH "
                                  "'secret'"))
              .toInt() == 0);
    CHECK(bytesOf(fresh, kept) == QByteArrayLiteral("kept"));
}

TEST_CASE("Dropping an unfinished original spares a finished one")
{
    FreshStore fresh;
    Id kept;
    fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("kept"), &kept);
    fresh.write([&](Stores &s) { return s.documents().dropUnfinished(kept); });
    CHECK(bytesOf(fresh, kept) == QByteArrayLiteral("kept"));
}

TEST_CASE("Bytes nobody refers to can be dropped, and those of a document cannot, also in the bin")
{
    FreshStore fresh;
    Id used;
    const Id document = fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("used"), &used);
    fresh.act([&](Stores &s) { return s.records().setTrashed(document, true); });
    Id unused;
    const QByteArray bytes = QByteArrayLiteral("kept");
    fresh.write([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(unused, s.documents().beginOriginal());
        LEVERARCH_TRY(s.documents().appendOriginal(unused, bytes));
        return s.documents().finishOriginal({unused, Sha256::of(bytes), bytes.size(),
                                             QStringLiteral("application/octet-stream"),
                                             fresh.clock().now()});
    });
    fresh.addPage(unused, 1, QStringLiteral("words"));
    fresh.write([&](Stores &s) { return s.documents().setMediaType(unused, QStringLiteral("a/b")); });
    CHECK(must(fresh.stores().documents().original(unused)).mediaType == QStringLiteral("a/b"));
    CHECK(must(unaccountedOriginals(fresh.connection())) == QList<Id>{unused});

    // A bringing-in that is still open waits for them.
    IntakeInfo info;
    info.papers = {{QStringLiteral("Scan"), Sha256::of(bytes).toHex()}};
    Id intake;
    fresh.write([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(intake, s.ledger().begin(info));
        return {};
    });
    CHECK(must(unaccountedOriginals(fresh.connection())).isEmpty());
    fresh.write([&](Stores &s) { return s.ledger().finish(intake); });
    CHECK(must(unaccountedOriginals(fresh.connection())) == QList<Id>{unused});

    fresh.write([&](Stores &s) -> Result<void> {
        LEVERARCH_TRY(s.documents().dropUnused(used));
        return s.documents().dropUnused(unused);
    });
    const auto left = must(fresh.stores().documents().originals());
    REQUIRE(left.size() == 1);
    CHECK(left.front().id == used);
}

TEST_CASE("An undone import hides the document and its pages; done again they are back")
{
    FreshStore fresh;
    Id original;
    const Id document =
        fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("x"), &original);
    fresh.addPage(original, 1, QStringLiteral("redundancies"));
    const Id import = Id(fresh.ask(QStringLiteral("SELECT max(id) FROM action")).toLongLong());
    const auto finds = [&] {
        return must(fresh.stores().search().search(QStringLiteral("redundancies"), 10)).total;
    };
    CHECK(finds() == 1);
    const Id undo = must(fresh.revert(import));
    CHECK(finds() == 0);
    CHECK(must(fresh.stores().documents().documentsOf(original)).isEmpty());
    must(fresh.revert(undo));
    CHECK(finds() == 1);
    CHECK(must(fresh.stores().documents().documentsOf(original)) == QList<Id>{document});
}

TEST_CASE("Pages come back as they were read, words and all, and can be made anew")
{
    FreshStore fresh;
    Id original;
    fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("x"), &original);
    PageFacts facts;
    facts.page = 2;
    facts.label = QStringLiteral("iii");
    facts.geometry = PageGeometry(QRectF(10, 20, 300.5, 400.25), 90, 2.0);
    facts.hasText = true;
    const PageText text{QStringLiteral("two wörds"),
                        {{0, 3, QRectF(10, 10, 20, 8)}, {4, 5, QRectF(34, 10, 30, 8)}}};
    fresh.write([&](Stores &s) { return s.pages().addPage(original, facts, text); });
    fresh.write([&](Stores &s) { return s.pages().setThumbnail(original, 2, "png"); });
    PageStore &pages = fresh.stores().pages();
    CHECK(must(pages.pageCount(original)) == 1);
    const PageFacts read = must(pages.page(original, 2));
    CHECK(read.label == facts.label);
    CHECK(read.geometry == facts.geometry);
    CHECK(read.hasText);
    CHECK(must(pages.text(original, 2)).text == text.text);
    CHECK(must(pages.text(original, 2)).words.size() == 2);
    CHECK(must(pages.thumbnail(original, 2)) == QByteArrayLiteral("png"));
    CHECK(must(pages.thumbnail(original, 1)).isEmpty());
    CHECK(pages.text(original, 1).error().code == Error::Code::NotFound);
    fresh.write([&](Stores &s) { return s.pages().clear(original); });
    CHECK(must(pages.pageCount(original)) == 0);
    CHECK(must(fresh.stores().search().search(QStringLiteral("wörds"), 10)).total == 0);
}
