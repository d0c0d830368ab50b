// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

using namespace LeverArch;

namespace {

QString recordOf(const Run &run)
{
    return run.json[QStringLiteral("record")].toString();
}

int total(const QStringList &arguments)
{
    return cliJson(arguments).json[QStringLiteral("total")].toInt(-1);
}

} // namespace

TEST_CASE("a record typed in is listed, shown, found and changed")
{
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("mine.leverarch"));
    REQUIRE(cli({QStringLiteral("new"), path}).exitCode == 0);
    const Run added = cliJson({QStringLiteral("new"), path, QStringLiteral("event"),
                               QStringLiteral("title=The heater fails again"),
                               QStringLiteral("happened=about March 2025")});
    REQUIRE(added.exitCode == 0);

    const Run list = cliJson({QStringLiteral("list"), path, QStringLiteral("event")});
    REQUIRE(list.json[QStringLiteral("total")].toInt() == 1);
    const QJsonObject listed = list.json[QStringLiteral("records")].toArray().first().toObject();
    CHECK(listed[QStringLiteral("id")].toString() == recordOf(added));
    CHECK(listed[QStringLiteral("fields")].toObject()[QStringLiteral("happened")].toString() ==
          QStringLiteral("about March 2025"));
    CHECK(total({QStringLiteral("search"), path, QStringLiteral("heater")}) == 1);

    const Run set = cli({QStringLiteral("set"), path, QStringLiteral("heater"),
                         QStringLiteral("title=The boiler fails again")});
    CHECK(set.exitCode == 0);
    CHECK(total({QStringLiteral("search"), path, QStringLiteral("heater")}) == 0);
    CHECK(total({QStringLiteral("search"), path, QStringLiteral("boiler")}) == 1);
    const Run shown = cli({QStringLiteral("show"), path, recordOf(added)});
    CHECK(shown.out.contains(QStringLiteral("The boiler fails again")));
    CHECK(shown.out.contains(QStringLiteral("about March 2025")));
}

TEST_CASE("a field that makes no sense changes nothing and says what was expected")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const int before = total({QStringLiteral("list"), path});
    for (const QString &assignment :
         {QStringLiteral("value=many"), QStringLiteral("unit=lightyears"),
          QStringLiteral("nonsense=1"), QStringLiteral("consultation=No such thing")}) {
        INFO(assignment.toStdString());
        const Run run = cli({QStringLiteral("new"), path, QStringLiteral("staff-count"),
                             QStringLiteral("title=x"), assignment});
        CHECK(run.exitCode == 1);
        CHECK_FALSE(run.err.isEmpty());
    }
    CHECK(total({QStringLiteral("list"), path}) == before);
}

TEST_CASE("several records are tagged at once, untagged by undo and tagged again by redo")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const QStringList tagged{QStringLiteral("list"), path, QStringLiteral("--tag"),
                             QStringLiteral("hearing")};
    CHECK(cli({QStringLiteral("tag"), path, QStringLiteral("hearing/day one"),
               QStringLiteral("Rosalind Pethertree"), QStringLiteral("Gareth Lunnstead")})
              .exitCode == 0);
    CHECK(total(tagged) == 2);
    const Run undone = cliJson({QStringLiteral("undo"), path});
    CHECK(undone.exitCode == 0);
    CHECK(undone.json[QStringLiteral("undone")]
              .toObject()[QStringLiteral("label")]
              .toString()
              .contains(QStringLiteral("hearing")));
    CHECK(cli(tagged).exitCode == 1); // the tag itself is gone again
    CHECK(cli({QStringLiteral("undo"), path, QStringLiteral("--redo")}).exitCode == 0);
    CHECK(total(tagged) == 2);
    CHECK(cli({QStringLiteral("tag"), path, QStringLiteral("hearing/day one"),
               QStringLiteral("Gareth Lunnstead"), QStringLiteral("--remove")})
              .exitCode == 0);
    CHECK(total(tagged) == 1);
}

TEST_CASE("a title that fits more than one record is not guessed at")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const Run run =
        cliJson({QStringLiteral("show"), path, QStringLiteral("letter to the director")});
    CHECK(run.exitCode == 1);
    CHECK(
        run.json[QStringLiteral("error")].toObject()[QStringLiteral("message")].toString().contains(
            QStringLiteral("Second letter")));
}

TEST_CASE("links are made, shown from both ends and taken away")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const QString from = QStringLiteral("Inspection of 2023");
    const QString to = QStringLiteral("Focused visit, 4 and 5 November 2025");
    const auto links = [&](const QString &record) {
        return cliJson({QStringLiteral("show"), path, record})
            .json[QStringLiteral("links")]
            .toArray()
            .size();
    };
    const auto before = links(from);
    const auto beforeTo = links(to);
    CHECK(cli({QStringLiteral("link"), path, from, QStringLiteral("mentions"), to}).exitCode == 0);
    CHECK(links(from) == before + 1);
    CHECK(links(to) == beforeTo + 1);
    CHECK(cli({QStringLiteral("link"), path, from, QStringLiteral("adores"), to}).exitCode == 2);
    CHECK(cli({QStringLiteral("link"), path, from, QStringLiteral("mentions"), to,
               QStringLiteral("--remove")})
              .exitCode == 0);
    CHECK(links(from) == before);
}

TEST_CASE(
    "a paper becomes a new version of another; what was quoted is looked for and accounted for")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    QMap<QString, QString> papers;
    const QJsonArray listed = cliJson({QStringLiteral("list"), path, QStringLiteral("document")})
                                  .json[QStringLiteral("records")]
                                  .toArray();
    for (const QJsonValue &paper : listed)
        papers.insert(paper[QStringLiteral("fields")][QStringLiteral("file_name")].toString(),
                      paper[QStringLiteral("id")].toString());
    const QString reply = papers.value(QStringLiteral("2026-01-29 HR to branch.pdf"));
    const QString other = papers.value(QStringLiteral("2026-02-04 Branch to director.pdf"));
    const Run made = cliJson({QStringLiteral("version"), path, other, reply});
    REQUIRE(made.exitCode == 0);
    CHECK(made.json[QStringLiteral("number")].toInt() == 2);
    int places = 0;
    for (const char *state : {"exact", "moved", "doubtful", "lost"})
        places += made.json[QLatin1String(state)].toInt();
    CHECK(places == 2); // Two quotations are taken from the reply.
    CHECK(made.json[QStringLiteral("exact")].toInt() == 0);
    CHECK(total({QStringLiteral("list"), path, QStringLiteral("document")}) == 10);
    CHECK(cli({QStringLiteral("version"), path, reply, reply}).exitCode == 1);
    CHECK(cli({QStringLiteral("undo"), path}).exitCode == 0);
    CHECK(total({QStringLiteral("list"), path, QStringLiteral("document")}) == 11);
    CHECK(cli({QStringLiteral("verify"), path}).exitCode == 0);
}
