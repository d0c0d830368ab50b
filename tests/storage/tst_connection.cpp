// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "storage/schema.h"
#include "storage/sqlstores.h"
#include "storage/statement.h"
#include "storage/upkeep.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <thread>

using namespace LeverArch;

namespace {

using Mode = Connection::Mode;

QFile::Permissions ownerOnly()
{
    return QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
}

} // namespace

TEST_CASE("A case file and what lies beside it can be read by their owner alone")
{
    FreshStore fresh(FreshStore::Place::Disk);
    fresh.add(Kind::party, QStringLiteral("Ada"));
    for (const char *ending : {"", "-wal", "-shm"}) {
        const QFileInfo file(fresh.path() + QLatin1String(ending));
        INFO(ending);
        REQUIRE(file.exists());
        CHECK(file.permissions() == ownerOnly());
    }
}

TEST_CASE("Making a case file where there is a file, or opening one that is not there, is refused")
{
    FreshStore fresh(FreshStore::Place::Disk);
    CHECK(Connection::open(fresh.path(), Mode::Create).error().code == Error::Code::Conflict);
    const QString elsewhere = fresh.path() + QStringLiteral(".no");
    CHECK(Connection::open(elsewhere, Mode::Write).error().code == Error::Code::NotFound);
    CHECK(Connection::open(elsewhere, Mode::Read).error().code == Error::Code::NotFound);
    CHECK_FALSE(QFileInfo::exists(elsewhere));
}

TEST_CASE("A file that is no database is told from a damaged one")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter? 100%#.txt"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear councillor, ").repeated(1000));
    file.close();
    CHECK(Connection::open(path, Mode::Read).error().code == Error::Code::Invalid);
    CHECK(Connection::open(path, Mode::Write).error().code == Error::Code::Invalid);
}

TEST_CASE("The settings that keep a case file safe are on")
{
    FreshStore fresh(FreshStore::Place::Disk);
    const auto reader = must(Connection::open(fresh.path(), Mode::Read));
    const auto value = [](const Connection &connection, const char *pragma) {
        auto statement =
            must(Statement::prepare(connection, QStringLiteral("PRAGMA ") + QLatin1String(pragma)));
        REQUIRE(must(statement.next()));
        return statement.text(0);
    };
    for (const Connection *connection : {&fresh.connection(), reader.get()}) {
        CHECK(value(*connection, "journal_mode") == QStringLiteral("wal"));
        CHECK(value(*connection, "foreign_keys") == QStringLiteral("1"));
        CHECK(value(*connection, "synchronous") == QStringLiteral("2"));
        CHECK(value(*connection, "trusted_schema") == QStringLiteral("0"));
        CHECK(value(*connection, "cell_size_check") == QStringLiteral("1"));
        CHECK(value(*connection, "temp_store") == QStringLiteral("2"));
    }
    CHECK(value(*reader, "query_only") == QStringLiteral("1"));
}

TEST_CASE("A reading connection sees what was committed and can change nothing")
{
    FreshStore fresh(FreshStore::Place::Disk);
    const auto reader = must(Connection::open(fresh.path(), Mode::Read));
    const auto stores = makeStores(*reader, fresh.ids(), fresh.clock());
    const Id id = fresh.add(Kind::party, QStringLiteral("Ada"));
    CHECK(must(stores->records().record(id)).title == QStringLiteral("Ada"));
    const auto changed = stores->records().setTrashed(id, true);
    REQUIRE_FALSE(changed.ok());
    CHECK(changed.error().code == Error::Code::ReadOnly);
}

TEST_CASE("A reader's transaction keeps one view of the data")
{
    FreshStore fresh(FreshStore::Place::Disk);
    const auto reader = must(Connection::open(fresh.path(), Mode::Read));
    const auto stores = makeStores(*reader, fresh.ids(), fresh.clock());
    const auto view = must(Transaction::begin(*reader));
    CHECK(must(stores->records().counts()).isEmpty());
    fresh.add(Kind::party, QStringLiteral("Ada"));
    CHECK(must(stores->records().counts()).isEmpty());
}

