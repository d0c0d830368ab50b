// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QJsonArray>
#include <QProcess>

using namespace LeverArch;

namespace {

const QString memo = QStringLiteral("Scan0007.pdf");

QJsonArray hits(const QString &path, const QString &words)
{
    return cliJson({QStringLiteral("search"), path, words}).json[QStringLiteral("hits")].toArray();
}

QString caseWith(const Scratch &scratch, const QString &paper)
{
    const QString path = scratch.path(QStringLiteral("scans.leverarch"));
    REQUIRE(cli({QStringLiteral("new"), path}).exitCode == 0);
    REQUIRE(cli({QStringLiteral("import"), path, paper}).exitCode == 0);
    return path;
}

} // namespace

TEST_CASE("the scan of the sample case is recognised, found and can be quoted")
{
    const Scratch scratch;
    const QString path = caseWith(scratch, samplePaper(memo));
    CHECK(hits(path, QStringLiteral("memorandum")).isEmpty());

    const Run run = cliJson({QStringLiteral("ocr"), path});
    CHECK(run.exitCode == 0);
    CHECK(run.json[QStringLiteral("recognised")].toInt() == 1);
    CHECK(run.json[QStringLiteral("waiting")].toInt() == 0);
    CHECK(run.json[QStringLiteral("failed")].toArray().isEmpty());

    const QJsonArray found = hits(path, QStringLiteral("memorandum"));
    REQUIRE(found.size() == 1);
    CHECK(found[0][QStringLiteral("recognised")].toBool());
    const QString document = found[0][QStringLiteral("record")].toString();
    const Run quote = cliJson({QStringLiteral("quote"), path, document, QStringLiteral("1"),
                               QStringLiteral("MEMORANDUM")});
    CHECK(quote.exitCode == 0);

    // Anew, but not from under the quotation.
    const QStringList anew{QStringLiteral("ocr"), path, QStringLiteral("--anew"), document};
    CHECK(cliJson(anew).json[QStringLiteral("pages")].toInt(-1) == 0);
    CHECK(cli({QStringLiteral("undo"), path}).exitCode == 0);
    CHECK(cliJson(anew).json[QStringLiteral("recognised")].toInt() == 1);
    // A second run has nothing to do, and nothing of it is in the way of verification.
    CHECK(cliJson({QStringLiteral("ocr"), path}).json[QStringLiteral("pages")].toInt(-1) == 0);
    CHECK(cli({QStringLiteral("verify"), path}).exitCode == 0);
}

TEST_CASE("a language that is not there is refused and nothing is marked as failed")
{
    const Scratch scratch;
    const QString path = caseWith(scratch, samplePaper(memo));
    const Run run = cliJson(
        {QStringLiteral("ocr"), path, QStringLiteral("--language"), QStringLiteral("klingon")});
    CHECK(run.exitCode == 1);
    CHECK(cliJson({QStringLiteral("ocr"), path}).json[QStringLiteral("recognised")].toInt() == 1);
}

TEST_CASE("a run that is killed leaves a sound case file, and the next one finishes its work")
{
    const Scratch scratch;
    const QString path = caseWith(scratch, samplePaper(memo));
    // At different moments: while it opens, while it recognises, perhaps when it is done.
    for (const int after : {30, 300, 900}) {
        QProcess process;
        process.start(QStringLiteral(LEVERARCH_BIN_DIR "/leverarch-cli"),
                      {QStringLiteral("ocr"), path});
        REQUIRE(process.waitForStarted());
        if (!process.waitForFinished(after))
            process.kill();
        process.waitForFinished();
        CHECK(cli({QStringLiteral("verify"), path}).exitCode == 0);
    }
    CHECK(cli({QStringLiteral("ocr"), path}).exitCode == 0);
    CHECK(hits(path, QStringLiteral("memorandum")).size() == 1);
}
