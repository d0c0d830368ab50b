// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <algorithm>

using namespace LeverArch;

namespace {

const QString mailName = QStringLiteral("Family time figures from HR.eml");
const QString draftName = QStringLiteral("Draft job description Family Help Lead.docx");

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

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString newCase(const Scratch &scratch)
{
    const QString path = scratch.path(q("new.leverarch"));
    REQUIRE(cli({q("new"), path}).exitCode == 0);
    return path;
}

QJsonObject shown(const QString &path, const QString &paper)
{
    const Run run = cliJson({q("show"), path, paper});
    INFO(run.err.toStdString());
    REQUIRE(run.exitCode == 0);
    return run.json;
}

/// The suggestion for a field of the paper with that file name.
QJsonObject suggested(const Run &inbox, const QString &fileName, const char *field)
{
    for (const QJsonValue &paper : inbox.json[q("papers")].toArray()) {
        if (paper[q("fields")].toObject()[q("file_name")].toString() != fileName)
            continue;
        for (const QJsonValue &each : paper[q("suggestions")].toArray()) {
            if (each[q("field")].toString() == QLatin1String(field))
                return each.toObject();
        }
    }
    return {};
}

} // namespace

TEST_CASE("the sample's inbox holds what came last, with what is read in it")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const Run inbox = cliJson({q("inbox"), path});
    CHECK(inbox.json[q("total")].toInt() == 4); // The scan, the e-mail, its table, the draft.
    CHECK(cliJson({q("stats"), path}).json[q("inbox")].toInt() == 4);
    // As the head of the e-mail says, read by a person.
    CHECK(suggested(inbox, mailName, "author")[q("value")].toString() == q("Gareth Lunnstead"));
    CHECK_FALSE(suggested(inbox, mailName, "author")[q("record")].toString().isEmpty());
    CHECK(suggested(inbox, mailName, "addressee")[q("value")].toString() == q("Imani Harrowick"));
    CHECK(suggested(inbox, mailName, "dated")[q("value")].toString() == q("6 Feb 2026"));
    CHECK(suggested(inbox, mailName, "type")[q("value")].toString() == q("email"));
    CHECK(suggested(inbox, draftName, "reference")[q("value")].toString() == q("CF/JD/031"));
    CHECK(suggested(inbox, draftName, "type")[q("value")].toString() == q("job_description"));
    CHECK(cli({q("inbox"), path}).out.contains(q("4 papers in the inbox.")));
    CHECK(cliJson({q("inbox"), path, q("--limit"), q("1")}).json[q("papers")].toArray().size() ==
          1);
}

TEST_CASE("a paper is filed with its facts and tags in one step")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const Run filed = cliJson({q("file"), path, q("Draft job description Family Help Lead"),
                               q("type=job_description"), q("dated=5 February 2026"),
                               q("title=Draft job description, second draft"), q("--tag"),
                               q("restructure/jobs")});
    INFO(filed.out.toStdString() << filed.err.toStdString());
    CHECK(filed.exitCode == 0);
    CHECK(filed.json[q("filing")].toString() == q("filed"));
    const int number = filed.json[q("number")].toInt();
    CHECK(number > 0);
    // Found by its number, as it is written on the paper.
    const QJsonObject paper = shown(path, q("#%1").arg(number));
    CHECK(paper[q("title")].toString() == q("Draft job description, second draft"));
    CHECK(paper[q("fields")].toObject()[q("type")].toString() == q("job_description"));
    CHECK(paper[q("tags")].toArray().first()[q("name")].toString() == q("jobs"));
    CHECK(cliJson({q("inbox"), path}).json[q("total")].toInt() == 3);
    CHECK(cli({q("undo"), path}).exitCode == 0);
    CHECK(cliJson({q("inbox"), path}).json[q("total")].toInt() == 4);
    CHECK(cli({q("file"), path, q("Draft job description"), q("type=nonsense")}).exitCode == 1);
    CHECK(cli({q("file"), path, q("No such paper")}).exitCode == 1);
    // Where a paper stands is said by filing it and setting it aside, never by the way.
    for (const char *word :
         {"filing=not_needed", "filing=inbox", "set_aside=Nothing to do with us"}) {
        for (const char *verb : {"file", "set"})
            CHECK(cli({q(verb), path, q("Draft job description"), q(word)}).exitCode == 1);
    }
    CHECK(cliJson({q("inbox"), path}).json[q("total")].toInt() == 4);
}

