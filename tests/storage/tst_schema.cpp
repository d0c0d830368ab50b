// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/recordstore.h"
#include "storage/schema.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

#include <QFile>

using namespace LeverArch;

namespace {

const auto always = [](qint64) { return true; };

/// The program's own schema files in a folder, with one more that is still to come.
SchemaFiles filesWith(const QTemporaryDir &folder, int number, const char *sql)
{
    SchemaFiles files = schemaFilesIn(QStringLiteral(":/schema"));
    const QString name = folder.filePath(QStringLiteral("next.sql"));
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(sql);
    files.insert(number, name);
    return files;
}

} // namespace

TEST_CASE("A fresh case file has the newest schema and differs in nothing")
{
    FreshStore fresh;
    CHECK(newestSchema() >= 1);
    CHECK(must(schemaNumber(fresh.connection())) == newestSchema());
    CHECK(must(schemaDifferences(fresh.connection())) == QStringList());
    CHECK(fresh.ask(QStringLiteral("PRAGMA application_id")).toLongLong() == 0x4C657641);
}

TEST_CASE("Whatever somebody added to or changed in the schema is named")
{
    FreshStore fresh;
    struct Tampering
    {
        const char *sql;
        const char *named;
    };
    const auto tampering = GENERATE(
        Tampering{"CREATE TABLE extra (id INTEGER)", "table extra"},
        Tampering{"CREATE TRIGGER spy AFTER INSERT ON record BEGIN SELECT 1; END", "trigger spy"},
        Tampering{"CREATE VIEW look AS SELECT 1", "view look"},
        Tampering{"CREATE INDEX more ON letter (notes)", "index more"},
        Tampering{"DROP INDEX letter_by_dated", "index letter_by_dated"},
        Tampering{"DROP TRIGGER history_tag_update", "trigger history_tag_update"},
        Tampering{"ALTER TABLE letter ADD COLUMN more TEXT", "table letter"});
    must(fresh.connection().execute(QString::fromLatin1(tampering.sql)));
    CHECK(must(schemaDifferences(fresh.connection())) ==
          QStringList{QString::fromLatin1(tampering.named)});
}

TEST_CASE("A database that is no case file is told so")
{
    auto connection = must(Connection::inMemory());
    const auto number = schemaNumber(*connection);
    REQUIRE_FALSE(number.ok());
    CHECK(number.error().code == Error::Code::Invalid);
}

TEST_CASE("A case file of a later schema is not touched")
{
    FreshStore fresh;
    must(fresh.connection().execute(
        QStringLiteral("PRAGMA user_version=%1").arg(newestSchema() + 1)));
    const auto migrated = migrate(fresh.connection());
    REQUIRE_FALSE(migrated.ok());
    CHECK(migrated.error().code == Error::Code::TooNew);
    CHECK(must(schemaNumber(fresh.connection())) == newestSchema() + 1);
}

TEST_CASE("A later schema brings an older file up to date: data, history and undo go on")
{
    FreshStore fresh;
    const Id id = fresh.add(Kind::letter, QStringLiteral("Letter"),
                            {{QStringLiteral("notes"), QStringLiteral("kept")}});
    const Id change =
        fresh.act([&](Stores &s) { return s.records().setField(id, QStringLiteral("notes"), {}); });
    const QTemporaryDir folder;
    const int next = newestSchema() + 1;
    must(migrate(fresh.connection(),
                 filesWith(folder, next, "ALTER TABLE letter ADD COLUMN mood TEXT;")));
    CHECK(must(schemaNumber(fresh.connection())) == next);
    CHECK(must(fresh.log().verifyRows(always)).isEmpty());

    // The new column is in history without another line of code.
    const Id mood = fresh.act([&](Stores &) {
        return fresh.connection().execute(QStringLiteral("UPDATE letter SET mood = 'grim'"));
    });
    CHECK(fresh
              .ask(QStringLiteral("SELECT json_extract(after, '$.mood') FROM history "
                                  "ORDER BY sequence DESC LIMIT 1"))
              .toString() == QStringLiteral("grim"));
    must(fresh.revert(mood));
    must(fresh.revert(change));
    CHECK(must(fresh.stores().records().record(id)).text("notes") == QStringLiteral("kept"));
    CHECK(must(fresh.log().verifyChain(always)).isEmpty());
    CHECK(must(fresh.log().verifyRows(always)).isEmpty());
}

TEST_CASE("A migration that fails leaves the file as it was")
{
    FreshStore fresh;
    fresh.add(Kind::letter, QStringLiteral("Letter"));
    const QTemporaryDir folder;
    const auto migrated = migrate(fresh.connection(),
                                  filesWith(folder, newestSchema() + 1,
                                            "ALTER TABLE letter ADD COLUMN mood TEXT; nonsense;"));
    REQUIRE_FALSE(migrated.ok());
    CHECK(must(schemaNumber(fresh.connection())) == newestSchema());
    CHECK(must(schemaDifferences(fresh.connection())) == QStringList());
}
