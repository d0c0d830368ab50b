// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/uncertaindateparser.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

using Qualifier = UncertainDate::Qualifier;

/// "2021-03-22..2021-03-22 exact", open ends empty, unknown years as "----".
QString reading(const char *written)
{
    static const QStringList names = {QStringLiteral("exact"),  QStringLiteral("about"),
                                      QStringLiteral("before"), QStringLiteral("after"),
                                      QStringLiteral("noyear"), QStringLiteral("unreadable")};
    const UncertainDate date = UncertainDate::parse(QString::fromUtf8(written));
    const auto day = [&](QDate d) {
        if (!d.isValid())
            return QString();
        return d.toString(date.qualifier() == Qualifier::YearUnknown
                              ? QStringLiteral("MM-dd")
                              : QStringLiteral("yyyy-MM-dd"));
    };
    const QString name = names.at(int(date.qualifier()));
    if (date.qualifier() == Qualifier::Unreadable)
        return name;
    return day(date.earliest()) + QStringLiteral("..") + day(date.latest()) + u' ' + name;
}

struct Example
{
    const char *written;
    const char *expected;
};

void check(const QList<Example> &examples)
{
    for (const Example &example : examples) {
        INFO(example.written);
        CHECK(reading(example.written).toStdString() == example.expected);
    }
}

} // namespace

TEST_CASE("days are read as a British reader writes them")
{
    check({
        {"22 March 2021", "2021-03-22..2021-03-22 exact"},
        {"22/03/2021", "2021-03-22..2021-03-22 exact"},
        {"5/3/21", "2021-03-05..2021-03-05 exact"},
        {"05.03.1998", "1998-03-05..1998-03-05 exact"},
        {"2021-03-22", "2021-03-22..2021-03-22 exact"},
        {"14:26 22/03/2021", "2021-03-22..2021-03-22 exact"},
        {"Tuesday 6th December 2016", "2016-12-06..2016-12-06 exact"},
        {"Tues, 6 Dec. 2016", "2016-12-06..2016-12-06 exact"},
        {"the 1st of May, 2020", "2020-05-01..2020-05-01 exact"},
        {"May 1st 2020", "2020-05-01..2020-05-01 exact"},
        {"on 3 Sept 2019", "2019-09-03..2019-09-03 exact"},
        {"3 Sep '19", "2019-09-03..2019-09-03 exact"},
        {"29 February 2020", "2020-02-29..2020-02-29 exact"},
    });
}

TEST_CASE("months, years and seasons cover the days they name")
{
    check({
        {"March 2021", "2021-03-01..2021-03-31 exact"},
        {"Nov 2019", "2019-11-01..2019-11-30 exact"},
        {"2021-03", "2021-03-01..2021-03-31 exact"},
        {"03/2021", "2021-03-01..2021-03-31 exact"},
        {"13/2021", "unreadable"},
        {"2016", "2016-01-01..2016-12-31 exact"},
        {"summer 2020", "2020-06-01..2020-08-31 about"},
        {"winter 2019-20", "2019-12-01..2020-02-29 about"},
        {"winter 2020", "2020-01-01..2021-02-28 about"},
        {"2019/20", "2019-04-01..2020-08-31 about"},
        {"the 1990s", "1990-01-01..1999-12-31 about"},
    });
}

TEST_CASE("vague dates say that they are")
{
    check({
        {"about March 2021", "2021-03-01..2021-03-31 about"},
        {"c. 2019", "2019-01-01..2019-12-31 about"},
        {"c.2019", "2019-01-01..2019-12-31 about"},
        {"circa 5 May 2020", "2020-05-05..2020-05-05 about"},
        {"March 2020?", "2020-03-01..2020-03-31 about"},
        {"early 2020", "2020-01-01..2020-05-01 about"},
        {"mid-2020", "2020-05-02..2020-08-31 about"},
        {"late March 2021", "2021-03-22..2021-03-31 about"},
        {"end of 2019", "2019-09-02..2019-12-31 about"},
    });
}

