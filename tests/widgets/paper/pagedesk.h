// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/casefilefixture.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/papertexts.h"
#include "widgets/paper/pageview.h"

#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace LeverArch {

/// Pages drawn by the test itself, so that every pixel on the view can be told; and a view of them.
/// Every page has a black border of one pixel, its own colour, and its words as given.
class PageDesk
{
public:
    PageDesk(const QList<PageFacts> &pages, const QList<PageText> &texts = {});
    ~PageDesk();

    /// The page as its source draws it.
    QImage drawn(int page, double scale) const;
    void failOn(int page) { m_failing.insert(page); }
    void setLinks(int page, const QList<PageLink> &links) { m_links.insert(page, links); }
    /// Shows the view in a size and waits until every page on it has its sharp picture.
    void show(const QSize &size);
    void settle();
    QList<int> drawnPages() const;
    QList<std::pair<int, QRect>> drawnParts() const;
    /// A part of a picture too large to be drawn whole: every pixel tells where it belongs.
    static QImage drawnPart(const QRect &area);
    void wheel(const QPointF &at, int angle, Qt::KeyboardModifiers modifiers);
    void press(int key, Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<PageView> view;

private:
    class Source;

    QList<PageFacts> m_pages;
    std::set<int> m_failing;
    QHash<int, QList<PageLink>> m_links;
    mutable std::mutex m_mutex;
    QList<int> m_drawn;
    QList<std::pair<int, QRect>> m_parts;
    std::vector<std::thread> m_threads;
};

/// So many upright A4 pages.
QList<PageFacts> a4Pages(int count);

} // namespace LeverArch
