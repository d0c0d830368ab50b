// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QRect>
#include <QSet>

namespace LeverArch {

/// Pictures of pages, the least recently used thrown away when they exceed a number of bytes. Pages
/// on the screen are never thrown away. One thread.
class PageCache
{
public:
    explicit PageCache(qint64 byteLimit) : m_limit(byteLimit) {}

    /// What a paper nobody looks at keeps: its last page or two, so that ten open papers stay
    /// small.
    static constexpr qint64 hiddenLimit = 8LL << 20;

    /// min(192 MiB, an eighth of the computer's memory).
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
    /// Throws away, also what is on the screen, until only so many bytes are left.
    void shrinkTo(qint64 bytes);

    /// Parts of pictures too large to be drawn whole; `area` in pixels of the whole. They go before
    /// any whole picture does.
    void insertPart(int page, double scale, const QRect &area, const QImage &image);
    bool hasPart(int page, double scale, const QRect &area) const;
    /// Null when it is not there.
    QImage part(int page, double scale, const QRect &area);

private:
    struct Entry
    {
        QImage image;
        double scale = 0;
        quint64 used = 0;
    };
    struct Part
    {
        int page = 0;
        double scale = 0;
        QRect area;
        QImage image;
        quint64 used = 0;
    };
    void shrink(qint64 limit);
    void shrinkParts(qint64 limit);

    QHash<int, QList<Entry>> m_entries;
    QList<Part> m_parts;
    QSet<int> m_onScreen;
    qint64 m_limit;
    qint64 m_bytes = 0;
    quint64 m_clock = 0;
};

} // namespace LeverArch
