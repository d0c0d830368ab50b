// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "support/casefilefixture.h"

#include <QCoreApplication>
#include <QThread>

#include <future>

using namespace LeverArch;

namespace {

using Counts = QHash<QString, int>;

Result<Counts> counts(const Stores &stores)
{
    return stores.records().counts();
}

} // namespace

TEST_CASE("A long read runs on another thread and answers on ours")
{
    CaseFileFixture fixture;
    fixture.add(Kind::event, QStringLiteral("Meeting"));
    QThread *const ours = QThread::currentThread();
    bool elsewhere = false;
    int events = 0;
    fixture.file().readLater<Counts>(
        &fixture.file(),
        [&](const Stores &stores) {
            elsewhere = QThread::currentThread() != ours;
            return counts(stores);
        },
        [&](const Result<Counts> &answer) {
            CHECK(QThread::currentThread() == ours);
            events = must(answer).value(QLatin1String(Kind::event));
        });
    fixture.waitUntil([&] { return events == 1; });
    CHECK(elsewhere);
}

TEST_CASE("A read that was cancelled before it began is never run, and one after it is")
{
    CaseFileFixture fixture;
    std::promise<void> release;
    auto released = release.get_future().share();
    for (int i = 0; i < 2; ++i)
        fixture.file().readLater<Counts>(
            nullptr,
            [released](const Stores &stores) {
                released.wait();
                return counts(stores);
            },
            [](const Result<Counts> &) {});
    Cancellation superseded;
    std::atomic_bool ran = false;
    bool answered = false;
    fixture.file().readLater<Counts>(
        nullptr,
        [&](const Stores &stores) {
            ran = true;
            return counts(stores);
        },
        [&](const Result<Counts> &) { answered = true; }, superseded);
    superseded.cancel();
    bool last = false;
    fixture.file().readLater<Counts>(nullptr, counts, [&](const Result<Counts> &) { last = true; });
    release.set_value();
    fixture.waitUntil([&] { return last; });
    CHECK_FALSE(ran);
    CHECK_FALSE(answered);
}

TEST_CASE("A read of several queries sees one state, whatever is written meanwhile")
{
    CaseFileFixture fixture;
    fixture.add(Kind::event, QStringLiteral("Before"));
    std::promise<void> readOnce;
    std::promise<void> written;
    QList<int> seen;
    bool done = false;
    fixture.file().readLater<Counts>(
        nullptr,
        [&](const Stores &stores) {
            seen << must(counts(stores)).value(QLatin1String(Kind::event));
            readOnce.set_value();
            written.get_future().wait();
            seen << must(counts(stores)).value(QLatin1String(Kind::event));
            return counts(stores);
        },
        [&](const Result<Counts> &) { done = true; });
    readOnce.get_future().wait();
    fixture.add(Kind::event, QStringLiteral("Meanwhile"));
    written.set_value();
    fixture.waitUntil([&] { return done; });
    CHECK(seen == QList<int>{1, 1});
    CHECK(must(fixture.read().records().counts()).value(QLatin1String(Kind::event)) == 2);
}

TEST_CASE("Cancelling interrupts the query that runs and gives no answer")
{
    CaseFileFixture fixture;
    fixture.add(Kind::event, QStringLiteral("Meeting"));
    Cancellation cancellation;
    std::promise<void> begun;
    std::promise<Error::Code> ended;
    bool answered = false;
    fixture.file().readLater<Counts>(
        nullptr,
        [&](const Stores &stores) -> Result<Counts> {
            begun.set_value();
            // Only an interrupt ends this: the queries themselves all succeed.
            while (true) {
                const auto found = counts(stores);
                if (!found.ok()) {
                    ended.set_value(found.error().code);
                    return found.error();
                }
            }
        },
        [&](const Result<Counts> &) { answered = true; }, cancellation);
    begun.get_future().wait();
    auto end = ended.get_future();
    // An interrupt between two queries hits nothing, so it is repeated until one is hit.
    while (end.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready)
        cancellation.cancel();
    CHECK(end.get() == Error::Code::Cancelled);
    QCoreApplication::processEvents();
    CHECK_FALSE(answered);
}

TEST_CASE("An answer for a view that is gone is dropped")
{
    CaseFileFixture fixture;
    auto view = std::make_unique<QObject>();
    bool answered = false;
    std::promise<void> mayRun;
    auto run = mayRun.get_future().share();
    fixture.file().readLater<Counts>(
        view.get(),
        [run](const Stores &stores) {
            run.wait();
            return counts(stores);
        },
        [&](const Result<Counts> &) { answered = true; });
    view.reset();
    mayRun.set_value();
    bool last = false;
    fixture.file().readLater<Counts>(nullptr, counts, [&](const Result<Counts> &) { last = true; });
    fixture.waitUntil([&] { return last; });
    fixture.close();
    QCoreApplication::processEvents();
    CHECK_FALSE(answered);
}

TEST_CASE("Closing a case file while reads wait does not hang")
{
    CaseFileFixture fixture;
    int answers = 0;
    for (int i = 0; i < 50; ++i)
        fixture.file().readLater<Counts>(nullptr, counts,
                                         [&](const Result<Counts> &) { ++answers; });
    fixture.close();
    QCoreApplication::processEvents();
    CHECK(answers == 0);
}
