// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasedump.h"

#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "support/casefilefixture.h"

#include <QDir>
#include <QFile>

using namespace LeverArch;

TEST_CASE("A new case file is its owner's alone and one file when it is closed")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Letter of 3 May"));
    const auto others = QFile::permissions(fixture.path()) & (QFile::ReadGroup | QFile::WriteGroup |
                                                              QFile::ReadOther | QFile::WriteOther);
    CHECK(others == QFile::Permissions());
    fixture.close();
    CHECK(QDir(fixture.folder()).entryList(QDir::Files | QDir::Hidden) ==
          QStringList{QStringLiteral("ward.leverarch")});
}

TEST_CASE("Reading a case file changes nothing and leaves nothing beside it")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Letter"));
    fixture.close();
    QFile file(fixture.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    CaseFileOptions options = fixture.options();
    options.readOnly = true;
    {
        const auto reading = must(CaseFile::open(fixture.path(), options));
        CHECK(must(reading->read().records().counts()).value(QLatin1String(Kind::letter)) == 1);
    }
    file.seek(0);
    CHECK(file.readAll() == before);
    CHECK(QDir(fixture.folder()).entryList(QDir::Files | QDir::Hidden) ==
          QStringList{QStringLiteral("ward.leverarch")});
}

TEST_CASE("A case file is not made over another file")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Kept"));
    fixture.close();
    const auto before = dumpOf(fixture.path());
    const auto again = CaseFile::create(fixture.path(), fixture.options());
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().code == Error::Code::Conflict);
    CHECK(dumpOf(fixture.path()) == before);
}
