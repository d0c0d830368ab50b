// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

#include "worker/workerpool.h"

#include <QDir>

#include <future>
#include <sys/resource.h>
#include <thread>

using namespace LeverArch;

namespace {

std::unique_ptr<DocumentSession> opened(WorkerPool &pool, const QByteArray &pdf)
{
    return must(pool.open(must(SharedBytes::fromBytes(pdf)), {}));
}

} // namespace

TEST_CASE("The worker proves every wall before it reads anything")
{
    WorkerPool pool(testWorkers());
    const Protection walls = must(pool.protection());
    CHECK(walls.noNetwork);
    CHECK(walls.noExec);
    CHECK(walls.noWrite);
    CHECK(walls.noForeignReads);
#ifndef LEVERARCH_SANITIZED
    CHECK(walls.limits);
#endif
}

TEST_CASE("A paper is read page by page, drawn, and its words have places")
{
    WorkerPool pool(testWorkers());
    const auto session = opened(pool, pdfWithPages({"Four posts", "Twelve posts"}));
    CHECK(session->facts().pageCount == 2);
    const PageReading second = must(session->readPage(2));
    CHECK(second.text.text == QStringLiteral("Twelve posts"));
    REQUIRE(second.text.words.size() == 2);
    CHECK(second.text.words[1].start == 7);
    CHECK(second.text.words[0].box.left() == Approx(72).margin(0.5));
    CHECK(second.text.words[0].box.bottom() == Approx(842 - 700).margin(4));

    QStringList texts;
    must(session->readAll(
        [&texts](PageReading &&reading) -> Result<void> {
            texts += reading.text.text;
            return {};
        },
        {}));
    CHECK(texts == QStringList{QStringLiteral("Four posts"), QStringLiteral("Twelve posts")});

    const QImage image = must(session->render(1, 2.0, {}));
    CHECK(image.size() == QSize(1190, 1684));
    CHECK(image.format() == QImage::Format_RGB32);
    CHECK(image.pixelColor(0, 0) == QColor(Qt::white));
}

TEST_CASE("More papers than processes are open at once and none waits for another")
{
    WorkerPool pool(testWorkers());
    std::vector<std::unique_ptr<DocumentSession>> sessions;
    for (int i = 0; i < 5; ++i)
        sessions.push_back(opened(pool, pdfWithPages({"Paper " + QByteArray::number(i)})));
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 5; ++i)
            CHECK(must(sessions[size_t(i)]->readPage(1)).text.text ==
                  QStringLiteral("Paper %1").arg(i));
    }
}

TEST_CASE("Whoever waits for a process while others are busy can stop waiting")
{
    WorkerOptions one = testWorkers();
    one.processes = 1;
    WorkerPool pool(one);
    const auto paper = opened(pool, pdfWithPages({"One", "Two"}));
    std::promise<void> reading;
    std::promise<void> enough;
    bool standstill = false;
    std::thread import([&] {
        (void)paper->readAll(
            [&](PageReading &&page) -> Result<void> {
                if (page.page == 1) {
                    reading.set_value();
                    // Not for ever, so that a failure is one and no standstill.
                    standstill = enough.get_future().wait_for(std::chrono::seconds(20)) !=
                                 std::future_status::ready;
                }
                return {};
            },
            {});
    });
    reading.get_future().wait();
    Cancellation cancellation;
    std::thread person([&cancellation] { cancellation.cancel(); });
    const auto session =
        pool.open(must(SharedBytes::fromBytes(pdfWithPages({"Mine"}))), {}, cancellation);
    enough.set_value();
    import.join();
    person.join();
    CHECK_FALSE(standstill);
    REQUIRE_FALSE(session.ok());
    CHECK(session.error().code == Error::Code::Cancelled);
}

TEST_CASE("Nothing stays open of papers that were read, drawn, refused or made")
{
    const auto openFiles = [] {
        return QDir(QStringLiteral("/proc/self/fd"))
            .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
            .size();
    };
    WorkerPool pool(testWorkers());
    const auto work = [&pool] {
        const QByteArray pdf = pdfWithPages({"One", "Two"});
        must(opened(pool, pdf)->readAll([](PageReading &&) -> Result<void> { return {}; }, {}));
        must(opened(pool, pdf)->render(1, 1, {}));
        CHECK_FALSE(pool.open(must(SharedBytes::fromBytes("no paper")), {}).ok());
        FinishJob job;
        job.pdf = must(SharedBytes::fromBytes(pdf));
        must(pool.inspect(must(pool.finish(job))));
    };
    work();
    const auto before = openFiles();
    for (int i = 0; i < 10; ++i)
        work();
    CHECK(openFiles() == before);
}

TEST_CASE("As many files may be open as a pack of a thousand papers has")
{
    rlimit limit = {};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 256);
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
    const WorkerPool pool(testWorkers());
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    CHECK(limit.rlim_cur == std::min<rlim_t>(limit.rlim_max, 8192));
    limit.rlim_cur = std::max(before, limit.rlim_cur);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

TEST_CASE("What is not a PDF, is empty or locked is told apart")
{
    WorkerPool pool(testWorkers());
    const auto code = [&pool](const QByteArray &bytes) {
        const auto session = pool.open(must(SharedBytes::fromBytes(bytes)), {});
        REQUIRE_FALSE(session.ok());
        CHECK_FALSE(session.error().message.isEmpty());
        return session.error().code;
    };
    CHECK(code("Dear colleague,") == Error::Code::Unsupported);
    CHECK(code({}) == Error::Code::Unsupported);
    CHECK(code("%PDF-1.7\nnothing follows") == Error::Code::Damaged);
}

TEST_CASE("A missing worker program is the computer's fault, not the paper's")
{
    WorkerOptions wrong;
    wrong.program = QStringLiteral("/nowhere/leverarch-worker");
    WorkerPool pool(wrong);
    const auto session = pool.open(must(SharedBytes::fromBytes(pdfWithPages({"x"}))), {});
    REQUIRE_FALSE(session.ok());
    CHECK(session.error().code == Error::Code::Internal);
}
