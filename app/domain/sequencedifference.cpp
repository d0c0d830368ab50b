// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/sequencedifference.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace LeverArch {

namespace {

using Index = qint64;

/// A part of both sequences, ends excluded.
struct Box
{
    Index a0 = 0;
    Index a1 = 0;
    Index b0 = 0;
    Index b1 = 0;

    Index width() const { return a1 - a0; }
    Index height() const { return b1 - b0; }
};

struct Point
{
    Index a = 0;
    Index b = 0;
};

constexpr Index mostEdits = 1'500; ///< From either end.
constexpr Index mostSteps = 100'000'000;
constexpr Index mostScans = 40; ///< Of everything, while looking for anchors.
constexpr Index unreached = -2;

/// The furthest points of paths from one end, by diagonal.
class Frontier
{
public:
    explicit Frontier(Index limit) : m_middle(limit + 1), m_x(size_t(2 * limit + 3), unreached) {}

    Index &operator[](Index k) { return m_x[size_t(m_middle + k)]; }
    Index at(Index k) const { return m_x[size_t(m_middle + k)]; }

    /// Where a path with one more edit enters diagonal k of a box; unreached when outside.
    Index entered(Index k, Index edits, const Box &box) const
    {
        if (edits == 0)
            return 0;
        Index x = unreached;
        const Index down = at(k + 1);
        const Index right = at(k - 1);
        if (down != unreached && down - k <= box.height())
            x = down;
        if (right != unreached && right + 1 <= box.width())
            x = std::max(x, right + 1);
        return x;
    }

private:
    Index m_middle;
    std::vector<Index> m_x;
};

class Differ
{
public:
    Differ(const std::vector<quint32> &a, const std::vector<quint32> &b)
        : m_a(a), m_b(b), m_scansLeft(mostScans * (Index(a.size() + b.size()) + 1))
    {
        m_found.removed.assign(a.size(), false);
        m_found.added.assign(b.size(), false);
    }

    SequenceDifference run()
    {
        m_boxes.push_back({0, Index(m_a.size()), 0, Index(m_b.size())});
        while (!m_boxes.empty()) {
            Box box = m_boxes.back();
            m_boxes.pop_back();
            trim(box);
            if (box.width() == 0 || box.height() == 0)
                mark(box);
            else if (const auto cut = middle(box))
                divide(box, *cut);
            else
                cutAtAnchors(box);
        }
        return m_found;
    }

private:
    void trim(Box &box) const
    {
        while (box.a0 < box.a1 && box.b0 < box.b1 && m_a[size_t(box.a0)] == m_b[size_t(box.b0)]) {
            ++box.a0;
            ++box.b0;
        }
        while (box.a0 < box.a1 && box.b0 < box.b1 &&
               m_a[size_t(box.a1 - 1)] == m_b[size_t(box.b1 - 1)]) {
            --box.a1;
            --box.b1;
        }
    }

    void mark(const Box &box)
    {
        std::fill(m_found.removed.begin() + box.a0, m_found.removed.begin() + box.a1, true);
        std::fill(m_found.added.begin() + box.b0, m_found.added.begin() + box.b1, true);
    }

    void divide(const Box &box, Point at)
    {
        m_boxes.push_back({box.a0, at.a, box.b0, at.b});
        m_boxes.push_back({at.a, box.a1, at.b, box.b1});
    }

    /// Extends all paths from one end by one edit.
    void advance(Frontier &paths, Index edits, const Box &box, bool isForward)
    {
        for (Index k = -edits; k <= edits; k += 2) {
            if (k < -box.height() || k > box.width())
                continue;
            Index x = paths.entered(k, edits, box);
            if (x == unreached) {
                paths[k] = unreached;
                continue;
            }
            const Index from = x;
            while (x < box.width() && x - k < box.height() && isSame(box, x, x - k, isForward))
                ++x;
            m_steps += x - from + 1;
            paths[k] = x;
        }
    }

    bool isSame(const Box &box, Index x, Index y, bool isForward) const
    {
        return isForward ? m_a[size_t(box.a0 + x)] == m_b[size_t(box.b0 + y)]
                         : m_a[size_t(box.a1 - 1 - x)] == m_b[size_t(box.b1 - 1 - y)];
    }

