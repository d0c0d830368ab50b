// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSet>

#include <csignal>
#include <cstdlib>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString newCase(const Scratch &scratch)
{
    const QString path = scratch.path(q("new.leverarch"));
    REQUIRE(cli({q("new"), path}).exitCode == 0);
    return path;
}

/// A folder with a zip that holds two texts and a folder, a text beside it and an empty file.
QString mixedFolder(const Scratch &scratch)
{
    scratch.write(q("in/beside.txt"), "A note beside the archive.\n");
    scratch.write(q("in/empty.txt"), {});
    program(q("python3"), {q("-c"),
                           q("import sys,zipfile\n"
                             "z=zipfile.ZipFile(sys.argv[1],'w')\n"
                             "z.writestr('March/reply.txt','The reply of the director.\\n')\n"
                             "z.writestr('beside again.txt','A note beside the archive.\\n')\n"
                             "z.close()"),
                           scratch.path(q("in/letters.zip"))});
    return scratch.path(q("in"));
}

int number(const Run &run, const char *key)
{
    return run.json[QLatin1String(key)].toInt(-1);
}

QJsonObject entryFor(const QJsonObject &json, const QString &name)
{
    for (const QJsonValue &entry : json[q("entries")].toArray()) {
        if (entry[q("path")].toString().endsWith(name))
            return entry.toObject();
    }
    FAIL("no line for " << name.toStdString());
    return {};
}

} // namespace

TEST_CASE("an import accounts for the files inside files, and says in which they lay")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    const QString folder = mixedFolder(scratch);
    const Run run = cliJson({q("import"), path, folder});
    INFO(run.out.toStdString());
    CHECK(run.exitCode == 3);
    CHECK(number(run, "files") == 5);
    CHECK(number(run, "files") ==
          number(run, "stored") + number(run, "duplicates") + number(run, "refused"));
    CHECK(number(run, "refused") == 1);
    CHECK(run.json[q("finished")] == QJsonValue(true));
    CHECK(number(run, "unfinishedBefore") == 0);
    const QJsonObject reply = entryFor(run.json, q("reply.txt"));
    CHECK(reply[q("inside")].toString() == folder + q("/letters.zip"));
    CHECK(reply[q("sha256")].toString().toLatin1() ==
          QCryptographicHash::hash("The reply of the director.\n", QCryptographicHash::Sha256)
              .toHex());
    CHECK(reply[q("size")].toInt() == 27);
    CHECK(reply[q("number")].toInt() > 0);
    CHECK(entryFor(run.json, q("empty.txt"))[q("number")].isNull());
    CHECK(entryFor(run.json, q("empty.txt"))[q("inside")].toString().isEmpty());
    // One of the two notes is a duplicate of the other, whichever was first.
    const QSet<QString> notes{entryFor(run.json, q("in/beside.txt"))[q("record")].toString(),
                              entryFor(run.json, q("beside again.txt"))[q("record")].toString()};
    CHECK(notes.size() == 1);
    CHECK(number(run, "duplicates") == 1);

    const Run list = cliJson({q("ledger"), path});
    const QJsonObject intake = list.json[q("intakes")].toArray().first().toObject();
    CHECK(intake[q("intake")] == run.json[q("intake")]);
    CHECK(intake[q("way")].toString() == q("command"));
    // Who it was, as in the history.
    const QJsonArray actions = cliJson({q("history"), path}).json[q("actions")].toArray();
    CHECK_FALSE(intake[q("who")].toString().isEmpty());
    CHECK(intake[q("who")] == actions.first()[q("who")]);
    CHECK(entryFor(run.json, q("reply.txt"))[q("who")] == intake[q("who")]);
    CHECK(intake[q("files")].toInt() == 5);
    const Run one = cliJson({q("ledger"), path, run.json[q("intake")].toString()});
    CHECK(one.json[q("entries")].toArray().size() == 5);
    // Each file has its own moment, and both say the same one.
    for (const QJsonValue &entry : one.json[q("entries")].toArray()) {
        const QDateTime at = QDateTime::fromString(entry[q("at")].toString(), Qt::ISODateWithMs);
        CHECK(std::abs(at.secsTo(QDateTime::currentDateTimeUtc())) < 600);
        CHECK(entryFor(run.json, entry[q("path")].toString())[q("at")] == entry[q("at")]);
    }
    const Run refused = cliJson({q("ledger"), path, q("last"), q("--refused")});
    REQUIRE(refused.json[q("entries")].toArray().size() == 1);
    CHECK(cli({q("ledger"), path, q("last")}).out.contains(q("  March/reply.txt")));
}

