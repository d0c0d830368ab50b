// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QSet>

namespace LeverArch {

/// Pictures of pages, the least recently used thrown away when they exceed a number of bytes. Pages
/// on the screen are never thrown away. One thread.
class PageCache
{
public:
    explicit PageCache(qint64 byteLimit) : m_limit(byteLimit) {}

    /// min(256 MiB, an eighth of the computer's memory).
    static qint64 usualLimit();

    qint64 limit() const { return m_limit; }
    qint64 bytes() const { return m_bytes; }

    void setOnScreen(const QSet<int> &pages) { m_onScreen = pages; }
    /// `scale` in device pixels to a displayed point.
    void insert(int page, double scale, const QImage &image);
    bool has(int page, double scale) const;
    /// The picture whose scale is nearest, larger ones first; null when there is none at all.
    QImage best(int page, double scale);
    void clear();

private:
    struct Entry
    {
        QImage image;
        double scale = 0;
        quint64 used = 0;
    };
    void shrink();

    QHash<int, QList<Entry>> m_entries;
    QSet<int> m_onScreen;
    qint64 m_limit;
    qint64 m_bytes = 0;
    quint64 m_clock = 0;
};

} // namespace LeverArch
