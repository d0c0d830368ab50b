// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

using namespace LeverArch;

namespace {

const QStringList verbs{
    QStringLiteral("new"),        QStringLiteral("sample"),    QStringLiteral("import"),
    QStringLiteral("list"),       QStringLiteral("show"),      QStringLiteral("search"),
    QStringLiteral("tag"),        QStringLiteral("quote"),     QStringLiteral("briefing"),
    QStringLiteral("pack"),       QStringLiteral("verify"),    QStringLiteral("history"),
    QStringLiteral("undo"),       QStringLiteral("backup"),    QStringLiteral("stats"),
    QStringLiteral("ledger"),     QStringLiteral("register"),  QStringLiteral("inbox"),
    QStringLiteral("file"),       QStringLiteral("set-aside"), QStringLiteral("original"),
    QStringLiteral("duplicates"),
};

} // namespace

TEST_CASE("every verb explains itself and is listed")
{
    const Run help = cli({QStringLiteral("--help")});
    CHECK(help.exitCode == 0);
    for (const QString &verb : verbs) {
        INFO(verb.toStdString());
        CHECK(help.out.contains(QStringLiteral("  ") + verb + QLatin1Char(' ')));
        const Run own = cli({verb, QStringLiteral("--help")});
        CHECK(own.exitCode == 0);
        CHECK(own.out.startsWith(QStringLiteral("leverarch-cli ") + verb));
        CHECK(own.out.contains(QStringLiteral("--json")));
    }
}

TEST_CASE("what makes no sense ends with 2 and says what would")
{
    CHECK(cli({}).exitCode == 2);
    const Run unknown = cli({QStringLiteral("frobnicate")});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.err.contains(QStringLiteral("frobnicate")));
    CHECK(unknown.out.isEmpty());
    const Run awaited = cli({QStringLiteral("table"), QStringLiteral("x")});
    CHECK(awaited.exitCode == 2);
    CHECK(awaited.err.contains(QStringLiteral("staff-count")));
    for (const QString &verb : verbs) {
        INFO(verb.toStdString());
        CHECK(cli({verb}).exitCode == 2);
    }
    const Run option =
        cli({QStringLiteral("stats"), QStringLiteral("x"), QStringLiteral("--depth")});
    CHECK(option.exitCode == 2);
    CHECK(option.err.contains(QStringLiteral("--depth")));
    CHECK(cli({QStringLiteral("stats"), QStringLiteral("x"), QStringLiteral("y")}).exitCode == 2);
    CHECK(cli({QStringLiteral("history"), QStringLiteral("x"), QStringLiteral("--limit"),
               QStringLiteral("many")})
              .exitCode != 0);
}

TEST_CASE("wrong usage answers as JSON where JSON was asked for")
{
    const Run run = cliJson({QStringLiteral("search")});
    CHECK(run.exitCode == 2);
    const QJsonObject error = run.json[QStringLiteral("error")].toObject();
    CHECK(error[QStringLiteral("code")].toString() == QStringLiteral("invalid"));
    CHECK_FALSE(error[QStringLiteral("message")].toString().isEmpty());
}