TEST_CASE("the account of an import is printed")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    const Run run = cliJson({q("import"), path, mixedFolder(scratch)});
    const QString pdf = scratch.path(q("account.pdf"));
    const Run written = cliJson({q("ledger"), path, q("last"), q("--out"), pdf});
    CHECK(written.exitCode == 0);
    CHECK(program(q("qpdf"), {q("--check"), pdf}).contains(q("No syntax or stream")));
    const QString text = program(q("pdftotext"), {pdf, q("-")}).remove(QLatin1Char(' '));
    for (const QJsonValue &entry : run.json[q("entries")].toArray())
        CHECK(text.contains(entry[q("sha256")].toString().left(32)));
    CHECK(text.contains(q("letters.zip")));
    const QString all = scratch.path(q("all.pdf"));
    CHECK(cli({q("ledger"), path, q("--out"), all}).exitCode == 0);
    CHECK(cli({q("ledger"), path, q("123456789"), q("--out"), all}).exitCode == 1);
    CHECK(cli({q("ledger"), path, q("nonsense")}).exitCode == 2);
}

TEST_CASE("what was refused can be tried again, and only that")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    const QString folder = mixedFolder(scratch);
    REQUIRE(cli({q("import"), path, folder}).exitCode == 3);
    CHECK(number(cliJson({q("ledger"), path, q("--refused")}), "refused") == 1);
    const Run still = cliJson({q("import"), path, q("--retry-refused")});
    CHECK(number(still, "files") == 1);
    CHECK(number(still, "refused") == 1);
    scratch.write(q("in/empty.txt"), "No longer empty.\n");
    const Run now = cliJson({q("import"), path, q("--retry-refused")});
    CHECK(now.exitCode == 0);
    CHECK(number(now, "stored") == 1);
    CHECK(number(cliJson({q("import"), path, q("--retry-refused")}), "files") == 0);
    CHECK(number(cliJson({q("ledger"), path, q("--refused")}), "refused") == 0);
}

TEST_CASE("what came in stays in the answer when a later step fails")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    REQUIRE(cli({q("import"), path, mixedFolder(scratch)}).exitCode == 3);
    // The first step can be gone on with, and the second is about a file inside one that has no
    // line.
    program(q("python3"), {q("-c"),
                           q("import sys,sqlite3\n"
                             "c=sqlite3.connect(sys.argv[1])\n"
                             "c.execute('UPDATE intake SET finished = 0')\n"
                             "c.execute(\"UPDATE intake_entry SET parent = 5, code = 'lost', \"\n"
                             "          \"path = '/gone.zip/a' WHERE path LIKE '%empty.txt'\")\n"
                             "c.commit()\n"),
                           path});
    const QString later = scratch.write(q("later.txt"), "Came later.\n");
    const Run run = cliJson({q("import"), path, q("--resume"), q("--retry-refused"), later});
    INFO(run.out.toStdString() << run.err.toStdString());
    CHECK(run.exitCode == 1);
    CHECK(run.json[q("error")][q("code")].toString() == q("not_found"));
    CHECK(run.err.contains(run.json[q("error")][q("message")].toString()));
    CHECK(number(run, "files") >= 5);
    CHECK(run.json[q("entries")].toArray().size() == number(run, "files"));
    // When it is the first step that fails, nothing else is said.
    const Run alone = cliJson({q("import"), path, q("--retry-refused"), later});
    CHECK(alone.exitCode == 1);
    CHECK_FALSE(alone.json.contains(q("files")));
}