TEST_CASE("open ends stay open")
{
    check({
        {"before 5 May 2020", "..2020-05-04 before"},
        {"by 5 April 2021", "..2021-04-05 before"},
        {"until March 2020", "..2020-03-31 before"},
        {"after 5 May 2020", "2020-05-06.. after"},
        {"since March 2020", "2020-03-01.. after"},
        {"after 2016", "2017-01-01.. after"},
        {"from 1 April 2021 onwards", "2021-04-01.. after"},
    });
}

TEST_CASE("a date without its year keeps day and month")
{
    check({
        {"14 October, year unknown", "10-14..10-14 noyear"},
        {"14th of October", "10-14..10-14 noyear"},
        {"14 Oct", "10-14..10-14 noyear"},
        {"about March", "03-01..03-31 noyear"},
        {"Tuesday 6th December", "12-06..12-06 noyear"},
        {"29 February", "02-29..02-29 noyear"},
        {"by 5 April", "..04-05 noyear"},
        {"after 31 December", "01-01.. noyear"},
        {"3-5 May", "05-03..05-05 noyear"},
    });
}

TEST_CASE("ranges run from their first day to their last")
{
    check({
        {"3–5 May 2021", "2021-05-03..2021-05-05 exact"},
        {"3 to 5 May 2021", "2021-05-03..2021-05-05 exact"},
        {"28 April - 5 May 2021", "2021-04-28..2021-05-05 exact"},
        {"between March and June 2020", "2020-03-01..2020-06-30 exact"},
        {"from 1 March 2020 to 5 June 2021", "2020-03-01..2021-06-05 exact"},
        {"March—June 2020", "2020-03-01..2020-06-30 exact"},
        {"30 December to 2 January 2021", "2020-12-30..2021-01-02 exact"},
        {"December-February 2020", "2019-12-01..2020-02-29 exact"},
        {"2019-2021", "2019-01-01..2021-12-31 exact"},
        {"22/03/2021 - 24/03/2021", "2021-03-22..2021-03-24 exact"},
        {"early 2019 to late 2020", "2019-01-01..2020-12-31 about"},
    });
}

TEST_CASE("what is no date is kept as words and never bent into one")
{
    for (const char *written :
         {"31 February 2021", "22/13/2021", "at the last meeting", "5", "May be 2020", "2021-13",
          "5 May 2021 or 2022", "between March and", "June 2020 to March 2019", "the", "-", "?",
          "0 May 2020", "12 12 12 12", "20210322", "monthly", "14 October 2019, year unknown"}) {
        INFO(written);
        CHECK(reading(written) == QLatin1String("unreadable"));
    }
    CHECK(reading(QByteArray(100000, '-').constData()) == QLatin1String("unreadable"));
}

TEST_CASE("a weekday tells which years are possible, nearest first")
{
    const auto years = [](const char *written, QDate near) {
        return yearsFitting(UncertainDate::parse(QString::fromLatin1(written)), near);
    };
    // 6 December was a Tuesday in 2011, 2016 and 2022.
    CHECK(years("Tuesday 6th December", QDate(2017, 1, 15)) == QList<int>{2016, 2011, 2022});
    CHECK(years("6th December", QDate(2017, 1, 15)).isEmpty());
    CHECK(years("Tuesday 6th December 2016", QDate(2017, 1, 15)).isEmpty());
    // 29 February on a Saturday: 2020 only, within the reach.
    CHECK(years("Saturday 29 February", QDate(2021, 1, 1)) == QList<int>{2020});
}

TEST_CASE("a weekday that does not fit its day is noticed")
{
    const auto wrong = [](const char *written) {
        return weekdayContradicts(UncertainDate::parse(QString::fromLatin1(written)));
    };
    CHECK(wrong("Monday 6 December 2016"));
    CHECK_FALSE(wrong("Tuesday 6 December 2016"));
    CHECK_FALSE(wrong("6 December 2016"));
    CHECK_FALSE(wrong("Monday in March 2021"));
}