    /// Where paths from both ends meet first; nothing when they would have to be too long.
    std::optional<Point> middle(const Box &box)
    {
        const Index limit = std::min(mostEdits, (box.width() + box.height() + 1) / 2);
        const Index delta = box.width() - box.height();
        const bool isOdd = delta % 2 != 0;
        Frontier forward(limit);
        Frontier backward(limit);
        for (Index edits = 0; edits <= limit && m_steps < mostSteps; ++edits) {
            advance(forward, edits, box, true);
            if (isOdd) {
                if (const auto at = meeting(forward, edits, backward, edits - 1, delta, box))
                    return Point{box.a0 + at->a, box.b0 + at->b};
            }
            advance(backward, edits, box, false);
            if (!isOdd) {
                if (const auto at = meeting(backward, edits, forward, edits, delta, box))
                    return Point{box.a1 - at->a, box.b1 - at->b};
            }
        }
        m_found.isShortest = false;
        return {};
    }

    static std::optional<Point> meeting(const Frontier &paths, Index edits, const Frontier &others,
                                        Index otherEdits, Index delta, const Box &box)
    {
        for (Index k = -edits; k <= edits; k += 2) {
            const Index opposite = delta - k;
            if (k < -box.height() || k > box.width() || opposite < -otherEdits ||
                opposite > otherEdits)
                continue;
            const Index x = paths.at(k);
            const Index other = others.at(opposite);
            if (x != unreached && other != unreached && x + other >= box.width())
                return Point{x, x - k};
        }
        return {};
    }

    static quint64 keyAt(const std::vector<quint32> &items, Index at, int run)
    {
        constexpr int bits = 21;
        quint64 key = 0;
        for (int i = 0; i < run; ++i)
            key = (key << bits) | items[size_t(at + i)];
        return key;
    }

    bool isSameRun(Index a, Index b, int run) const
    {
        return std::equal(m_a.begin() + a, m_a.begin() + a + run, m_b.begin() + b);
    }

    /// Runs that stand once in either part, in the order of the first.
    std::vector<Point> commonOnce(const Box &box, int run) const
    {
        struct Seen
        {
            Index a = -1;
            Index b = -1;
            int inA = 0;
            int inB = 0;
        };
        std::unordered_map<quint64, Seen> seen;
        for (Index i = box.a0; i + run <= box.a1; ++i) {
            Seen &item = seen[keyAt(m_a, i, run)];
            item.a = i;
            ++item.inA;
        }
        for (Index i = box.b0; i + run <= box.b1; ++i) {
            const auto item = seen.find(keyAt(m_b, i, run));
            if (item == seen.end())
                continue;
            item->second.b = i;
            ++item->second.inB;
        }
        std::vector<Point> points;
        for (const auto &[key, item] : seen) {
            if (item.inA == 1 && item.inB == 1 && isSameRun(item.a, item.b, run))
                points.push_back({item.a, item.b});
        }
        std::sort(points.begin(), points.end(),
                  [](const Point &p, const Point &q) { return p.a < q.a; });
        return points;
    }

    /// As many as possible that keep their order in both.
    static std::vector<Point> inOrder(const std::vector<Point> &points)
    {
        std::vector<size_t> tops; // The last point of the best row of each length.
        std::vector<Index> before(points.size(), -1);
        for (size_t i = 0; i < points.size(); ++i) {
            const auto pile =
                std::lower_bound(tops.begin(), tops.end(), points[i].b,
                                 [&](size_t top, Index b) { return points[top].b < b; });
            if (pile != tops.begin())
                before[i] = Index(*(pile - 1));
            if (pile == tops.end())
                tops.push_back(i);
            else
                *pile = i;
        }
        std::vector<Point> row;
        for (Index i = tops.empty() ? -1 : Index(tops.back()); i >= 0; i = before[size_t(i)])
            row.push_back(points[size_t(i)]);
        std::reverse(row.begin(), row.end());
        return row;
    }

    void cutAtAnchors(const Box &box)
    {
        constexpr int longRun = 3;
        std::vector<Point> anchors;
        for (const int run : {longRun, 1}) {
            if (!anchors.empty() || m_scansLeft <= 0)
                continue;
            m_scansLeft -= box.width() + box.height();
            anchors = inOrder(commonOnce(box, run));
        }
        if (anchors.empty()) {
            mark(box);
            return;
        }
        Point last{box.a0, box.b0};
        for (const Point &anchor : anchors) {
            m_boxes.push_back({last.a, anchor.a, last.b, anchor.b});
            last = {anchor.a + 1, anchor.b + 1};
        }
        m_boxes.push_back({last.a, box.a1, last.b, box.b1});
    }

    const std::vector<quint32> &m_a;
    const std::vector<quint32> &m_b;
    std::vector<Box> m_boxes;
    SequenceDifference m_found;
    Index m_steps = 0;
    Index m_scansLeft;
};

} // namespace

SequenceDifference sequenceDifference(const std::vector<quint32> &a, const std::vector<quint32> &b)
{
    return Differ(a, b).run();
}

} // namespace LeverArch