TEST_CASE("import needs something to bring in")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    CHECK(cli({q("import"), path}).exitCode == 2);
    const Run nothing = cliJson({q("import"), path, q("--resume")});
    CHECK(nothing.exitCode == 0);
    CHECK(number(nothing, "files") == 0);
    CHECK(number(nothing, "unfinishedBefore") == 0);
    CHECK(nothing.json[q("entries")].isArray());
}

TEST_CASE("an import that was killed goes on where it was, and then takes what else is named")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    constexpr int many = 300;
    for (int i = 0; i < many; ++i) {
        scratch.write(q("in/%1.txt").arg(i, 3, 10, QLatin1Char('0')),
                      "Note number " + QByteArray::number(i) + " of the branch.\n");
    }
    QProcess process;
    process.start(q(LEVERARCH_BIN_DIR "/leverarch-cli"),
                  {q("import"), path, scratch.path(q("in")), q("--json")});
    REQUIRE(process.waitForStarted());
    process.waitForFinished(700);
    if (process.state() == QProcess::Running)
        REQUIRE(::kill(pid_t(process.processId()), SIGKILL) == 0);
    process.waitForFinished(60'000);
    const QString later = scratch.write(q("later.txt"), "Came later.\n");
    const Run run = cliJson({q("import"), path, q("--resume"), later});
    INFO(run.err.toStdString());
    CHECK(run.exitCode == 0);
    CHECK(run.json[q("finished")] == QJsonValue(true));
    // On a very fast machine it had ended, or had not begun.
    if (number(run, "unfinishedBefore") == 1) {
        CHECK(number(run, "files") == many + 1);
        CHECK(number(run, "stored") == many + 1);
    }
    CHECK(number(cliJson({q("import"), path, q("--resume"), scratch.path(q("in"))}), "files") ==
          many);
    const Run stats = cliJson({q("stats"), path});
    CHECK(number(stats, "originals") == many + 1);
    CHECK(number(stats, "inbox") == many + 1);
    CHECK(cliJson({q("verify"), path}).json[q("sound")] == QJsonValue(true));
}

TEST_CASE("the register is listed and written as PDF, table and text")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const Run list = cliJson({q("register"), path});
    const QJsonArray lines = list.json[q("lines")].toArray();
    REQUIRE(lines.size() == 11);
    for (int i = 0; i < lines.size(); ++i)
        CHECK(lines.at(i)[q("number")].toInt() == i + 1);
    CHECK(number(list, "numbered") == 0);
    for (const char *name : {"r.pdf", "r.csv", "r.txt"}) {
        const QString out = scratch.path(q(name));
        CHECK(cliJson({q("register"), path, q("--out"), out}).json[q("path")].toString() == out);
        // Once more, over its own file.
        CHECK(cli({q("register"), path, q("--out"), out}).exitCode == 0);
    }
    CHECK(program(q("qpdf"), {q("--check"), scratch.path(q("r.pdf"))})
              .contains(q("No syntax or stream")));
    const QString text = program(q("pdftotext"), {scratch.path(q("r.pdf")), q("-")}).simplified();
    const QString csv = QString::fromUtf8(bytesOf(scratch.path(q("r.csv"))));
    const QString plain = QString::fromUtf8(bytesOf(scratch.path(q("r.txt"))));
    for (const QJsonValue &line : lines) {
        const QString title = line[q("title")].toString();
        CHECK(text.contains(title));
        CHECK(csv.contains(title));
        CHECK(plain.contains(title));
    }
    const Run some = cliJson({q("register"), path, q("--from"), q("3"), q("--to"), q("5"),
                              q("--audience"), q("public")});
    CHECK(some.json[q("lines")].toArray().size() == 3);
    CHECK(cli({q("register"), path, q("--audience"), q("everybody")}).exitCode == 2);
    const QString taken = scratch.write(q("mine.csv"), "a,b\n");
    CHECK(cli({q("register"), path, q("--out"), taken}).exitCode == 1);
    CHECK(bytesOf(taken) == "a,b\n");
}
