// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasedump.h"

#include "casefile/casebackup.h"
#include "casefile/verification.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "support/casefilefixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace LeverArch;

namespace {

/// Hears progress, and can stop the work at the first word of it.
class Listener final : public Progress
{
public:
    void report(qint64, qint64, const QString &doing) override
    {
        if (!heard.contains(doing))
            heard << doing;
        if (stopAt == doing)
            cancellation.cancel();
    }
    QStringList heard;
    QString stopAt;
    Cancellation cancellation;
};

QStringList filesIn(const CaseFileFixture &fixture)
{
    return QDir(fixture.folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

TEST_CASE("A backup is a whole case file of its own, made while the case file is open")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Letter"));
    const QString copy = fixture.path(QStringLiteral("copy.leverarch"));
    Listener listener;
    must(fixture.file().backup(copy, listener));
    CHECK(dumpOf(copy) == dumpOf(fixture.path()));
    CHECK(listener.heard.size() > 2);
    const auto others = QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther);
    CHECK(others == QFile::Permissions());

    fixture.add(Kind::letter, QStringLiteral("Later"));
    const auto opened = must(CaseFile::open(copy, fixture.options()));
    CHECK_FALSE(opened->isReadOnly());
    CHECK(must(opened->read().records().counts()).value(QLatin1String(Kind::letter)) == 1);
}

TEST_CASE("sqlite3 itself finds a backup whole")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Letter"));
    const QString copy = fixture.path(QStringLiteral("copy.leverarch"));
    NoProgress nobody;
    must(fixture.file().backup(copy, nobody));
    CHECK(pragmaOf(copy, "integrity_check") == QStringList{QStringLiteral("ok")});
    CHECK(pragmaOf(copy, "foreign_key_check").isEmpty());
}

TEST_CASE("A newer backup takes the older one's place only when it is good")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Letter"));
    const QString copy = fixture.path(QStringLiteral("copy.leverarch"));
    NoProgress nobody;
    must(fixture.file().backup(copy, nobody));
    const auto old = dumpOf(copy);

    fixture.add(Kind::letter, QStringLiteral("Second"));
    SECTION("the disk is full")
    {
        const auto full = backupCase(fixture.path(), copy, nobody, {}, 64 * 1024);
        REQUIRE_FALSE(full.ok());
        CHECK(full.error().code == Error::Code::DiskFull);
        CHECK(dumpOf(copy) == old);
    }
    SECTION("it is stopped while copying")
    {
        Listener listener;
        listener.stopAt = QStringLiteral("Copying");
        const auto stopped = fixture.file().backup(copy, listener, listener.cancellation);
        REQUIRE_FALSE(stopped.ok());
        CHECK(stopped.error().code == Error::Code::Cancelled);
        CHECK(dumpOf(copy) == old);
    }
    SECTION("it is stopped while being checked")
    {
        Listener listener;
        listener.stopAt = QStringLiteral("Checking the history");
        CHECK_FALSE(fixture.file().backup(copy, listener, listener.cancellation).ok());
        CHECK(dumpOf(copy) == old);
    }
    SECTION("what was copied is not sound")
    {
        tamper(fixture.path(), {QStringLiteral("UPDATE record SET title = 'Forged'")});
        const auto unsound = fixture.file().backup(copy, nobody);
        REQUIRE_FALSE(unsound.ok());
        CHECK(unsound.error().code == Error::Code::Damaged);
        CHECK(dumpOf(copy) == old);
    }
    SECTION("it is good")
    {
        must(fixture.file().backup(copy, nobody));
        CHECK(dumpOf(copy) != old);
        CHECK(dumpOf(copy) == dumpOf(fixture.path()));
    }
    fixture.close();
    CHECK(filesIn(fixture) ==
          QStringList{QStringLiteral("copy.leverarch"), QStringLiteral("ward.leverarch")});
}

TEST_CASE("A case file cannot be its own backup, nor replace one that is open")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Letter"));
    NoProgress nobody;
    CHECK(fixture.file().backup(fixture.path(), nobody).error().code == Error::Code::Invalid);

    const QString copy = fixture.path(QStringLiteral("copy.leverarch"));
    must(fixture.file().backup(copy, nobody));
    const auto opened = must(CaseFile::open(copy, fixture.options()));
    CHECK(fixture.file().backup(copy, nobody).error().code == Error::Code::Locked);
}