TEST_CASE("a paper is set aside with its reason and stays in the register")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    CHECK(cli({q("set-aside"), path, q("Family time sessions 2024-25")}).exitCode == 2);
    const Run aside = cliJson({q("set-aside"), path, q("Family time sessions 2024-25"), q("--why"),
                               q("The e-mail shows it")});
    CHECK(aside.exitCode == 0);
    CHECK(aside.json[q("filing")].toString() == q("not_needed"));
    CHECK(cliJson({q("inbox"), path}).json[q("total")].toInt() == 3);
    CHECK(cli({q("register"), path}).out.contains(q("Set aside: The e-mail shows it")));
}

TEST_CASE("an e-mail and a Word file come out again exactly as they were received")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    const QByteArray mail = bytesOf(samplePaper(mailName));
    const Run run = cliJson({q("import"), path, samplePaper(mailName), samplePaper(draftName)});
    INFO(run.out.toStdString());
    CHECK(run.exitCode == 0);
    CHECK(run.json[q("files")].toInt() == 3); // With the table attached.
    const QJsonArray entries = run.json[q("entries")].toArray();
    const auto found = std::find_if(entries.begin(), entries.end(), [](const QJsonValue &entry) {
        return entry[q("path")].toString().endsWith(mailName);
    });
    REQUIRE(found != entries.end());
    const QString record = (*found)[q("record")].toString();

    const QString out = scratch.path(q("out.eml"));
    const Run written = cliJson({q("original"), path, record, q("--out"), out});
    CHECK(written.json[q("sha256")].toString() == sha256(mail));
    CHECK(bytesOf(out) == mail);
    // Never over something else, and in a folder under the name it came with.
    CHECK(cli({q("original"), path, record, q("--out"), out}).exitCode == 1);
    CHECK(bytesOf(out) == mail);
    scratch.write(q("folder/other.txt"), "x");
    CHECK(cli({q("original"), path, record, q("--out"), scratch.path(q("folder"))}).exitCode == 0);
    CHECK(bytesOf(scratch.path(q("folder/") + mailName)) == mail);

    const QJsonObject paper = shown(path, record);
    CHECK(paper[q("fields")].toObject()[q("form")].toString() == q("message"));
    CHECK(paper[q("fields")].toObject()[q("number")].toInt() > 0);
    CHECK_FALSE(paper[q("fields")].toObject()[q("pages_by")].toString().isEmpty());
    const QJsonObject version = paper[q("versions")].toArray().first().toObject();
    CHECK(version[q("sha256")].toString() == sha256(mail));
    CHECK(version[q("pages_sha256")].toString() != sha256(mail));
    REQUIRE(version[q("sources")].toArray().size() == 1);
    CHECK(version[q("sources")].toArray().first()[q("sha256")].toString() == sha256(mail));
    REQUIRE(paper[q("attachments")].toArray().size() == 1);
    CHECK(paper[q("attachments")].toArray().first()[q("title")].toString().contains(
        q("Family time sessions 2024-25")));
    CHECK(paper[q("arrivals")].toArray().size() == 1);
    REQUIRE(cli({q("import"), path, samplePaper(mailName)}).exitCode == 0);
    CHECK(shown(path, record)[q("arrivals")].toArray().size() == 2);
}

TEST_CASE("an older version comes out as it was received")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    const QString first = scratch.write(q("in/first.txt"), "The first edition.\n");
    const QString second = scratch.write(q("in/second.txt"), "The second edition.\n");
    REQUIRE(cli({q("import"), path, first, second}).exitCode == 0);
    REQUIRE(cli({q("version"), path, q("second"), q("first")}).exitCode == 0);
    const auto written = [&](const char *name, const QStringList &more) {
        const QString out = scratch.path(q(name));
        const Run run =
            cliJson(QStringList{q("original"), path, q("first"), q("--out"), out} + more);
        INFO(run.out.toStdString());
        CHECK(run.exitCode == 0);
        CHECK(run.json[q("files")].toArray().size() == 1);
        return bytesOf(out);
    };
    CHECK(written("a", {}) == "The second edition.\n");
    CHECK(written("b", {q("--version"), q("1")}) == "The first edition.\n");
    CHECK(written("c", {q("--version"), q("1"), q("--source"), q("1")}) == "The first edition.\n");
    CHECK(cli({q("original"), path, q("first"), q("--version"), q("7")}).exitCode == 1);
    CHECK(cli({q("original"), path, q("first"), q("--source"), q("2")}).exitCode == 2);
}