TEST_CASE("A full disk is told, the action is taken back, and work goes on when there is room")
{
    FreshStore fresh(FreshStore::Place::Disk);
    fresh.add(Kind::party, QStringLiteral("before"));
    must(limitSize(fresh.connection(), QFileInfo(fresh.path()).size()));
    const auto add = [&] {
        return fresh.tryAct([&](Stores &s) -> Result<void> {
            for (int i = 0; i < 2000; ++i) {
                Record record;
                record.kind = QString::fromLatin1(Kind::party);
                record.title = QStringLiteral("Party %1").arg(i);
                record.values = {{QStringLiteral("notes"), QString(500, u'x')}};
                LEVERARCH_TRY(s.records().add(record));
            }
            return {};
        });
    };
    const auto full = add();
    REQUIRE_FALSE(full.ok());
    CHECK(full.error().code == Error::Code::DiskFull);
    CHECK(must(fresh.stores().records().counts()).value(QStringLiteral("party")) == 1);
    must(limitSize(fresh.connection(), qint64(1) << 32));
    CHECK(add().ok());
    CHECK(must(fresh.log().verifyRows([](qint64) { return true; })).isEmpty());
}

TEST_CASE("A long query can be interrupted from another thread")
{
    FreshStore fresh;
    Connection &connection = fresh.connection();
    auto endless = must(Statement::prepare(
        connection, QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                   "FROM n) SELECT count(*) FROM n")));
    std::atomic_bool ended = false;
    std::thread other([&] {
        // Until it has an effect: an interrupt before the query began is forgotten.
        while (!ended) {
            connection.interrupt();
            std::this_thread::yield();
        }
    });
    const auto row = endless.next();
    ended = true;
    other.join();
    REQUIRE_FALSE(row.ok());
    CHECK(row.error().code == Error::Code::Cancelled);
    CHECK(must(fresh.stores().records().counts()).isEmpty());
}

TEST_CASE("Overwritten bytes are told as damage")
{
    FreshStore fresh(FreshStore::Place::Disk);
    for (int i = 0; i < 300; ++i)
        fresh.add(Kind::party, QStringLiteral("Party %1").arg(i));
    must(fresh.connection().execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    const QString copy = fresh.path() + QStringLiteral(".copy");
    REQUIRE(QFile::copy(fresh.path(), copy));
    QFile file(copy);
    REQUIRE(file.open(QIODevice::ReadWrite));
    // Everything but the first two pages, which hold the header and the beginning of the schema.
    const qint64 from = 4096 * 40;
    REQUIRE(file.size() > from);
    file.seek(from);
    file.write(QByteArray(int(file.size() - from), '\x5a'));
    file.close();
    const auto damaged = Connection::open(copy, Mode::Read);
    if (!damaged.ok()) {
        CHECK(damaged.error().code == Error::Code::Damaged);
        return;
    }
    const auto stores = makeStores(**damaged, fresh.ids(), fresh.clock());
    const auto found = stores->records().find({});
    const auto text = stores->search().search(QStringLiteral("party"), 500);
    REQUIRE((!found.ok() || !text.ok()));
    CHECK((found.ok() ? text.error() : found.error()).code == Error::Code::Damaged);
}

TEST_CASE("A statement is prepared once and used again, also while one is under way")
{
    FreshStore fresh;
    const QString sql = QStringLiteral("SELECT ?");
    auto one = must(Statement::prepare(fresh.connection(), sql));
    REQUIRE(must(one.bind(1).next()));
    {
        auto two = must(Statement::prepare(fresh.connection(), sql));
        REQUIRE(must(two.bind(2).next()));
        CHECK(one.whole(0) == 1);
        CHECK(two.whole(0) == 2);
    }
    auto again = must(Statement::prepare(fresh.connection(), sql));
    REQUIRE(must(again.bind(3).next()));
    CHECK(again.whole(0) == 3);
}

TEST_CASE("A log that is tidied by hand goes into the file then, and not before")
{
    FreshStore fresh(FreshStore::Place::Disk);
    const Connection &connection = fresh.connection();
    connection.tidyLogByHand();
    must(connection.execute(QStringLiteral("CREATE TABLE much(bytes BLOB)")));
    const qint64 before = QFileInfo(fresh.path()).size();
    constexpr qint64 written = 12 << 20;
    for (int i = 0; i < 3; ++i)
        must(connection.execute(
            QStringLiteral("INSERT INTO much VALUES (zeroblob(%1))").arg(written / 3)));
    CHECK(QFileInfo(fresh.path()).size() == before);
    CHECK(connection.loggedPages() >= written / 4096);
    must(connection.tidyLog());
    CHECK(connection.loggedPages() == 0);
    CHECK(QFileInfo(fresh.path()).size() >= before + written);

    // The log is begun anew, and counted as that.
    must(connection.execute(QStringLiteral("DELETE FROM much")));
    CHECK(connection.loggedPages() > 0);
}
