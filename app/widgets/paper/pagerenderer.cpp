// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pagerenderer.h"

#include <QMetaObject>

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace LeverArch {

/// Shared with the thread that draws; `owner` becomes null when the renderer goes, and the thread
/// then ends by itself.
struct PageRenderer::State
{
    std::mutex mutex;
    std::condition_variable changed;
    PageRenderer *owner = nullptr;
    PageSourceOpener open;
    QList<PageWish> wishes;
    QList<int> links; ///< Pages whose links are wanted.
    std::optional<PageWish> drawing;
    Cancellation cancellation;
    bool running = false;
    bool resting = false;

    bool gone() const { return !owner || resting; }
    bool idle() const { return wishes.isEmpty() && links.isEmpty(); }
};

PageRenderer::PageRenderer(PageSourceOpener open, RunApart runApart, qint64 cacheBytes,
                           QObject *parent)
    : QObject(parent),
      m_state(std::make_shared<State>()),
      m_runApart(std::move(runApart)),
      m_cache(cacheBytes)
{
    m_state->owner = this;
    m_state->open = std::move(open);
}

PageRenderer::~PageRenderer()
{
    Cancellation cancellation;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->owner = nullptr;
        m_state->wishes.clear();
        cancellation = m_state->cancellation;
    }
    cancellation.cancel();
    m_state->changed.notify_all();
}

double PageRenderer::cappedScale(const QSizeF &page, double scale)
{
    const double pixels = page.width() * page.height() * scale * scale;
    return pixels > mostPixels ? scale * std::sqrt(mostPixels / pixels) : scale;
}

bool PageRenderer::has(const PageWish &wish) const
{
    return wish.part.isNull() ? m_cache.has(wish.page, wish.scale)
                              : m_cache.hasPart(wish.page, wish.scale, wish.part);
}

void PageRenderer::want(const QList<PageWish> &wishes)
{
    bool start = false;
    std::optional<Cancellation> superseded;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->wishes.clear();
        for (const PageWish &wish : wishes) {
            const bool failedBefore = !problem(wish.page).isEmpty();
            if (!failedBefore && !has(wish) && m_state->drawing != wish)
                m_state->wishes.append(wish);
        }
        if (m_state->drawing && !wishes.contains(*m_state->drawing))
            superseded = m_state->cancellation;
        m_state->resting = false;
        start = !m_state->running && !m_state->wishes.isEmpty();
        if (start)
            m_state->running = true;
    }
    if (superseded)
        superseded->cancel();
    m_state->changed.notify_all();
    if (start)
        m_runApart([state = m_state] { run(state); });
}

void PageRenderer::wantLinks(const QList<int> &pages)
{
    bool start = false;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->links.clear();
        for (const int page : pages) {
            if (!m_links.contains(page) && problem(page).isEmpty())
                m_state->links.append(page);
        }
        start = !m_state->running && !m_state->links.isEmpty();
        m_state->running = m_state->running || start;
    }
    m_state->changed.notify_all();
    if (start)
        m_runApart([state = m_state] { run(state); });
}

void PageRenderer::rest()
{
    m_cache.shrinkTo(PageCache::hiddenLimit);
    std::optional<Cancellation> drawing;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->wishes.clear();
        m_state->resting = true;
        if (m_state->drawing)
            drawing = m_state->cancellation;
    }
    if (drawing)
        drawing->cancel();
    m_state->changed.notify_all();
}

QString PageRenderer::problem(int page) const
{
    return m_problemOfAll.isEmpty() ? m_problems.value(page) : m_problemOfAll;
}

void PageRenderer::run(const std::shared_ptr<State> &state)
{
    constexpr std::chrono::seconds idle{4};
    const auto tell = [&state](std::function<void(PageRenderer *)> message) {
        // Under the mutex, so that the owner cannot go between the look and the post.
        if (PageRenderer *owner = state->owner) {
            QMetaObject::invokeMethod(
                owner, [owner, message = std::move(message)] { message(owner); },
                Qt::QueuedConnection);
        }
    };

    auto opened = state->open();
    std::unique_lock lock(state->mutex);
    if (!opened.ok()) {
        state->running = false;
        state->wishes.clear();
        tell([error = opened.error()](PageRenderer *owner) {
            owner->m_problemOfAll = error.message;
            Q_EMIT owner->failed(0);
        });
        return;
    }
    std::unique_ptr<PageSource> source = std::move(*opened);
    while (!state->gone()) {
        if (state->idle()) {
            const bool woken = state->changed.wait_for(
                lock, idle, [&] { return state->gone() || !state->idle(); });
            if (!woken)
                break;
            continue;
        }
        if (state->wishes.isEmpty()) {
            const int page = state->links.takeFirst();
            lock.unlock();
            const Result<QList<PageLink>> links = source->links(page);
            lock.lock();
            tell([page, links](PageRenderer *owner) {
                // A page whose links cannot be read is a page without links.
                owner->m_links.insert(page, links.ok() ? *links : QList<PageLink>());
                Q_EMIT owner->linksRead(page);
            });
            continue;
        }
        const PageWish wish = state->wishes.takeFirst();
        state->drawing = wish;
        state->cancellation = Cancellation();
        const Cancellation cancellation = state->cancellation;
        lock.unlock();
        const PagePart part{wish.scale, 0, wish.part};
        Result<QImage> answer = wish.part.isNull()
                                    ? source->render(wish.page, wish.scale, cancellation)
                                    : source->renderPart(wish.page, part, cancellation);
        lock.lock();
        state->drawing.reset();
        tell([wish, answer](PageRenderer *owner) { owner->receive(wish, answer); });
    }
    state->running = false;
    // Giving a worker back takes time; nobody should wait for the mutex meanwhile.
    lock.unlock();
    source.reset();
}

void PageRenderer::receive(PageWish wish, const Result<QImage> &answer)
{
    if (answer.ok() && !answer->isNull()) {
        if (wish.part.isNull())
            m_cache.insert(wish.page, wish.scale, *answer);
        else
            m_cache.insertPart(wish.page, wish.scale, wish.part, *answer);
        Q_EMIT rendered(wish.page);
        return;
    }
    if (!answer.ok() && answer.error().code == Error::Code::Cancelled)
        return;
    m_problems.insert(wish.page,
                      answer.ok() ? tr("The page came out empty.") : answer.error().message);
    Q_EMIT failed(wish.page);
}

} // namespace LeverArch
