// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/numbertext.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {
QString shown(double value)
{
    return numberText(value);
}
std::optional<double> number(const char *written)
{
    return readNumber(QString::fromUtf8(written));
}
} // namespace

TEST_CASE("numbers are written as British papers print them")
{
    CHECK(wholeText(12500) == QLatin1String("12,500"));
    CHECK(wholeText(-3) == QStringLiteral("−3"));
    CHECK(shown(14) == QLatin1String("14"));
    CHECK(shown(2.26) == QLatin1String("2.26"));
    CHECK(shown(13'700'000) == QLatin1String("13,700,000"));
    CHECK(shown(0.1 + 0.2) == QLatin1String("0.3"));
    CHECK(shown(-0.00001) == QLatin1String("0"));
}

TEST_CASE("numbers are read with their thousands, pounds and millions")
{
    CHECK(readWholeNumber(QStringLiteral("1,250")) == 1250);
    CHECK(readWholeNumber(QStringLiteral(" 1 250 ")) == 1250);
    CHECK(readWholeNumber(QStringLiteral("-3")) == -3);
    CHECK(number("£13.7m") == Approx(13'700'000));
    CHECK(number("£461k") == Approx(461'000));
    CHECK(number("£1.2 bn") == Approx(1'200'000'000));
    CHECK(number("2.3 %") == Approx(2.3));
    CHECK(number("−£5") == Approx(-5));
}

TEST_CASE("what is no number is refused, a continental comma above all")
{
    for (const char *wrong : {"", "fourteen", "1,5", "12,50", "1,2345", "14 of 620", "--3", "1e9",
                              "-£-3", "0x10", "1.2.3", "£", "m"}) {
        INFO(wrong);
        CHECK_FALSE(number(wrong));
        CHECK_FALSE(readWholeNumber(QString::fromUtf8(wrong)));
    }
    CHECK_FALSE(readWholeNumber(QStringLiteral("12.5")));
    CHECK_FALSE(readWholeNumber(QString(40, u'9')));
}
