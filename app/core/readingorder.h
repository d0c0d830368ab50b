// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pagetext.h"

#include <QList>
#include <QPointF>

#include <optional>
#include <utility>

namespace LeverArch {

/// The words of one page in the order a reader's eye takes them: column after column where the page
/// is set in columns, line after line elsewhere. Found by recursive cuts through the white (XY-cut)
/// over the word boxes; a vertical cut is taken only between blocks of running text, or far apart
/// blocks whose lines do not stand beside each other, so that the rows of a table stay rows.
///
/// A pure value: no I/O, any thread. Words are named by their index in PageText::words; positions
/// are places in the reading order. Points are in displayed space.
class ReadingOrder
{
public:
    ReadingOrder() = default;
    explicit ReadingOrder(const QList<Word> &words);

    bool isEmpty() const { return m_order.isEmpty(); }
    qsizetype size() const { return m_order.size(); }
    int wordAt(qsizetype position) const { return m_order.at(position); }
    qsizetype positionOf(int word) const { return m_position.at(word); }
    /// How many blocks (columns, headings across them) the page was cut into.
    int blockCount() const { return m_blockCount; }
    int blockOf(int word) const { return m_block.at(word); }
    int lineOf(int word) const { return m_line.at(word); } ///< Counted through the whole page.

    /// Between which two words a point falls, as a position 0 … size(): the words before it in its
    /// block have been passed. Points in the margin belong to the nearest block.
    qsizetype caretAt(const QPointF &point) const;
    /// The word under the point, or -1.
    int wordUnder(const QPointF &point) const;
    /// First and one-past-last position of the line a position is in.
    std::pair<qsizetype, qsizetype> lineAround(qsizetype position) const;

private:
    struct Block
    {
        QRectF box;
        QList<QList<int>> lines;
    };
    struct Gap
    {
        double from = 0;
        double to = 0;
        double width() const { return to - from; }
    };
    using Halves = std::pair<QList<int>, QList<int>>;

    /// The stretches of white between intervals [low, high], widest first.
    static QList<Gap> gapsBetween(QList<std::pair<double, double>> intervals, double atLeast);
    QList<Gap> gapsIn(const QList<int> &words, bool across, double lineHeights) const;
    Halves splitAt(const QList<int> &words, bool across, double at) const;
    std::optional<Halves> columnsIn(const QList<int> &words) const;
    std::optional<Halves> partsIn(const QList<int> &words) const;
    std::optional<Halves> headOverColumns(const QList<int> &words) const;
    void cut(const QList<int> &words, int depth);
    QList<QList<int>> linesOf(const QList<int> &words) const;
    bool isRunningText(const QList<int> &words) const;
    bool areIndependent(const Halves &halves) const;
    qsizetype caretInLine(const QList<int> &line, double x) const;

    QList<QRectF> m_boxes;
    QList<int> m_order;
    QList<qsizetype> m_position;
    QList<int> m_block;
    QList<int> m_line;
    QList<Block> m_blocks;
    int m_blockCount = 0;
};

} // namespace LeverArch