TEST_CASE("a program that is ended while it writes leaves no half of a file")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    const QString large =
        scratch.write(q("in/large.txt"), QByteArray(40'000, 'x') + "\n" + QByteArray(400'000, 'y'));
    REQUIRE(cli({q("import"), path, large}).exitCode == 0);
    scratch.write(q("out/beside.txt"), "x");
    const QString out = scratch.path(q("out/large.txt"));
    // The system ends it at the first byte beyond.
    QProcess process;
    process.start(q("bash"), {q("-c"), q("ulimit -f 100; exec \"$@\""), q("bash"),
                              q(LEVERARCH_BIN_DIR "/leverarch-cli"), q("original"), path,
                              q("large"), q("--out"), out});
    REQUIRE(process.waitForFinished(60'000));
    CHECK((process.exitStatus() == QProcess::CrashExit || process.exitCode() != 0));
    CHECK(QDir(scratch.path(q("out"))).entryList(QDir::Files | QDir::Hidden) ==
          QStringList{q("beside.txt")});
    REQUIRE(cli({q("original"), path, q("large"), q("--out"), out}).exitCode == 0);
    CHECK(bytesOf(out) == bytesOf(large));
}

TEST_CASE("strangers' words cannot tell the terminal what to do")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    QByteArray words;
    for (int i = 0; i < 400; ++i)
        words += "word" + QByteArray::number(i * 7919 % 1000) + ' ';
    scratch.write(q("in/first.txt"), words);
    scratch.write(q("in/second.txt"), words + "and a few more at the end\n");
    scratch.write(q("in/mail.eml"), "From: Ngozi \xc2\x9bOkafor <n@x.example>\n"
                                    "To: Jane Smith <j@x.example>\n"
                                    "Subject: =?utf-8?q?Reply_=E2=80=AEfdp=1B[2J?=\n"
                                    "Date: Fri, 6 Feb 2026 09:14:00 +0000\n\nNo.\n");
    REQUIRE(cli({q("import"), path, scratch.path(q("in"))}).exitCode == 0);
    const QString title = q("first \u001b[2J\u202egnp\r\nline two\u0007");
    const QString paper =
        cliJson({q("set"), path, q("first"), q("title=") + title}).json[q("record")].toString();
    const QList<QStringList> runs{{q("list"), path},
                                  {q("list"), path, q("document")},
                                  {q("inbox"), path},
                                  {q("duplicates"), path},
                                  {q("ledger"), path, q("last")},
                                  {q("search"), path, q("first")},
                                  {q("register"), path},
                                  {q("history"), path},
                                  {q("show"), path, paper},
                                  {q("file"), path, paper},
                                  {q("set-aside"), path, paper, q("--why"), title},
                                  {q("show"), path, paper},
                                  {q("no\u001b[2J")}};
    for (const QStringList &arguments : runs) {
        INFO(arguments.join(u' ').toStdString());
        const Run run = cli(arguments);
        for (const QString &said : {run.out, run.err}) {
            INFO(said.toStdString());
            for (const QChar c : said)
                CHECK((c == u'\n' || (c.category() != QChar::Other_Control &&
                                      c.category() != QChar::Other_Format)));
        }
    }
    const QString shown = cli({q("show"), path, paper}).out;
    CHECK(shown.contains(q("first ‹U+001B›[2J‹U+202E›gnp‹line break›line two‹U+0007›")));
    // A program gets every letter as it is.
    CHECK(cliJson({q("show"), path, paper}).json[q("title")].toString() == title);
}

TEST_CASE("papers that say nearly the same are listed")
{
    const Scratch scratch;
    const QString path = newCase(scratch);
    QByteArray words;
    for (int i = 0; i < 400; ++i)
        words += "word" + QByteArray::number(i * 7919 % 1000) + ' ';
    scratch.write(q("in/first.txt"), words);
    scratch.write(q("in/second.txt"), words + "and a few more at the end\n");
    scratch.write(q("in/other.txt"), "Something else altogether, about the canteen.\n");
    REQUIRE(cli({q("import"), path, scratch.path(q("in"))}).exitCode == 0);
    const Run all = cliJson({q("duplicates"), path});
    REQUIRE(all.json[q("pairs")].toArray().size() == 1);
    CHECK(all.json[q("pairs")].toArray().first()[q("resemblance")].toDouble() > 0.8);
    CHECK(cliJson({q("duplicates"), path, q("second")}).json[q("pairs")].toArray().size() == 1);
    CHECK(cliJson({q("duplicates"), path, q("other")}).json[q("pairs")].toArray().isEmpty());
    CHECK(cli({q("duplicates"), path, q("nothing of the name")}).exitCode == 1);
}
