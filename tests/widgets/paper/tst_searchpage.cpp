// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "papercase.h"
#include "widgets/search/hitmodel.h"
#include "widgets/search/searchpage.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace LeverArch;

namespace {

void pressKey(QWidget *widget, int key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

} // namespace

TEST_CASE("A find on a page opens the paper at the words")
{
    PaperCase papers;
    const Id document = papers.bringSample(QStringLiteral("2026-01-22 Sallowmere Courier.pdf"));
    SearchPage page(papers.workspace);
    page.show();
    page.searchFor(QStringLiteral("\"restructure by calculator\""));
    CaseFileFixture::waitUntil([&] { return page.hits().rowCount() > 0; });
    CHECK(page.findChild<QLabel *>(QStringLiteral("searchTotal"))->text() ==
          QStringLiteral("1 found"));
    CHECK(firstFound(page.hits().hit(0).snippet).contains(QStringLiteral("restructure")));

    pressKey(page.findChild<QLineEdit *>(QStringLiteral("searchWords")), Qt::Key_Return);
    CaseFileFixture::waitUntil([&] { return !papers.workspace.wentTo.isEmpty(); });
    const Place place = papers.workspace.wentTo.first();
    CHECK(place.record == document);
    CHECK(place.page == 1);
    CHECK(place.start >= 0);
    CHECK(place.length == int(qstrlen("restructure by calculator")));
}

TEST_CASE("A find in a record's fields opens the record")
{
    PaperCase papers;
    const Id letter = papers.add(Kind::letter, QStringLiteral("Zeppelin stores closing"));
    SearchPage page(papers.workspace);
    page.show();
    page.searchFor(QStringLiteral("zepp"));
    CaseFileFixture::waitUntil([&] { return page.hits().rowCount() == 1; });
    CHECK(page.selectedRecords() == QList<Id>{letter});
    pressKey(page.findChild<QLineEdit *>(QStringLiteral("searchWords")), Qt::Key_Return);
    REQUIRE(papers.workspace.wentTo.size() == 1);
    CHECK(papers.workspace.wentTo.first().record == letter);
}

TEST_CASE("Only the words typed last are answered")
{
    PaperCase papers;
    papers.add(Kind::letter, QStringLiteral("First matter"));
    papers.add(Kind::letter, QStringLiteral("Second matter"));
    SearchPage page(papers.workspace);
    page.show();
    page.searchFor(QStringLiteral("first"));
    page.searchFor(QStringLiteral("second"));
    CaseFileFixture::waitUntil([&] { return page.hits().rowCount() == 1; });
    CHECK(page.hits().hit(0).title == QStringLiteral("Second matter"));
    page.searchFor(QStringLiteral("third"));
    CaseFileFixture::waitUntil([&] { return page.hits().rowCount() == 0; });
    page.searchFor(QString());
    CHECK(page.hits().rowCount() == 0);
    CHECK(papers.workspace.errors.isEmpty());
}
