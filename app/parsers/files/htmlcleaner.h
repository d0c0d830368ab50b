// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/cleanhtml.h"

#include <QHash>

#include <gumbo.h>

namespace LeverArch {

/// Walks the tree gumbo made of a page and writes what may stay. The tree is not deep: it was
/// trimmed before it was made (htmltrimming.h).
class HtmlCleaner
{
public:
    using Knows = std::function<bool(const QString &src)>;

    HtmlCleaner(CleanHtml &result, const Knows &knows, const std::function<void()> &step)
        : m_result(result), m_knows(knows), m_step(step)
    {}

    void clean(const GumboNode *root);

private:
    void node(const GumboNode *node);
    void text(const GumboNode *node);
    void element(const GumboNode *node);
    void children(const GumboNode *node);
    void shown(const GumboNode *node, const QString &name);
    void picture(const GumboNode *node);
    void link(const GumboNode *node);
    void field(const GumboNode *node, const QString &name);
    void kept(const GumboNode *node, const QString &name);
    bool leavesOut(const GumboNode *node, const QString &name);
    void noteAttributes(const GumboNode *node);
    void addText(const QString &words);
    void breakLine();
    void addNotes();

    CleanHtml &m_result;
    const Knows &m_knows;
    const std::function<void()> &m_step;
    QHash<FileNote::Kind, qint64> m_counts;
    int m_tables = 0;    ///< Open ones.
    int m_indents = 0;
    int m_preformatted = 0;
    int m_cells = 0;     ///< Of the row at hand.
    int m_items = 0;     ///< Of the list at hand.
    int m_pieces = 0;    ///< With a look of their own, of the paragraph at hand.
    bool m_unseen = false;  ///< Words at hand are not to be seen.
    bool m_leftOut = false; ///< Some were, since that began.
    qint64 m_nodes = 0;
};

} // namespace LeverArch
