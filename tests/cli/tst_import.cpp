// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <csignal>

using namespace LeverArch;

namespace {

const QString courier = QStringLiteral("2026-01-22 Sallowmere Courier.pdf");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString newCase(const Scratch &scratch)
{
    const QString path = scratch.path(QStringLiteral("new.leverarch"));
    REQUIRE(cli({QStringLiteral("new"), path}).exitCode == 0);
    return path;
}

QJsonObject entryFor(const Run &run, const QString &name)
{
    for (const QJsonValue &entry : run.json[QStringLiteral("entries")].toArray()) {
        if (entry[QStringLiteral("path")].toString().endsWith(name))
            return entry.toObject();
    }
    FAIL("no ledger line for " << name.toStdString());
    return {};
}

} // namespace

TEST_CASE("a folder is imported with an account of every file")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    const QByteArray paper = bytesOf(samplePaper(courier));
    scratch.write(QStringLiteral("in/a.pdf"), paper);
    scratch.write(QStringLiteral("in/deeper/again.pdf"), paper);
    scratch.write(QStringLiteral("in/notes.pdf"), "These are notes, not a PDF.");
    scratch.write(QStringLiteral("in/empty.pdf"), {});
    scratch.write(QStringLiteral("in/cut.pdf"), paper.left(paper.size() / 3));

    const Run run = cliJson({QStringLiteral("import"), path, scratch.path(QStringLiteral("in"))});
    CHECK(run.exitCode == 3);
    const auto count = [&](const char *key) { return run.json[QLatin1String(key)].toInt(-1); };
    CHECK(count("files") == 5);
    CHECK(count("files") == count("stored") + count("duplicates") + count("refused"));
    CHECK(count("duplicates") == 1);
    // Taken for what it is, whatever its name says.
    CHECK(entryFor(run, QStringLiteral("notes.pdf"))[QStringLiteral("status")].toString() ==
          QStringLiteral("stored"));
    CHECK(entryFor(run, QStringLiteral("notes.pdf"))[QStringLiteral("sha256")]
              .toString()
              .toLatin1() ==
          QCryptographicHash::hash(bytesOf(scratch.path(QStringLiteral("in/notes.pdf"))),
                                   QCryptographicHash::Sha256)
              .toHex());
    // What is refused can be told again by its hash, too.
    const QJsonObject cut = entryFor(run, QStringLiteral("cut.pdf"));
    CHECK(cut[QStringLiteral("status")].toString() == QStringLiteral("refused"));
    CHECK(
        cut[QStringLiteral("sha256")].toString().toLatin1() ==
        QCryptographicHash::hash(paper.left(paper.size() / 3), QCryptographicHash::Sha256).toHex());
    CHECK_FALSE(
        entryFor(run, QStringLiteral("empty.pdf"))[QStringLiteral("reason")].toString().isEmpty());

    const QJsonObject stored = entryFor(run, QStringLiteral("a.pdf"));
    CHECK(stored[QStringLiteral("status")].toString() == QStringLiteral("stored"));
    CHECK(stored[QStringLiteral("sha256")].toString().toLatin1() ==
          QCryptographicHash::hash(paper, QCryptographicHash::Sha256).toHex());
    CHECK(stored[QStringLiteral("record")].isString());
    CHECK(bytesOf(scratch.path(QStringLiteral("in/a.pdf"))) == paper);
}

TEST_CASE("an import without refusals ends with 0, and its words are found on their page")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    const Run run = cliJson({QStringLiteral("import"), path,
                             samplePaper(QStringLiteral("Consultation paper CF-2026-003.pdf"))});
    CHECK(run.exitCode == 0);
    const QString record = run.json[QStringLiteral("entries")]
                               .toArray()
                               .first()
                               .toObject()[QStringLiteral("record")]
                               .toString();

    const Run search = cliJson({QStringLiteral("search"), path, QStringLiteral("ring-fenced"),
                                QStringLiteral("--limit"), QStringLiteral("5")});
    CHECK(search.exitCode == 0);
    const QJsonArray hits = search.json[QStringLiteral("hits")].toArray();
    // pdftotext finds the word on pages 6, 7 and 8 of the paper.
    REQUIRE(hits.size() == 3);
    CHECK(search.json[QStringLiteral("total")].toInt() == 3);
    for (const QJsonValue &hit : hits) {
        CHECK(hit[QStringLiteral("record")].toString() == record);
        CHECK(hit[QStringLiteral("page")].toInt() >= 6);
        CHECK(hit[QStringLiteral("snippet")].toString().contains(QStringLiteral("ing-fenced")));
    }
}

TEST_CASE("a locked paper opens with its password and keeps its bytes")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    const QString locked = scratch.path(QStringLiteral("locked.pdf"));
    program(QStringLiteral("qpdf"),
            {QStringLiteral("--encrypt"), QStringLiteral("sesame"), QStringLiteral("owner"),
             QStringLiteral("256"), QStringLiteral("--"), samplePaper(courier), locked});
    const Run run = cliJson({QStringLiteral("import"), path, locked, QStringLiteral("--password"),
                             QStringLiteral("sesame")});
    CHECK(run.exitCode == 0);
    CHECK(entryFor(run, QStringLiteral("locked.pdf"))[QStringLiteral("sha256")]
              .toString()
              .toLatin1() ==
          QCryptographicHash::hash(bytesOf(locked), QCryptographicHash::Sha256).toHex());
    const Run search = cliJson({QStringLiteral("search"), path, QStringLiteral("calculator")});
    CHECK(search.json[QStringLiteral("total")].toInt() > 0);
}

TEST_CASE(
    "an import stopped by Ctrl-C keeps what it stored, accounts for it and leaves a sound file")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    const QByteArray paper =
        bytesOf(samplePaper(QStringLiteral("Consultation paper CF-2026-003.pdf")));
    for (int i = 0; i < 300; ++i) {
        scratch.write(QStringLiteral("in/%1.pdf").arg(i),
                      paper + "\n% copy " + QByteArray::number(i) + '\n');
    }
    QProcess process;
    process.start(QStringLiteral(LEVERARCH_BIN_DIR "/leverarch-cli"),
                  {QStringLiteral("import"), path, scratch.path(QStringLiteral("in")),
                   QStringLiteral("--json")});
    REQUIRE(process.waitForStarted());
    CHECK_FALSE(process.waitForFinished(500));
    REQUIRE(::kill(pid_t(process.processId()), SIGINT) == 0);
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    CHECK(process.exitCode() == 3);
    const QJsonObject report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    CHECK(report[QStringLiteral("cancelled")] == QJsonValue(true));
    CHECK(report[QStringLiteral("files")].toInt() < 300);
    const Run stats = cliJson({QStringLiteral("stats"), path});
    CHECK(stats.json[QStringLiteral("originals")] == report[QStringLiteral("stored")]);
    CHECK(cliJson({QStringLiteral("verify"), path}).json[QStringLiteral("sound")] ==
          QJsonValue(true));
}
