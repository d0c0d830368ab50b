// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QFile>

using namespace LeverArch;

namespace {

const QString consultation = QStringLiteral("Family Help and Safeguarding");

} // namespace

TEST_CASE("the sample's briefing is two sound pages with its quotations and their pages")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const QString out = scratch.path(QStringLiteral("briefing.pdf"));
    const Run run = cliJson({QStringLiteral("briefing"), path,
                             QStringLiteral("Family Help: briefing for the Cabinet"),
                             QStringLiteral("--out"), out});
    REQUIRE(run.exitCode == 0);
    CHECK(run.json[QStringLiteral("pages")].toInt() == 2);
    program(QStringLiteral("qpdf"), {QStringLiteral("--check"), out});
    const QString info = program(QStringLiteral("pdfinfo"), {out});
    CHECK(info.contains(QStringLiteral("Family Help: briefing")));
    const QString text =
        program(QStringLiteral("pdftotext"), {out, QStringLiteral("-")}).simplified();
    CHECK(text.contains(QStringLiteral("There are no plans to reduce front-line posts")));
    CHECK(text.contains(QStringLiteral("620")));
    CHECK(text.contains(QStringLiteral("Tuesday 14th")));
}

TEST_CASE("a briefing with a changed quotation is stopped and no file appears")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const QString out = scratch.path(QStringLiteral("briefing.pdf"));
    const Run set = cli({QStringLiteral("set"), path, QStringLiteral("There are no plans"),
                         QStringLiteral("quoted=There are plans to reduce front-line posts in "
                                        "family time.")});
    REQUIRE(set.exitCode == 0);
    const Run run =
        cliJson({QStringLiteral("briefing"), path, consultation, QStringLiteral("--out"), out});
    CHECK(run.exitCode == 1);
    CHECK_FALSE(run.json[QStringLiteral("issues")].toArray().isEmpty());
    CHECK_FALSE(QFile::exists(out));
}

TEST_CASE("a pack is written whole, and a new one is put together from page ranges")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const QString out = scratch.path(QStringLiteral("pack.pdf"));
    const Run whole = cliJson({QStringLiteral("pack"), path, QStringLiteral("--out"), out});
    REQUIRE(whole.exitCode == 0);
    program(QStringLiteral("qpdf"), {QStringLiteral("--check"), out});
    const int pages =
        program(QStringLiteral("qpdf"), {QStringLiteral("--show-npages"), out}).trimmed().toInt();
    CHECK(pages == whole.json[QStringLiteral("pages")].toInt());
    CHECK(pages >= 17); // 16 pages of papers after an index

    const QString small = scratch.path(QStringLiteral("small.pdf"));
    const Run ranged =
        cliJson({QStringLiteral("pack"), path, QStringLiteral("Focused visit letter:2"),
                 QStringLiteral("Family Help and Safeguarding: consultation:4-6"),
                 QStringLiteral("--title"), QStringLiteral("For the chair"),
                 QStringLiteral("--out"), small});
    REQUIRE(ranged.exitCode == 0);
    const int smallPages =
        program(QStringLiteral("qpdf"), {QStringLiteral("--show-npages"), small}).trimmed().toInt();
    CHECK(smallPages == ranged.json[QStringLiteral("pages")].toInt());
    const QString text = program(QStringLiteral("pdftotext"), {small, QStringLiteral("-")});
    CHECK(text.contains(QStringLiteral("16 posts would be deleted")));
    CHECK_FALSE(text.contains(QStringLiteral("Schedule 1: posts proposed for deletion")));
}

TEST_CASE("a backup is a sound case file with the same records")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const QString copy = scratch.path(QStringLiteral("copy.leverarch"));
    REQUIRE(cliJson({QStringLiteral("backup"), path, copy}).exitCode == 0);
    CHECK(cliJson({QStringLiteral("verify"), copy}).json[QStringLiteral("sound")] ==
          QJsonValue(true));
    CHECK(cliJson({QStringLiteral("stats"), copy}).json[QStringLiteral("records")] ==
          cliJson({QStringLiteral("stats"), path}).json[QStringLiteral("records")]);
}

TEST_CASE("a briefing is never written over the case file it is made from")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const Run run =
        cliJson({QStringLiteral("briefing"), path, consultation, QStringLiteral("--out"), path});
    CHECK(run.exitCode == 1);
    CHECK(run.json[QStringLiteral("error")][QStringLiteral("code")].toString() ==
          QStringLiteral("refused"));
    const Run verified = cliJson({QStringLiteral("verify"), path});
    CHECK(verified.json[QStringLiteral("sound")] == QJsonValue(true));
}

TEST_CASE("a new pack that cannot be written leaves the case file as it was")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const QString before = cli({QStringLiteral("history"), path}).out;
    const QString letter = QStringLiteral("Focused visit letter");
    const QString out = scratch.path(QStringLiteral("pack.pdf"));
    const auto pack = [&](const QString &document, const QString &to) {
        return cliJson(
            {QStringLiteral("pack"), path, letter, document, QStringLiteral("--out"), to});
    };
    const Run beyond = pack(letter + QStringLiteral(":2-9"), out);
    CHECK(beyond.exitCode == 1);
    CHECK(beyond.json[QStringLiteral("issues")][0][QStringLiteral("code")].toString() ==
          QStringLiteral("pack.pages"));
    CHECK_FALSE(beyond.json.contains(QStringLiteral("pack")));
    CHECK(pack(letter, QStringLiteral("/nowhere/pack.pdf")).exitCode == 1);
    CHECK(pack(QStringLiteral("no such paper"), out).exitCode == 1);
    CHECK_FALSE(QFile::exists(out));
    CHECK(cli({QStringLiteral("history"), path}).out == before);
}

TEST_CASE("page ranges that make no sense are wrong usage")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const QString out = scratch.path(QStringLiteral("pack.pdf"));
    for (const char *range : {":2-1", ":0", ":0-1", ":2-0", ":1-99999999999", ":99999999999"}) {
        INFO(range);
        CHECK(cli({QStringLiteral("pack"), path,
                   QStringLiteral("Focused visit letter") + QLatin1String(range),
                   QStringLiteral("--out"), out})
                  .exitCode == 2);
        CHECK_FALSE(QFile::exists(out));
    }
    const Run toTheEnd =
        cliJson({QStringLiteral("pack"), path, QStringLiteral("Focused visit letter:2-"),
                 QStringLiteral("--out"), out});
    CHECK(toTheEnd.json[QStringLiteral("pages")].toInt() == 2);
}
