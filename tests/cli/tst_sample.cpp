// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QFile>

using namespace LeverArch;

TEST_CASE("the sample case has every kind of record and is sound")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const Run stats = cliJson({QStringLiteral("stats"), path});
    const QJsonObject records = stats.json[QStringLiteral("records")].toObject();
    REQUIRE_FALSE(records.isEmpty());
    for (auto it = records.begin(); it != records.end(); ++it) {
        INFO(it.key().toStdString());
        CHECK(it.value().toInt() > 0);
    }
    CHECK(stats.json[QStringLiteral("originals")].toInt() == 11);
    // pdfinfo counts 8 + 2 + 2 and five papers of one page; the e-mail, its table and the draft
    // take a page each.
    CHECK(stats.json[QStringLiteral("pages")].toInt() == 20);
    CHECK(stats.json[QStringLiteral("renditions")].toInt() == 3);
    const Run verify = cliJson({QStringLiteral("verify"), path});
    CHECK(verify.exitCode == 0);
    CHECK(verify.json[QStringLiteral("sound")] == QJsonValue(true));
    CHECK(verify.json[QStringLiteral("pages")] == stats.json[QStringLiteral("pages")]);
    const Run history = cliJson({QStringLiteral("history"), path});
    const auto actions = history.json[QStringLiteral("actions")].toArray().size();
    CHECK(actions > 0);
    CHECK(verify.json[QStringLiteral("actions")].toInt() == actions);
}

TEST_CASE("every quotation of the sample stands on its page as pdftotext reads it")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const auto squeezed = [](QString text) {
        return text.replace(QChar(0x2019), QLatin1Char('\'')).simplified();
    };
    int checked = 0;
    for (const char *kind : {"excerpt", "inspection_excerpt"}) {
        const Run list = cliJson({QStringLiteral("list"), path, QLatin1String(kind)});
        for (const QJsonValue &record : list.json[QStringLiteral("records")].toArray()) {
            const QJsonObject fields = record[QStringLiteral("fields")].toObject();
            const Run paper = cliJson(
                {QStringLiteral("show"), path,
                 fields[QStringLiteral("document")].toObject()[QStringLiteral("id")].toString()});
            const QString page = QString::number(fields[QStringLiteral("page")].toInt());
            const QString text = program(QStringLiteral("pdftotext"),
                                         {QStringLiteral("-f"), page, QStringLiteral("-l"), page,
                                          samplePaper(paper.json[QStringLiteral("fields")]
                                                          .toObject()[QStringLiteral("file_name")]
                                                          .toString()),
                                          QStringLiteral("-")});
            const QString verbatim = fields[QStringLiteral("verbatim")].toString();
            INFO(verbatim.toStdString());
            CHECK(squeezed(text).contains(squeezed(verbatim)));
            ++checked;
        }
    }
    CHECK(checked == 10);
}

TEST_CASE("a sample case is not made over another file")
{
    const Scratch scratch;
    const QString path = scratch.write(QStringLiteral("taken.leverarch"), "mine");
    CHECK(cli({QStringLiteral("sample"), path}).exitCode == 1);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "mine");
}

TEST_CASE("a printed page label leads to its page, and altered words are refused")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const QString paper = QStringLiteral("Family Help and Safeguarding: consultation");
    const Run quote = cliJson({QStringLiteral("quote"), path, paper, QStringLiteral("iii"),
                               QStringLiteral("No decision has been made.")});
    CHECK(quote.exitCode == 0);
    CHECK(quote.json[QStringLiteral("page")].toInt() == 3);
    CHECK(quote.json[QStringLiteral("page_label")].toString() == QStringLiteral("iii"));

    const Run marked = cliJson({QStringLiteral("quote"), path, paper, QStringLiteral("3"),
                                QStringLiteral("I recognise that […] change of structure is "
                                               "unsettling.")});
    CHECK(marked.exitCode == 0);
    const Run altered = cliJson({QStringLiteral("quote"), path, paper, QStringLiteral("3"),
                                 QStringLiteral("A decision has been made.")});
    CHECK(altered.exitCode == 1);
}
