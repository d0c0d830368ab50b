// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pagerenderer.h"

#include "support/casefilefixture.h"
#include "support/qtcatch.h"

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace LeverArch;

namespace {

/// Draws when the test lets it, and remembers what it was asked for.
struct Desk
{
    std::mutex mutex;
    std::condition_variable changed;
    QList<int> asked;
    bool mayDraw = true;
    bool open = false;
    std::vector<std::thread> threads;

    ~Desk()
    {
        for (std::thread &thread : threads)
            thread.join();
    }
    RunApart runner()
    {
        return [this](std::function<void()> work) { threads.emplace_back(std::move(work)); };
    }
    PageSourceOpener opener();
    QList<int> pagesAsked()
    {
        const std::lock_guard lock(mutex);
        return asked;
    }
    void let(bool draw)
    {
        const std::lock_guard lock(mutex);
        mayDraw = draw;
        changed.notify_all();
    }
    bool isOpen()
    {
        const std::lock_guard lock(mutex);
        return open;
    }
};

class DeskSource final : public PageSource
{
public:
    explicit DeskSource(Desk &desk) : m_desk(desk)
    {
        const std::lock_guard lock(m_desk.mutex);
        m_desk.open = true;
    }
    ~DeskSource() override
    {
        const std::lock_guard lock(m_desk.mutex);
        m_desk.open = false;
    }
    Result<QImage> render(int page, double, Cancellation cancellation) override
    {
        std::unique_lock lock(m_desk.mutex);
        m_desk.asked.append(page);
        cancellation.onCancel([this] { m_desk.changed.notify_all(); });
        m_desk.changed.wait(lock, [&] { return m_desk.mayDraw || cancellation.isCancelled(); });
        cancellation.onCancel({});
        if (cancellation.isCancelled())
            return Error{Error::Code::Cancelled, {}, {}};
        if (page == 13)
            return Error{
                Error::Code::WorkerLost, QStringLiteral("This page stops its reader."), {}};
        return QImage(10, 10, QImage::Format_RGB32);
    }

    Result<QImage> renderPart(int, const PagePart &, Cancellation) override { return QImage(); }
    Result<QList<PageLink>> links(int) override { return QList<PageLink>(); }

private:
    Desk &m_desk;
};

PageSourceOpener Desk::opener()
{
    return [this]() -> Result<std::unique_ptr<PageSource>> {
        return std::unique_ptr<PageSource>(new DeskSource(*this));
    };
}

} // namespace

TEST_CASE("What is no longer wanted is not drawn, and the newest wish comes first")
{
    Desk desk;
    desk.mayDraw = false;
    PageRenderer renderer(desk.opener(), desk.runner());
    renderer.want({{1, 1}, {2, 1}, {3, 1}});
    CaseFileFixture::waitUntil([&] { return desk.pagesAsked() == QList<int>{1}; });
    renderer.want({{50, 1}, {51, 1}});
    CaseFileFixture::waitUntil([&] { return desk.pagesAsked() == QList<int>{1, 50}; });
    desk.let(true);
    CaseFileFixture::waitUntil([&] { return renderer.has(51, 1); });
    CHECK(desk.pagesAsked() == QList<int>{1, 50, 51});
    CHECK_FALSE(renderer.has(1, 1));
    CHECK(renderer.problem(1).isEmpty());
}

TEST_CASE("A page that cannot be drawn says why and is not tried again")
{
    Desk desk;
    PageRenderer renderer(desk.opener(), desk.runner());
    renderer.want({{13, 1}, {14, 1}});
    CaseFileFixture::waitUntil([&] { return renderer.has(14, 1); });
    CHECK(renderer.problem(13) == QStringLiteral("This page stops its reader."));
    CHECK(renderer.problem(14).isEmpty());
    renderer.want({{13, 1}, {15, 1}});
    CaseFileFixture::waitUntil([&] { return renderer.has(15, 1); });
    CHECK(desk.pagesAsked() == QList<int>{13, 14, 15});
}

TEST_CASE("A paper nobody looks at gives its worker back")
{
    Desk desk;
    PageRenderer renderer(desk.opener(), desk.runner());
    renderer.want({{1, 1}});
    CaseFileFixture::waitUntil([&] { return renderer.has(1, 1); });
    renderer.rest();
    CaseFileFixture::waitUntil([&] { return !desk.isOpen(); });
    CHECK_FALSE(renderer.best(1, 1).isNull());
}

TEST_CASE("Pictures beyond the limit go, the oldest first, but never those on the screen")
{
    PageCache cache(3 * 400);
    const QImage picture(10, 10, QImage::Format_RGB32);
    cache.setOnScreen({1});
    for (int page = 1; page <= 5; ++page)
        cache.insert(page, 1, picture);
    CHECK(cache.has(1, 1));
    CHECK_FALSE(cache.has(2, 1));
    CHECK_FALSE(cache.has(3, 1));
    CHECK(cache.has(5, 1));
    CHECK(cache.bytes() <= cache.limit());
}

TEST_CASE("A paper that is put aside keeps no more than its last page or two")
{
    PageCache cache(PageCache::usualLimit());
    cache.setOnScreen({1, 2, 3, 4});
    const QImage picture(1000, 1000, QImage::Format_RGB32);
    for (int page = 1; page <= 4; ++page)
        cache.insert(page, 1, picture);
    CHECK(cache.bytes() == 16'000'000);
    cache.shrinkTo(PageCache::hiddenLimit);
    CHECK(cache.bytes() == 8'000'000);
    CHECK(cache.has(4, 1));
    CHECK_FALSE(cache.has(1, 1));
}

TEST_CASE("Until the sharp picture is there the nearest one stands in, a larger one first")
{
    PageCache cache(1 << 20);
    cache.insert(1, 0.5, QImage(5, 5, QImage::Format_RGB32));
    cache.insert(1, 2, QImage(20, 20, QImage::Format_RGB32));
    CHECK(cache.best(1, 1).width() == 20);
    CHECK(cache.best(1, 0.6).width() == 5);
    CHECK(cache.best(2, 1).isNull());
}

TEST_CASE("Parts of pictures go before whole ones do, the oldest first")
{
    PageCache cache(3 * 400);
    const QImage picture(10, 10, QImage::Format_RGB32);
    cache.insert(1, 1, picture);
    cache.insertPart(1, 8, QRect(0, 0, 10, 10), picture);
    cache.insertPart(1, 8, QRect(10, 0, 10, 10), picture);
    CHECK_FALSE(cache.part(1, 8, QRect(0, 0, 10, 10)).isNull());
    cache.insertPart(1, 8, QRect(20, 0, 10, 10), picture);
    CHECK(cache.has(1, 1));
    CHECK_FALSE(cache.hasPart(1, 8, QRect(10, 0, 10, 10)));
    CHECK(cache.hasPart(1, 8, QRect(0, 0, 10, 10)));
    CHECK(cache.bytes() == 3 * 400);
    CHECK(cache.best(1, 8).width() == 10);
}
