// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/uncertaindate.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

using namespace LeverArch;

namespace {

UncertainDate read(const char *written)
{
    return UncertainDate::parse(QString::fromUtf8(written));
}

const QStringList &pieces()
{
    static const QStringList list = {
        QStringLiteral("before"), QStringLiteral("about"),  QStringLiteral("3"),
        QStringLiteral("22"),     QStringLiteral("March"),  QStringLiteral("December"),
        QStringLiteral("2016"),   QStringLiteral("2021"),   QStringLiteral("early"),
        QStringLiteral("-"),      QStringLiteral("|"),      QStringLiteral("/"),
        QStringLiteral("by"),     QStringLiteral("after"),  QStringLiteral("year unknown"),
        QStringLiteral("Friday"), QStringLiteral("winter"), QStringLiteral("é?")};
    return list;
}

} // namespace

TEST_CASE("what was written is kept, and an exact day is shown one way")
{
    CHECK(read("  Tuesday 6th December 2016 ").written() ==
          QLatin1String("Tuesday 6th December 2016"));
    CHECK(read("Tuesday 6th December 2016").display() == QLatin1String("6 Dec 2016"));
    CHECK(read("about March 2021").display() == QLatin1String("about March 2021"));
    CHECK(read("when the roof leaked").display() == QLatin1String("when the roof leaked"));
    CHECK(UncertainDate::fromDate(QDate(2021, 3, 22)).display() == QLatin1String("22 Mar 2021"));
    CHECK(read("  \t ").isNull());
    CHECK(UncertainDate::fromDate({}).isNull());
}

TEST_CASE("the stored line is the one the case file's format names")
{
    CHECK(read("22 March 2021").encoded() ==
          QLatin1String("2021-03-22/2021-03-22|exact|22 March 2021"));
    CHECK(read("14 October, year unknown").encoded() ==
          QLatin1String("????" "-10-14/????" "-10-14|year_unknown|14 October, year unknown"));
    CHECK(read("long ago").encoded() == QLatin1String("~|unreadable|long ago"));
    CHECK(UncertainDate().encoded().isEmpty());
}

TEST_CASE("dates sort by what is known")
{
    const QList<const char *> inOrder = {"",
                                         "2019",
                                         "before 5 May 2020",
                                         "4 May 2020",
                                         "after 3 May 2020",
                                         "5 May 2020",
                                         "December 2020",
                                         "by 5 April",
                                         "5 April",
                                         "14 October, year unknown",
                                         "no idea"};
    for (qsizetype i = 1; i < inOrder.size(); ++i) {
        INFO(inOrder.at(i - 1) << " before " << inOrder.at(i));
        CHECK(read(inOrder.at(i - 1)) < read(inOrder.at(i)));
        CHECK_FALSE(read(inOrder.at(i)) < read(inOrder.at(i - 1)));
    }
}

TEST_CASE("anything anybody writes survives storing")
{
    SeededRandom random(11);
    for (int round = 0; round < 20000; ++round) {
        QStringList words;
        for (int n = 1 + random.below(6); n > 0; --n)
            words.append(pieces().at(random.below(int(pieces().size()))));
        const UncertainDate date = UncertainDate::parse(words.join(u' '));
        INFO(words.join(u' ').toStdString());
        REQUIRE(UncertainDate::decode(date.encoded()) == date);
        if (date.earliest().isValid() && date.latest().isValid())
            REQUIRE(date.earliest() <= date.latest());
    }
}

TEST_CASE("exact days sort as their days do")
{
    SeededRandom random(5);
    for (int round = 0; round < 2000; ++round) {
        const QDate a = QDate(1900, 1, 1).addDays(random.below(80000));
        const QDate b = QDate(1900, 1, 1).addDays(random.below(80000));
        REQUIRE((UncertainDate::fromDate(a) < UncertainDate::fromDate(b)) == (a < b));
    }
}

TEST_CASE("a line that is no date decodes to none")
{
    for (const char *wrong :
         {"", "2021-03-22", "2021-03-22/2021-03-22|exact", "x/y|exact|z", "~|exact|z",
          "2021-13-01/2021-13-01|exact|z", "2021-01-01|exact|z", "2021-01-01/2021-01-01|maybe|z",
          "2021-01-01/2021-01-01|year_unknown|z"}) {
        INFO(wrong);
        CHECK(UncertainDate::decode(QString::fromLatin1(wrong)).isNull());
    }
}
