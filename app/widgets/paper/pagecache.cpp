// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pagecache.h"

#include <algorithm>
#include <cmath>

#include <unistd.h>

namespace LeverArch {

namespace {

bool sameScale(double a, double b)
{
    return std::abs(a - b) < 1e-4 * std::max(a, b);
}

} // namespace

qint64 PageCache::usualLimit()
{
    constexpr qint64 most = 192LL << 20;
    const qint64 memory = qint64(sysconf(_SC_PHYS_PAGES)) * qint64(sysconf(_SC_PAGE_SIZE));
    return memory > 0 ? std::min(most, memory / 8) : most;
}

void PageCache::insert(int page, double scale, const QImage &image)
{
    QList<Entry> &entries = m_entries[page];
    const auto same = std::find_if(entries.begin(), entries.end(),
                                   [scale](const Entry &e) { return sameScale(e.scale, scale); });
    if (same != entries.end()) {
        m_bytes -= same->image.sizeInBytes();
        entries.erase(same);
    }
    entries.append({image, scale, ++m_clock});
    m_bytes += image.sizeInBytes();
    shrink(m_limit);
}

bool PageCache::has(int page, double scale) const
{
    const QList<Entry> entries = m_entries.value(page);
    return std::any_of(entries.begin(), entries.end(),
                       [scale](const Entry &e) { return sameScale(e.scale, scale); });
}

QImage PageCache::best(int page, double scale)
{
    const auto found = m_entries.find(page);
    if (found == m_entries.end() || found->isEmpty())
        return {};
    // A picture too large is sharper than one too small.
    const auto distance = [scale](const Entry &e) {
        const double ratio = e.scale / scale;
        return ratio >= 1 ? std::log(ratio) : 2 * -std::log(ratio);
    };
    Entry &entry =
        *std::min_element(found->begin(), found->end(), [&](const Entry &a, const Entry &b) {
            return distance(a) < distance(b);
        });
    entry.used = ++m_clock;
    return entry.image;
}

void PageCache::clear()
{
    m_entries.clear();
    m_parts.clear();
    m_bytes = 0;
}

void PageCache::insertPart(int page, double scale, const QRect &area, const QImage &image)
{
    if (hasPart(page, scale, area))
        return;
    m_parts.append({page, scale, area, image, ++m_clock});
    m_bytes += image.sizeInBytes();
    shrink(m_limit);
}

bool PageCache::hasPart(int page, double scale, const QRect &area) const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [&](const Part &part) {
        return part.page == page && part.area == area && sameScale(part.scale, scale);
    });
}

QImage PageCache::part(int page, double scale, const QRect &area)
{
    for (Part &part : m_parts) {
        if (part.page == page && part.area == area && sameScale(part.scale, scale)) {
            part.used = ++m_clock;
            return part.image;
        }
    }
    return {};
}

void PageCache::shrinkTo(qint64 bytes)
{
    m_onScreen.clear();
    shrink(std::min(bytes, m_limit));
}

void PageCache::shrinkParts(qint64 limit)
{
    while (m_bytes > limit && !m_parts.isEmpty()) {
        const auto oldest =
            std::min_element(m_parts.begin(), m_parts.end(),
                             [](const Part &a, const Part &b) { return a.used < b.used; });
        m_bytes -= oldest->image.sizeInBytes();
        m_parts.erase(oldest);
    }
}

void PageCache::shrink(qint64 limit)
{
    shrinkParts(limit);
    // On the screen only the newest picture of a page is spared; its older scales may go.
    while (m_bytes > limit) {
        QList<Entry> *oldestIn = nullptr;
        qsizetype oldest = 0;
        int oldestPage = 0;
        for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
            const bool spared = m_onScreen.contains(it.key());
            const qsizetype end = it->size() - (spared ? 1 : 0);
            for (qsizetype i = 0; i < end; ++i) {
                if (!oldestIn || it->at(i).used < oldestIn->at(oldest).used) {
                    oldestIn = &*it;
                    oldest = i;
                    oldestPage = it.key();
                }
            }
        }
        if (!oldestIn)
            return;
        m_bytes -= oldestIn->at(oldest).image.sizeInBytes();
        oldestIn->removeAt(oldest);
        if (oldestIn->isEmpty())
            m_entries.remove(oldestPage);
    }
}

} // namespace LeverArch
