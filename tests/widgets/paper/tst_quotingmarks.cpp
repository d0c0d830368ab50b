// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/stores.h"
#include "markedpaper.h"

#include <QTest>

using namespace LeverArch;

TEST_CASE("Q makes a quotation of the highlight that is selected")
{
    MarkedPaper paper;
    paper.selectWords(sixteen);
    paper.action("paper.highlight")->trigger();
    const Id mark = paper.marks(1).first().id;
    CHECK_FALSE(paper.action("paper.quote")->isEnabled());
    paper.desk().select({mark});
    REQUIRE(paper.action("paper.quote")->isEnabled());
    QTest::keyClick(&paper.view(), Qt::Key_Q);
    CaseFileFixture::waitUntil([&] {
        return paper.page.selectedRecords() != QList<Id>{mark} &&
               !paper.all(Kind::excerpt).isEmpty();
    });
    const Record excerpt = paper.all(Kind::excerpt).first();
    CHECK(excerpt.text("verbatim") == sixteen);
    CHECK(must(paper.read().links().linksOf(excerpt.id)).first().to == mark);
}
