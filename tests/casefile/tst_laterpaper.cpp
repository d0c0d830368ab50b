// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"
#include "support/pagepicture.h"

#include "casefile/laterpaper.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

using namespace LeverArch;

namespace {

/// Two papers, the second of which came in after the first.
struct TwoPapers : PaperCase
{
    Id bring(const char *title, const char *date)
    {
        document = add(Kind::document, QString::fromUtf8(title));
        addEdition({pagePicture({date, "", "Dear Jane", "", "We write about the depot."})},
                   "%PDF " + QByteArray::number(++count));
        return document;
    }
    void setDate(Id paper, const char *date)
    {
        act(QStringLiteral("Date"), [&](Stores &stores) {
            return stores.records().setField(
                paper, QStringLiteral("dated"),
                QVariant::fromValue(UncertainDate::parse(QString::fromUtf8(date))));
        });
    }
    bool isLater(Id paper, Id than)
    {
        const bool later = must(isLaterPaper(read(), paper, than));
        CHECK(must(isLaterPaper(read(), than, paper)) == !later);
        return later;
    }

    int count = 0;
};

} // namespace

TEST_CASE("Which of two like papers is the later is told by the surest sign of it")
{
    TwoPapers papers;
    SECTION("nothing but when they came in")
    {
        const Id first = papers.bring("Reply", "4 May 2026");
        const Id second = papers.bring("Reply", "4 May 2026");
        CHECK(papers.isLater(second, first));
    }
    SECTION("the dates in their texts")
    {
        const Id first = papers.bring("Reply", "5 May 2026");
        const Id second = papers.bring("Reply", "4 May 2026");
        CHECK(papers.isLater(first, second));
    }
    SECTION("what they are called, before the dates in their texts")
    {
        const Id first = papers.bring("Reply amended", "4 May 2026");
        const Id second = papers.bring("Reply", "5 May 2026");
        CHECK(papers.isLater(first, second));
    }
    SECTION("the dates written of them, before everything else")
    {
        const Id first = papers.bring("Reply amended", "6 May 2026");
        const Id second = papers.bring("Reply", "5 May 2026");
        papers.setDate(first, "4 May 2026");
        papers.setDate(second, "5 May 2026");
        CHECK(papers.isLater(second, first));
    }
}
