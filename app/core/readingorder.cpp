// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readingorder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace LeverArch {

namespace {

// A gutter is wider than the widest space between two words of a justified line.
constexpr double gutterInLineHeights = 1.1;
// Blocks of short lines side by side (a sender and a date) stand farther apart than columns do.
constexpr double apartInLineHeights = 2.5;
// White across the page is a break between blocks only where it is wider than a blank line.
constexpr double breakInLineHeights = 1.2;

double medianHeight(const QList<QRectF> &boxes, const QList<int> &words)
{
    QList<double> heights;
    heights.reserve(words.size());
    for (const int w : words)
        heights.append(boxes.at(w).height());
    if (heights.isEmpty())
        return 0;
    const auto middle = heights.begin() + heights.size() / 2;
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

double distanceTo(const QRectF &box, const QPointF &p)
{
    const double dx = std::max({box.left() - p.x(), 0.0, p.x() - box.right()});
    const double dy = std::max({box.top() - p.y(), 0.0, p.y() - box.bottom()});
    return std::hypot(dx, dy);
}

QRectF unite(const QList<QRectF> &boxes, const QList<int> &words)
{
    QRectF all;
    for (const int w : words)
        all = all.united(boxes.at(w));
    return all;
}

} // namespace

QList<ReadingOrder::Gap> ReadingOrder::gapsBetween(QList<std::pair<double, double>> intervals,
                                                   double atLeast)
{
    std::sort(intervals.begin(), intervals.end());
    QList<Gap> gaps;
    double reached = intervals.isEmpty() ? 0 : intervals.first().second;
    for (const auto &[low, high] : std::as_const(intervals)) {
        if (low - reached >= atLeast)
            gaps.append({reached, low});
        reached = std::max(reached, high);
    }
    std::sort(gaps.begin(), gaps.end(),
              [](const Gap &a, const Gap &b) { return a.width() > b.width(); });
    return gaps;
}

ReadingOrder::ReadingOrder(const QList<Word> &words)
{
    QList<int> all(words.size());
    std::iota(all.begin(), all.end(), 0);
    m_boxes.reserve(words.size());
    for (const Word &word : words)
        m_boxes.append(word.box);
    m_position.resize(words.size());
    m_block.resize(words.size());
    m_line.resize(words.size());
    if (all.isEmpty())
        return;
    cut(all, 0);
    m_blockCount = int(m_blocks.size());
    int line = 0;
    for (int block = 0; block < m_blockCount; ++block) {
        for (const QList<int> &wordsOfLine : std::as_const(m_blocks.at(block).lines)) {
            for (const int w : wordsOfLine) {
                m_position[w] = m_order.size();
                m_block[w] = block;
                m_line[w] = line;
                m_order.append(w);
            }
            ++line;
        }
    }
}

std::pair<QList<int>, QList<int>> ReadingOrder::splitAt(const QList<int> &words, bool across,
                                                        double at) const
{
    QList<int> first;
    QList<int> second;
    for (const int w : words) {
        const QPointF middle = m_boxes.at(w).center();
        ((across ? middle.x() : middle.y()) < at ? first : second).append(w);
    }
    return {first, second};
}

QList<ReadingOrder::Gap> ReadingOrder::gapsIn(const QList<int> &words, bool across,
                                              double lineHeights) const
{
    QList<std::pair<double, double>> intervals;
    intervals.reserve(words.size());
    for (const int w : words) {
        const QRectF &box = m_boxes.at(w);
        intervals.append(across ? std::pair(box.left(), box.right())
                                : std::pair(box.top(), box.bottom()));
    }
    return gapsBetween(std::move(intervals), lineHeights * medianHeight(m_boxes, words));
}

std::optional<ReadingOrder::Halves> ReadingOrder::columnsIn(const QList<int> &words) const
{
    for (const Gap &gap : gapsIn(words, true, gutterInLineHeights)) {
        Halves halves = splitAt(words, true, gap.to);
        if (isRunningText(halves.first) && isRunningText(halves.second))
            return halves;
        const bool isApart = gap.width() >= apartInLineHeights * medianHeight(m_boxes, words);
        if (isApart && areIndependent(halves))
            return halves;
    }
    return {};
}

// The rows of a table share their lines. Lines that mostly do not belong to blocks of their own, as
// in the head of a letter.
bool ReadingOrder::areIndependent(const Halves &halves) const
{
    constexpr double sameLine = 0.2;
    constexpr double besideEachOther = 0.35;
    const QRectF left = unite(m_boxes, halves.first);
    const QRectF right = unite(m_boxes, halves.second);
    if (std::min(left.height(), right.height()) < besideEachOther * left.united(right).height())
        return false;
    QList<QList<int>> few = linesOf(halves.first);
    QList<QList<int>> many = linesOf(halves.second);
    if (few.size() > many.size())
        few.swap(many);
    if (few.size() < 2)
        return false;
    int shared = 0;
    for (const QList<int> &line : std::as_const(few)) {
        const QRectF box = unite(m_boxes, line);
        shared += std::any_of(many.cbegin(), many.cend(), [&](const QList<int> &other) {
            const QRectF beside = unite(m_boxes, other);
            return std::abs(beside.bottom() - box.bottom()) <
                   sameLine * std::min(beside.height(), box.height());
        });
    }
    return 3 * shared <= few.size();
}

// Of the breaks across the page, one that lays columns bare comes first: a heading over two columns
// hides their gutter until it has been cut off, and so does a footer.
std::optional<ReadingOrder::Halves> ReadingOrder::partsIn(const QList<int> &words) const
{
    const QList<Gap> breaks = gapsIn(words, false, breakInLineHeights);
    for (const Gap &gap : breaks) {
        Halves halves = splitAt(words, false, gap.to);
        if (columnsIn(halves.first) || columnsIn(halves.second))
            return halves;
    }
    if (breaks.isEmpty())
        return headOverColumns(words);
    return splitAt(words, false, breaks.first().to);
}

// A heading may stand so close to its columns that there is no break.
std::optional<ReadingOrder::Halves> ReadingOrder::headOverColumns(const QList<int> &words) const
{
    constexpr qsizetype headLines = 3;
    const QList<QList<int>> lines = linesOf(words);
    QList<int> head;
    for (qsizetype i = 0; i < std::min(headLines, lines.size() - 1); ++i) {
        head += lines.at(i);
        QList<int> rest;
        for (const QList<int> &line : lines.mid(i + 1))
            rest += line;
        if (columnsIn(rest))
            return Halves{head, rest};
    }
    return {};
}

void ReadingOrder::cut(const QList<int> &words, int depth)
{
    constexpr int deepest = 12;
    std::optional<Halves> halves;
    if (depth < deepest) {
        halves = columnsIn(words);
        if (!halves)
            halves = partsIn(words);
    }
    if (halves && !halves->first.isEmpty() && !halves->second.isEmpty()) {
        cut(halves->first, depth + 1);
        cut(halves->second, depth + 1);
    } else {
        m_blocks.append({unite(m_boxes, words), linesOf(words)});
    }
}

// The worker gives words in a sensible order within a line; across lines only the boxes tell. A
// word belongs to the line whose middle lies within its height.
QList<QList<int>> ReadingOrder::linesOf(const QList<int> &words) const
{
    QList<int> sorted = words;
    std::stable_sort(sorted.begin(), sorted.end(), [this](int a, int b) {
        return m_boxes.at(a).center().y() < m_boxes.at(b).center().y();
    });
    QList<QList<int>> lines;
    double middle = 0;
    for (const int w : std::as_const(sorted)) {
        const QRectF &box = m_boxes.at(w);
        const double reach = 0.5 * std::max(box.height(), 1.0);
        if (lines.isEmpty() || box.center().y() - middle > reach) {
            lines.append(QList<int>{});
            middle = box.center().y();
        }
        lines.last().append(w);
    }
    for (QList<int> &line : lines) {
        std::stable_sort(line.begin(), line.end(), [this](int a, int b) {
            return m_boxes.at(a).left() < m_boxes.at(b).left();
        });
    }
    return lines;
}

// Running text fills its lines: several lines, several words in most of them. The columns of a
// table seldom do, and cutting between them would make a row impossible to select.
bool ReadingOrder::isRunningText(const QList<int> &words) const
{
    const QList<QList<int>> lines = linesOf(words);
    if (lines.size() < 3)
        return false;
    const double width = unite(m_boxes, words).width();
    int full = 0;
    for (const QList<int> &line : lines) {
        double inked = 0;
        for (const int w : line)
            inked += m_boxes.at(w).width();
        if (line.size() >= 3 && inked > 0.5 * width)
            ++full;
    }
    return 2 * full >= lines.size();
}

int ReadingOrder::wordUnder(const QPointF &point) const
{
    for (int w = 0; w < m_boxes.size(); ++w) {
        if (m_boxes.at(w).contains(point))
            return w;
    }
    return -1;
}

qsizetype ReadingOrder::caretInLine(const QList<int> &line, double x) const
{
    for (const int w : line) {
        if (x < m_boxes.at(w).center().x())
            return m_position.at(w);
    }
    return m_position.at(line.last()) + 1;
}

qsizetype ReadingOrder::caretAt(const QPointF &point) const
{
    if (m_blocks.isEmpty())
        return 0;
    const auto nearer = [&](const Block &a, const Block &b) {
        return distanceTo(a.box, point) < distanceTo(b.box, point);
    };
    const Block &block = *std::min_element(m_blocks.begin(), m_blocks.end(), nearer);
    if (point.y() < block.box.top())
        return m_position.at(block.lines.first().first());
    if (point.y() > block.box.bottom())
        return m_position.at(block.lines.last().last()) + 1;
    const auto offLine = [&](const QList<int> &line) {
        const QRectF box = unite(m_boxes, line);
        return std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()}) +
               std::abs(box.center().y() - point.y()) / 1e6;
    };
    const auto line = std::min_element(
        block.lines.begin(), block.lines.end(),
        [&](const QList<int> &a, const QList<int> &b) { return offLine(a) < offLine(b); });
    return caretInLine(*line, point.x());
}

std::pair<qsizetype, qsizetype> ReadingOrder::lineAround(qsizetype position) const
{
    if (m_order.isEmpty())
        return {0, 0};
    const qsizetype at = std::clamp<qsizetype>(position, 0, m_order.size() - 1);
    const int line = m_line.at(m_order.at(at));
    qsizetype first = at;
    qsizetype end = at + 1;
    while (first > 0 && m_line.at(m_order.at(first - 1)) == line)
        --first;
    while (end < m_order.size() && m_line.at(m_order.at(end)) == line)
        ++end;
    return {first, end};
}

} // namespace LeverArch
