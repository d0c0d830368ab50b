// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/samplepdf.h"

#include "worker/workerpool.h"

#include <thread>

using namespace LeverArch;

namespace {

WorkerOptions hostile()
{
    WorkerOptions options;
    options.program = QStringLiteral(LEVERARCH_BIN_DIR "/hostileworker");
    options.patience = std::chrono::milliseconds(300);
    options.processes = 1;
    return options;
}

Result<std::unique_ptr<DocumentSession>> opened(WorkerPool &pool, const char *mood)
{
    return pool.open(must(SharedBytes::fromBytes("paper")), QString::fromLatin1(mood));
}

} // namespace

TEST_CASE("A page that a taken-over worker made up is not believed")
{
    const char *mood =
        GENERATE("words beyond text", "wrong page", "no place", "endless page", "lying count",
                 "rubbish", "endless frame", "unasked answer", "silence");
    WorkerPool pool(hostile());
    const auto session = must(opened(pool, mood));
    const auto reading = session->readPage(1);
    INFO(mood);
    REQUIRE_FALSE(reading.ok());
    CHECK(reading.error().code == Error::Code::WorkerLost);
    CHECK_FALSE(reading.error().message.isEmpty());
    // Twice it was tried; there is no third time.
    CHECK_FALSE(session->readPage(1).ok());
    // The pool itself is as good as new.
    CHECK(must(must(opened(pool, "honest"))->readPage(1)).text.text == QStringLiteral("word"));
}

TEST_CASE("Pixels that could still change, are missing or too few are not shown")
{
    const char *mood = GENERATE("small picture", "unsealed picture", "no picture");
    WorkerPool pool(hostile());
    const auto session = must(opened(pool, mood));
    const auto image = session->render(1, 1, {});
    INFO(mood);
    REQUIRE_FALSE(image.ok());
    CHECK(image.error().code == Error::Code::WorkerLost);
    CHECK(must(must(opened(pool, "honest"))->render(1, 1, {})).size() == QSize(10, 10));
}

TEST_CASE("A page count that cannot be is a lost worker, not a crash")
{
    const char *mood = GENERATE("minus pages", "absurd pages");
    WorkerPool pool(hostile());
    const auto session = opened(pool, mood);
    REQUIRE_FALSE(session.ok());
    CHECK(session.error().code == Error::Code::WorkerLost);
}

TEST_CASE("Fewer or more pages than promised are each accounted for")
{
    const char *mood = GENERATE("too few pages", "too many pages");
    WorkerPool pool(hostile());
    const auto session = must(opened(pool, mood));
    QList<int> pages;
    QStringList problems;
    must(session->readAll(
        [&](PageReading &&reading) -> Result<void> {
            pages += reading.page;
            if (!reading.problem.isEmpty())
                problems += reading.problem;
            return {};
        },
        {}));
    CHECK(pages == QList<int>{1, 2, 3});
}

TEST_CASE("A worker that only ever says it is busy is stopped by the person who waits")
{
    WorkerPool pool(hostile());
    Cancellation cancellation;
    std::thread person([&cancellation] { cancellation.cancel(); });
    const auto structure = pool.inspect(must(SharedBytes::fromBytes("paper")), cancellation);
    person.join();
    REQUIRE_FALSE(structure.ok());
    CHECK(structure.error().code == Error::Code::Cancelled);
}

TEST_CASE("A worker that is busy with what cannot take long is ended, nobody need wait for it")
{
    WorkerPool pool(hostile());
    const auto session = opened(pool, "busy opening");
    REQUIRE_FALSE(session.ok());
    CHECK(session.error().code == Error::Code::WorkerLost);
    const auto image = must(opened(pool, "steps for ever"))->render(1, 1, {});
    REQUIRE_FALSE(image.ok());
    CHECK(image.error().code == Error::Code::WorkerLost);
}

TEST_CASE("A paper does not get other pages while it is open")
{
    WorkerPool pool(hostile());
    const auto first = must(opened(pool, "other pages"));
    // On the one process the other paper takes the place of the first, which is opened again.
    const auto second = must(opened(pool, "honest"));
    CHECK(must(first->readPage(1)).text.text == QStringLiteral("word"));
    CHECK(first->facts().pageCount == 3);
}

TEST_CASE("Text without end does not fill the case file")
{
    WorkerPool pool(hostile());
    const auto session = must(opened(pool, "endless text"));
    qint64 units = 0;
    int pages = 0;
    int unread = 0;
    must(session->readAll(
        [&](PageReading &&reading) -> Result<void> {
            units += reading.text.text.size();
            ++pages;
            unread += reading.problem.isEmpty() ? 0 : 1;
            return {};
        },
        {}));
    CHECK(pages == 60);
    CHECK(units <= 200'000'000);
    CHECK(unread == 10);
}

TEST_CASE("A part of a page has the size that was asked for, or is not shown")
{
    WorkerPool pool(hostile());
    const auto session = must(opened(pool, "honest"));
    CHECK(must(session->renderPart(1, {1, 0, QRect(0, 0, 10, 10)}, {})).size() == QSize(10, 10));
    const auto other = session->renderPart(2, {1, 0, QRect(0, 0, 20, 5)}, {});
    REQUIRE_FALSE(other.ok());
    CHECK(other.error().code == Error::Code::WorkerLost);
}
