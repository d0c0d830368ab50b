// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/verification.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "support/casefilefixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <algorithm>

using namespace LeverArch;

namespace {

const QDir kept(QStringLiteral(LEVERARCH_TEST_DATA "/schema"));

/// Unpacks a case file that an earlier program made; see tests/data/schema/README.md.
QString unpacked(const CaseFileFixture &fixture, const QString &packed)
{
    const QString name = QStringLiteral("old.leverarch");
    QProcess gunzip;
    gunzip.setStandardOutputFile(fixture.path(name));
    gunzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), kept.filePath(packed)});
    REQUIRE(gunzip.waitForFinished(60'000));
    REQUIRE(gunzip.exitCode() == 0);
    return fixture.path(name);
}

bool findsTheConsultation(const CaseFile &file)
{
    const auto answer = must(file.read().search().search(QStringLiteral("consultation"), 50));
    return std::any_of(answer.hits.begin(), answer.hits.end(),
                       [](const SearchHit &hit) { return hit.page > 0; });
}

} // namespace

TEST_CASE("A sample case of every older schema opens whole, and work goes on in it")
{
    const QStringList samples = kept.entryList({QStringLiteral("*.leverarch.gz")}, QDir::Files);
    REQUIRE_FALSE(samples.isEmpty());
    for (const QString &packed : samples) {
        INFO(packed.toStdString());
        CaseFileFixture fixture;
        fixture.close();
        const QString path = unpacked(fixture, packed);
        {
            const auto file = must(CaseFile::open(path, fixture.options()));
            CHECK_FALSE(file->isReadOnly());
            CHECK(file->openingIssues().isEmpty());
            const auto counts = must(file->read().records().counts());
            CHECK(counts.value(QLatin1String(Kind::document)) == 8);
            CHECK(counts.value(QLatin1String(Kind::letter)) == 3);
            CHECK(counts.value(QLatin1String(Kind::inspectionExcerpt)) == 3);
            CHECK(findsTheConsultation(*file));

            // What the program of its time took back can be done again, and taken back again.
            const QString tag = QStringLiteral("Fixture/Taken back");
            CHECK_FALSE(file->read().tags().byPath(tag).ok());
            must(file->redo());
            CHECK(file->read().tags().byPath(tag).ok());
            must(file->undo());
            CHECK_FALSE(file->read().tags().byPath(tag).ok());
        }
        NoProgress nobody;
        const Verification found = must(verifyCaseFile(path, nobody));
        INFO((found.problems.isEmpty() ? QString() : found.problems.first().text).toStdString());
        CHECK(found.sound);
        const auto copies =
            QDir(fixture.folder()).entryList({QStringLiteral("* before update *")}, QDir::Files);
        CHECK(copies.size() == 1);
    }
}
