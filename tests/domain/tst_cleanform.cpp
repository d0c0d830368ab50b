// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/cleanform.h"

#include "domain/quotation.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

using namespace LeverArch;

namespace {

/// The clean form of a passage in a paper that says this besides.
QString cleanIn(const char *passage, const char *paper)
{
    const QString verbatim = QString::fromUtf8(passage);
    HyphenEvidence evidence(verbatim);
    evidence.read(verbatim);
    evidence.read(QString::fromUtf8(paper));
    return cleanQuotation(verbatim, evidence);
}

} // namespace

TEST_CASE("a divided word is joined when the paper has it in one piece")
{
    CHECK(cleanIn("recog-\nnised by all", "Recognised unions") ==
          QLatin1String("recognised by all"));
    CHECK(cleanIn("work-\nloads rose", "their work and loads, and workloads") ==
          QLatin1String("workloads rose"));
    // A ligature or a soft hyphen hides no word.
    CHECK(cleanIn("oﬃ-\ncial ﬁgures", "the of\u00adficial view") ==
          QLatin1String("official figures"));
}

TEST_CASE("a divided word keeps its hyphen when the paper writes it so")
{
    CHECK(cleanIn("the co-\noperative", "a co-operative, its members") ==
          QLatin1String("the co-operative"));
    CHECK(cleanIn("a front-\nline post", "front-line and frontline, but front-line again") ==
          QLatin1String("a front-line post"));
}

TEST_CASE("without the word itself, only half-words that are none are joined")
{
    CHECK(cleanIn("redeploy-\nment pool", "nothing of it") == QLatin1String("redeployment pool"));
    CHECK(cleanIn("trade-\nunion law", "the trade and the union") ==
          QLatin1String("trade-union law"));
    CHECK(cleanIn("non-\nstatutory", "nothing of it") == QLatin1String("non-statutory"));
    CHECK(cleanIn("Thomson-\nJones", "ThomsonJones") == QLatin1String("Thomson-Jones"));
    // What another line divides is no evidence for itself.
    CHECK(cleanIn("trade-\nunion law", "trade union, trade-\nunion") ==
          QLatin1String("trade-union law"));
}

TEST_CASE("why a hyphen went or stayed is said")
{
    HyphenEvidence evidence(QStringLiteral("recog-\nnised trade-\nunion recog-\nnised"));
    CHECK_FALSE(evidence.isEmpty());
    evidence.read(QStringLiteral("recognised; the trade"));
    REQUIRE(evidence.words().size() == 2);
    CHECK(evidence.words().at(0).sentence().contains(QString::fromUtf8("“recognised”")));
    CHECK(evidence.words().at(0).sentence().contains(QStringLiteral("elsewhere")));
    CHECK(evidence.words().at(1).sentence().contains(QString::fromUtf8("“trade-union”")));
    CHECK(HyphenEvidence(QStringLiteral("part-time 620-\n650 Thomson-\nJones")).isEmpty());
}

TEST_CASE("the printed form keeps hyphens and ligatures, on one line")
{
    CHECK(printedQuotation(QString::fromUtf8("recog-\nnised  ﬁgures\nof  the")) ==
          QString::fromUtf8("recog-nised ﬁgures of the"));
    CHECK(printedQuotation(QStringLiteral("  a\u00ad\nb — c ")) == QStringLiteral("a\u00adb — c"));
}

TEST_CASE("clean and printed forms are provably the page's text, whatever the paper says")
{
    const QStringList pieces = {QStringLiteral("recog-\nnised"),
                                QStringLiteral("trade-\nunion"),
                                QStringLiteral("oﬃ-\ncial"),
                                QStringLiteral("work\u00ad\nloads"),
                                QStringLiteral("non-\nstatutory"),
                                QStringLiteral("620-\n650"),
                                QStringLiteral("£13.7m"),
                                QStringLiteral("“many"),
                                QStringLiteral("—"),
                                QStringLiteral("trade"),
                                QStringLiteral("recognised"),
                                QStringLiteral("[sic]"),
                                QStringLiteral("…"),
                                QStringLiteral("state-of-\nthe-art"),
                                QStringLiteral("a-\nb-\nc"),
                                QStringLiteral("don’t"),
                                QStringLiteral("e\u0301t\u00e9"),
                                QStringLiteral("zero\u200bwidth")};
    SeededRandom random(31);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int n = 1 + random.below(12); n > 0; --n) {
            const QString &piece = pieces.at(random.below(int(pieces.size())));
            text += piece + (random.below(4) == 0 ? QStringLiteral("\n") : QStringLiteral("  "));
        }
        HyphenEvidence evidence(text);
        for (int n = random.below(4); n > 0; --n)
            evidence.read(pieces.at(random.below(int(pieces.size()))));
        INFO(text.toStdString());
        REQUIRE(isSameText(cleanQuotation(text, evidence), text));
        REQUIRE(isSameText(printedQuotation(text), text));
        REQUIRE(checkQuotation(cleanQuotation(text, evidence), text).agrees);
    }
}

TEST_CASE("a marked alteration may be honest, but is not the same text")
{
    const QString page = QStringLiteral("the staff are at risk");
    CHECK(isSameText(QStringLiteral("the  staff are\nat risk"), page));
    for (const char *altered : {"the […] risk", "the staff [here] are at risk",
                                "[T]he staff are at "
                                "risk",
                                "the staff [sic] are at risk", "the staff", ""}) {
        INFO(altered);
        CHECK_FALSE(isSameText(QString::fromUtf8(altered), page));
    }
}
