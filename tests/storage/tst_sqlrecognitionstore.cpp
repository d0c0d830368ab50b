// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/anchor.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recognitionstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "storage/integrity.h"
#include "storage/upkeep.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

void addPicture(FreshStore &fresh, Id original, int page)
{
    fresh.write([&](Stores &s) { return s.pages().addPage(original, {page, {}, {}, false}, {}); });
}

PageText readOff(const QString &first, const QString &second)
{
    PageText text;
    text.text = first + QLatin1Char(' ') + second;
    text.words = {{0, int(first.size()), QRectF(10, 20, 30, 8)},
                  {int(first.size()) + 1, int(second.size()), QRectF(50, 20, 30, 8)}};
    text.confidences = QByteArray("\x5f\x2a", 2);
    return text;
}

void keep(FreshStore &fresh, const WaitingPage &page, const PageText &text,
          const Recognition &recognition = {
              Recognition::State::Recognised, QStringLiteral("eng"), 90, {}})
{
    fresh.write([&](Stores &s) { return s.recognitions().keep(page, recognition, text); });
}

qint64 finds(FreshStore &fresh, const char *word)
{
    return must(fresh.stores().search().search(QLatin1String(word), 10)).total;
}

} // namespace

TEST_CASE("Pages without text wait until they are recognised, those of binned papers do not")
{
    FreshStore fresh;
    Id scan;
    Id binned;
    fresh.addDocument(QStringLiteral("Scan"), QByteArrayLiteral("scan"), &scan);
    const Id bin = fresh.addDocument(QStringLiteral("Old"), QByteArrayLiteral("old"), &binned);
    addPicture(fresh, scan, 1);
    fresh.addPage(scan, 2, QStringLiteral("Text of its own"));
    addPicture(fresh, scan, 3);
    addPicture(fresh, binned, 1);
    fresh.act([&](Stores &s) { return s.records().setTrashed({bin}, true); });

    const RecognitionStore &store = fresh.stores().recognitions();
    CHECK(must(store.waiting(10)) == QList<WaitingPage>{{scan, 1}, {scan, 3}});
    CHECK(must(store.waiting(1)).size() == 1);
    CHECK(must(store.counts()).waiting == 2);

    keep(fresh, {scan, 1}, readOff(QStringLiteral("Twelve"), QStringLiteral("vacancies")));
    keep(fresh, {scan, 3}, {},
         {Recognition::State::Failed, QStringLiteral("eng"), 0, QStringLiteral("It hung.")});
    CHECK(must(store.waiting(10)).isEmpty());
    CHECK(must(store.counts()).recognised == 1);
    CHECK(must(store.counts()).failed == 1);
    CHECK(must(store.recognition(scan, 3))->reason == QStringLiteral("It hung."));
    CHECK_FALSE(must(store.recognition(scan, 2)).has_value());

    fresh.write([](Stores &s) { return s.recognitions().retryFailed(); });
    CHECK(must(store.waiting(10)) == QList<WaitingPage>{{scan, 3}});
}

TEST_CASE("Recognised words are read, found and said to be recognised, with how sure each is")
{
    FreshStore fresh;
    Id scan;
    fresh.addDocument(QStringLiteral("Scan"), QByteArrayLiteral("scan"), &scan);
    addPicture(fresh, scan, 1);
    fresh.addPage(scan, 2, QStringLiteral("No vacancies here"));
    const PageText text = readOff(QStringLiteral("Twelve"), QStringLiteral("vacancies"));
    keep(fresh, {scan, 1}, text);

    const PageText read = must(fresh.stores().pages().text(scan, 1));
    CHECK(read.text == text.text);
    CHECK(read.confidences == text.confidences);
    CHECK(leastConfidence(read, 0, 6) == 95);
    CHECK(leastConfidence(read, 0, 16) == 42);
    const PageFacts facts = must(fresh.stores().pages().page(scan, 1));
    CHECK(facts.hasText);
    CHECK(facts.recognised);
    CHECK(facts.orientation == 90);
    CHECK_FALSE(must(fresh.stores().pages().page(scan, 2)).recognised);
    CHECK_FALSE(must(fresh.stores().pages().text(scan, 2)).isRecognised());

    const SearchAnswer answer =
        must(fresh.stores().search().search(QStringLiteral("vacancies"), 10));
    REQUIRE(answer.hits.size() == 2);
    for (const SearchHit &hit : answer.hits)
        CHECK(hit.recognised == (hit.page == 1));
    CHECK(must(indexProblems(fresh.connection(), [](qint64) { return true; })).isEmpty());
}

