// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/paper/pagecache.h"
#include "widgets/paper/pagesource.h"

#include <QObject>
#include <QSizeF>

namespace LeverArch {

/// A page wanted at a scale (device pixels to a displayed point).
struct PageWish
{
    int page = 0; ///< Physical, 1-based.
    double scale = 1;
    QRect part = {}; ///< In pixels of the whole picture; null: the whole.

    friend bool operator==(const PageWish &, const PageWish &) = default;
};

/// Gets pictures of pages off the interface thread and keeps them. What is wanted is said as a
/// whole, the most urgent first; whatever is no longer wanted is dropped, and cancelled when it is
/// being drawn. The source is opened with the first wish and given back after some idle seconds or
/// by rest(), because it holds a worker process.
///
/// All functions on the interface thread; nothing here blocks, the destructor included.
class PageRenderer : public QObject
{
    Q_OBJECT

public:
    /// The most pixels one picture has; a larger page is drawn at a lower scale and enlarged.
    static constexpr double mostPixels = 16e6;

    PageRenderer(PageSourceOpener open, RunApart runApart,
                 qint64 cacheBytes = PageCache::usualLimit(), QObject *parent = nullptr);
    ~PageRenderer() override;

    /// `scale`, or less for a page (in displayed points) that would have too many pixels.
    static double cappedScale(const QSizeF &page, double scale);

    void want(const QList<PageWish> &wishes);
    /// Has the links of pages read when no picture is wanted any more; linksRead() tells.
    void wantLinks(const QList<int> &pages);
    /// Empty while they are not read.
    QList<PageLink> links(int page) const { return m_links.value(page); }
    /// Gives the source back; of the pictures only a few stay (PageCache::hiddenLimit).
    void rest();
    void setOnScreen(const QSet<int> &pages) { m_cache.setOnScreen(pages); }

    bool has(int page, double scale) const { return m_cache.has(page, scale); }
    bool has(const PageWish &wish) const;
    /// Null when it is not there.
    QImage part(const PageWish &wish) { return m_cache.part(wish.page, wish.scale, wish.part); }
    /// The best there is now, whatever its scale; null when nothing has been drawn.
    QImage best(int page, double scale) { return m_cache.best(page, scale); }
    /// Why a page cannot be drawn; empty when it can or was not tried.
    QString problem(int page) const;
    qint64 cacheLimit() const { return m_cache.limit(); }

Q_SIGNALS:
    void rendered(int page);
    void failed(int page);
    void linksRead(int page);

private:
    struct State;
    static void run(const std::shared_ptr<State> &state);
    void receive(PageWish wish, const Result<QImage> &answer);

    std::shared_ptr<State> m_state;
    RunApart m_runApart;
    PageCache m_cache;
    QHash<int, QList<PageLink>> m_links;
    QHash<int, QString> m_problems;
    QString m_problemOfAll;
};

} // namespace LeverArch
