// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/layout/pageflow.h"

#include "outputs/layout/block.h"

#include <algorithm>

namespace LeverArch {

namespace {

struct Row
{
    const Block *block;
    int index;
    qreal space; // Above it, dropped at the top of a page.
    qreal height;
    bool breakable; // A page may end above it.
};

QList<Row> allRows(const Blocks &blocks, qreal width)
{
    QList<Row> rows;
    qreal spaceAfter = 0;
    bool held = true;
    for (const auto &block : blocks) {
        block->layOut(width);
        for (int i = 0; i < block->rowCount(); ++i) {
            const qreal space = i == 0 ? std::max(spaceAfter, block->spaceBefore()) : 0;
            rows.append({block.get(), i, space, block->rowHeight(i),
                         i == 0 ? !held : block->mayBreakBefore(i)});
        }
        if (block->rowCount() > 0) {
            spaceAfter = block->spaceAfter();
            held = block->keepWithNext();
        }
    }
    return rows;
}

class Flow
{
public:
    explicit Flow(qreal height) : m_height(height) { m_pages.append(FlowPage()); }

    /// Rows [from, to) stay together if a page can hold them.
    void placeTogether(const QList<Row> &rows, qsizetype from, qsizetype to)
    {
        qreal needed = 0;
        for (qsizetype i = from; i < to; ++i)
            needed +=
                rows.at(i).height + (i == from && m_pages.last().isEmpty() ? 0 : rows.at(i).space);
        if (m_used + needed > m_height && !m_pages.last().isEmpty())
            turn(rows.at(from));
        for (qsizetype i = from; i < to; ++i)
            place(rows.at(i));
    }

    QList<FlowPage> pages() && { return std::move(m_pages); }

private:
    void turn(const Row &row)
    {
        m_pages.append(FlowPage());
        m_used = 0;
        if (row.index > 0 && row.block->continuationHeight() > 0) {
            m_pages.last().append({row.block, -1, 0});
            m_used = row.block->continuationHeight();
        }
    }

    void place(const Row &row)
    {
        qreal space = m_pages.last().isEmpty() ? 0 : row.space;
        if (m_used + space + row.height > m_height && !m_pages.last().isEmpty()) {
            turn(row);
            space = 0;
        }
        m_pages.last().append({row.block, row.index, m_used + space});
        m_used += space + row.height;
    }

    qreal m_height;
    qreal m_used = 0;
    QList<FlowPage> m_pages;
};

} // namespace

QList<FlowPage> flowPages(const Blocks &blocks, qreal width, qreal height)
{
    const QList<Row> rows = allRows(blocks, width);
    Flow flow(height);
    for (qsizetype from = 0; from < rows.size();) {
        qsizetype to = from + 1;
        while (to < rows.size() && !rows.at(to).breakable)
            ++to;
        flow.placeTogether(rows, from, to);
        from = to;
    }
    return std::move(flow).pages();
}

} // namespace LeverArch
