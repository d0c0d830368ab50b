// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "storage/integrity.h"
#include "storage/statement.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

const auto always = [](qint64) { return true; };

/// Bytes that nothing uses yet.
Id store(FreshStore &fresh, const QByteArray &bytes, OriginalRole role, const QString &madeBy = {})
{
    Original original;
    fresh.write([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(original.id, s.documents().beginOriginal());
        LEVERARCH_TRY(s.documents().appendOriginal(original.id, bytes));
        original.sha256 = Sha256::of(bytes);
        original.size = bytes.size();
        original.received = fresh.clock().now();
        original.role = role;
        original.madeBy = madeBy;
        return s.documents().finishOriginal(original);
    });
    return original.id;
}

/// A document made of two scans that were joined.
struct Joined
{
    explicit Joined(FreshStore &fresh)
        : first(store(fresh, QByteArrayLiteral("scan one"), OriginalRole::Received)),
          second(store(fresh, QByteArrayLiteral("scan two"), OriginalRole::Received)),
          pages(store(fresh, QByteArrayLiteral("both"), OriginalRole::Rendition,
                      QStringLiteral("Lever Arch 0.1.0")))
    {
        import = fresh.act([&](Stores &s) -> Result<void> {
            Record record;
            record.kind = QLatin1String(Kind::document);
            record.title = QStringLiteral("Minutes");
            LEVERARCH_ASSIGN(document, s.records().add(record));
            DocumentVersion made;
            made.document = document;
            made.original = pages;
            made.sources = {{first, {}}, {second, QStringLiteral("3-5 7r90")}};
            LEVERARCH_ASSIGN(version, s.documents().addVersion(made));
            return {};
        });
    }

    Id first;
    Id second;
    Id pages;
    Id document;
    Id version;
    Id import;
};

qint64 sourcesIn(FreshStore &fresh)
{
    return fresh.ask(QStringLiteral("SELECT count(*) FROM version_source")).toLongLong();
}

} // namespace

TEST_CASE("What was made here is told from what came in, and says what made it")
{
    FreshStore fresh;
    const Id made = store(fresh, QByteArrayLiteral("pages"), OriginalRole::Rendition,
                          QStringLiteral("LibreOffice 7.4.7.2"));
    const Id came = store(fresh, QByteArrayLiteral("letter"), OriginalRole::Received);
    const DocumentStore &documents = fresh.stores().documents();
    CHECK(must(documents.original(made)).role == OriginalRole::Rendition);
    CHECK(must(documents.original(made)).madeBy == QStringLiteral("LibreOffice 7.4.7.2"));
    CHECK(must(documents.original(came)).role == OriginalRole::Received);
    CHECK(must(documents.original(came)).madeBy.isEmpty());
    CHECK(must(documents.originalByHash(Sha256::of(QByteArrayLiteral("pages"))))->role ==
          OriginalRole::Rendition);
    CHECK(must(documents.originals()).size() == 2);
}

TEST_CASE("A version comes back with its sources in order, each version with its own")
{
    FreshStore fresh;
    const Joined joined(fresh);
    Id later;
    fresh.act([&](Stores &s) -> Result<void> {
        DocumentVersion plain;
        plain.document = joined.document;
        plain.original = joined.first;
        plain.number = 2;
        LEVERARCH_ASSIGN(later, s.documents().addVersion(plain));
        return {};
    });
    const QList<VersionSource> sources = {{joined.first, {}},
                                          {joined.second, QStringLiteral("3-5 7r90")}};
    const DocumentStore &documents = fresh.stores().documents();
    CHECK(must(documents.version(joined.version)).sources == sources);
    CHECK(must(documents.version(joined.version)).received() == joined.first);
    const auto versions = must(documents.versionsOf(joined.document));
    REQUIRE(versions.size() == 2);
    CHECK(versions.at(0).sources == sources);
    CHECK(versions.at(1).id == later);
    CHECK(versions.at(1).sources.isEmpty());
    CHECK(versions.at(1).received() == joined.first);
}

TEST_CASE("A paper is found by what it shows and by what that was made of, while it lives")
{
    FreshStore fresh;
    const Joined joined(fresh);
    const DocumentStore &documents = fresh.stores().documents();
    for (const Id original : {joined.first, joined.second, joined.pages})
        CHECK(must(documents.documentsOf(original)) == QList<Id>{joined.document});
    fresh.act([&](Stores &s) { return s.records().setTrashed(joined.document, true); });
    for (const Id original : {joined.first, joined.second, joined.pages})
        CHECK(must(documents.documentsOf(original)).isEmpty());
}

TEST_CASE("Undone and done again, a paper has its sources again, and history accounts for them")
{
    FreshStore fresh;
    const Joined joined(fresh);
    CHECK(sourcesIn(fresh) == 2);
    CHECK(fresh
              .ask(QStringLiteral("SELECT count(*) FROM history WHERE table_name = "
                                  "'version_source' AND record = %1")
                       .arg(joined.document.toString()))
              .toInt() == 2);
    const Id undo = must(fresh.revert(joined.import));
    CHECK(sourcesIn(fresh) == 0);
    CHECK(must(fresh.stores().documents().documentsOf(joined.second)).isEmpty());
    CHECK(must(sourceProblems(fresh.connection())) == QStringList());
    must(fresh.revert(undo));
    CHECK(must(fresh.stores().documents().version(joined.version)).sources.size() == 2);
    CHECK(must(fresh.log().verifyRows(always)).isEmpty());
    CHECK(must(fresh.log().verifyChain(always)).isEmpty());
}