TEST_CASE("Text of the paper's own is never replaced by what was recognised")
{
    FreshStore fresh;
    Id paper;
    fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("paper"), &paper);
    fresh.addPage(paper, 1, QStringLiteral("Sixteen posts"));
    keep(fresh, {paper, 1}, readOff(QStringLiteral("Sixty"), QStringLiteral("posts")));
    keep(fresh, {paper, 9}, readOff(QStringLiteral("Sixty"), QStringLiteral("posts")));
    CHECK(must(fresh.stores().pages().text(paper, 1)).text == QStringLiteral("Sixteen posts"));
    CHECK(finds(fresh, "sixty") == 0);
}

TEST_CASE("One page that failed waits again, the others stay as they are")
{
    FreshStore fresh;
    Id scan;
    fresh.addDocument(QStringLiteral("Scan"), QByteArrayLiteral("scan"), &scan);
    for (const int page : {1, 2, 3})
        addPicture(fresh, scan, page);
    keep(fresh, {scan, 1}, readOff(QStringLiteral("Twelve"), QStringLiteral("vacancies")));
    for (const int page : {2, 3})
        keep(fresh, {scan, page}, {}, {Recognition::State::Failed, QStringLiteral("eng"), 0, {}});
    const auto forgets = [&](int page) {
        bool forgot = false;
        fresh.write([&](Stores &s) -> Result<void> {
            LEVERARCH_ASSIGN(forgot, s.recognitions().forgetPage(scan, page));
            return {};
        });
        return forgot;
    };
    CHECK(forgets(2));
    const RecognitionStore &store = fresh.stores().recognitions();
    CHECK(must(store.waiting(10)) == QList<WaitingPage>{{scan, 2}});
    CHECK_FALSE(forgets(2));
    CHECK(forgets(1));
    CHECK(finds(fresh, "vacancies") == 0);
    CHECK(must(store.waiting(10)) == QList<WaitingPage>{{scan, 1}, {scan, 2}});
}

TEST_CASE("What was recognised can be thrown away and made anew, but not from under an anchor")
{
    FreshStore fresh;
    Id scan;
    const Id document = fresh.addDocument(QStringLiteral("Scan"), QByteArrayLiteral("scan"), &scan);
    for (const int page : {1, 2}) {
        addPicture(fresh, scan, page);
        keep(fresh, {scan, page}, readOff(QStringLiteral("Twelve"), QStringLiteral("vacancies")));
    }
    const Id excerpt = fresh.add(Kind::excerpt, QStringLiteral("Twelve"));
    fresh.act([&](Stores &s) -> Result<void> {
        Anchor anchor;
        anchor.record = excerpt;
        LEVERARCH_ASSIGN(const auto versions, s.documents().versionsOf(document));
        anchor.version = versions.first().id;
        anchor.page = 2;
        anchor.length = 6;
        anchor.exact = QStringLiteral("Twelve");
        LEVERARCH_TRY(s.anchors().add(anchor));
        return {};
    });
    fresh.write([&](Stores &s) { return s.recognitions().forget(scan); });
    CHECK(must(fresh.stores().recognitions().waiting(10)) == QList<WaitingPage>{{scan, 1}});
    CHECK(must(fresh.stores().pages().text(scan, 1)).words.isEmpty());
    CHECK(must(fresh.stores().pages().text(scan, 2)).words.size() == 2);
    CHECK(finds(fresh, "vacancies") == 1);
    CHECK(must(indexProblems(fresh.connection(), [](qint64) { return true; })).isEmpty());

    // Gone with its pages.
    fresh.write([&](Stores &s) { return s.pages().clear(scan); });
    CHECK(fresh.ask(QStringLiteral("SELECT count(*) FROM recognition")).toInt() == 0);
    CHECK(must(indexProblems(fresh.connection(), [](qint64) { return true; })).isEmpty());
}