TEST_CASE("Sources need an action and bytes that are there")
{
    FreshStore fresh;
    const Joined joined(fresh);
    CHECK_FALSE(
        fresh.connection().execute(QStringLiteral("UPDATE version_source SET pages = '1'")).ok());
    const auto added = fresh.tryAct([&](Stores &s) -> Result<void> {
        DocumentVersion made;
        made.document = joined.document;
        made.original = joined.pages;
        made.number = 2;
        made.sources = {{Id(77), {}}};
        LEVERARCH_TRY(s.documents().addVersion(made));
        return {};
    });
    REQUIRE_FALSE(added.ok());
    CHECK(added.error().code == Error::Code::NotFound);
    CHECK(must(fresh.stores().documents().versionsOf(joined.document)).size() == 1);
}

TEST_CASE("Register numbers rise, and one that a paper had and lost is not given again")
{
    FreshStore fresh;
    const auto next = [&] { return must(fresh.stores().documents().nextRegisterNumber()); };
    const auto numbered = [&](qint64 number) {
        return fresh.add(Kind::document, QStringLiteral("Paper \"number\":900, of 2026"),
                         {{QStringLiteral("number"), number},
                          {QStringLiteral("notes"), QStringLiteral("\"number\":901")}});
    };
    CHECK(next() == 1);
    fresh.add(Kind::document, QStringLiteral("Without a number"));
    CHECK(next() == 1);
    const Id first = numbered(1);
    CHECK(next() == 2);
    fresh.act([&](Stores &s) { return s.records().setTrashed(first, true); });
    CHECK(next() == 2);

    numbered(14);
    const Id import = Id(fresh.ask(QStringLiteral("SELECT max(id) FROM action")).toLongLong());
    must(fresh.revert(import));
    CHECK(fresh.ask(QStringLiteral("SELECT max(number) FROM document")).toInt() == 1);
    CHECK(next() == 15);
    fresh.act([&](Stores &s) { return s.records().setField(first, QStringLiteral("number"), 20); });
    fresh.act([&](Stores &s) { return s.records().setField(first, QStringLiteral("number"), {}); });
    CHECK(next() == 21);
    // Demands have numbers of their own.
    fresh.add(Kind::demand, QStringLiteral("Demand"), {{QStringLiteral("number"), 300}});
    CHECK(next() == 21);
}

TEST_CASE("The next register number is found without going through papers or history")
{
    FreshStore fresh;
    auto plan = must(Statement::prepare(
        fresh.connection(),
        QStringLiteral("EXPLAIN QUERY PLAN SELECT CAST(substr(before, instr(before, "
                       "'\"number\":') + 9) AS INTEGER) FROM history WHERE table_name = "
                       "'document' AND instr(before, '\"number\":') > 0 ORDER BY 1 DESC LIMIT 1")));
    QStringList steps;
    while (must(plan.next()))
        steps.append(plan.text(3));
    REQUIRE(steps.size() == 1);
    CHECK(steps.front().contains(QStringLiteral("USING INDEX history_of_numbers")));
}

TEST_CASE("A message is found by its e-mail id: the newest paper that lives")
{
    FreshStore fresh;
    const auto find = [&](const char *id) {
        return must(fresh.stores().documents().documentOfMessage(QString::fromLatin1(id)));
    };
    const auto message = [&](const char *id) {
        return fresh.add(Kind::document, QStringLiteral("Message"),
                         {{QStringLiteral("message_id"), QString::fromLatin1(id)}});
    };
    const Id older = message("<a@branch.example>");
    const Id newer = message("<a@branch.example>");
    message("<b@branch.example>");
    CHECK(find("<a@branch.example>") == newer);
    fresh.act([&](Stores &s) { return s.records().setTrashed(newer, true); });
    CHECK(find("<a@branch.example>") == older);
    CHECK(find("<c@branch.example>").isNull());
    fresh.add(Kind::document, QStringLiteral("No message"));
    CHECK(find("").isNull());
}

TEST_CASE("Bytes behind made pages that were exchanged or smuggled in are noticed")
{
    FreshStore fresh;
    const Joined joined(fresh);
    const auto problems = [&] { return must(sourceProblems(fresh.connection())).size(); };
    CHECK(problems() == 0);
    SECTION("exchanged for another paper")
    {
        const Id other = store(fresh, QByteArrayLiteral("forged"), OriginalRole::Received);
        fresh.act([&](Stores &) {
            return fresh.connection().execute(
                QStringLiteral("UPDATE version_source SET original = %1 WHERE position = 1")
                    .arg(other.toString()));
        });
        CHECK(problems() == 1);
        const auto issues = must(fresh.log().verifyRows(always));
        REQUIRE(issues.size() == 1);
        CHECK(issues.front().code == QStringLiteral("history.original"));
        CHECK(issues.front().place.record == joined.document);
    }
    SECTION("made pages passed off as what came in")
    {
        must(fresh.connection().execute(QStringLiteral("UPDATE original SET role = 'received'")));
        CHECK(problems() == 1);
    }
    SECTION("bytes nobody brought in")
    {
        store(fresh, QByteArrayLiteral("smuggled"), OriginalRole::Received);
        CHECK(problems() == 1);
    }
}
