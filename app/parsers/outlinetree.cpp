// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/outlinetree.h"

#include <qpdf/QPDF.hh>

#include <algorithm>

namespace LeverArch {

OutlineTree::OutlineTree(QPDF &pdf) : m_pdf(pdf)
{
    QPDFObjectHandle root = QPDFObjectHandle::newDictionary();
    root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    m_path.push_back({pdf.makeIndirectObject(root), QPDFObjectHandle(), 0});
}

void OutlineTree::add(QPDFObjectHandle item, int level)
{
    const size_t depth = std::min(static_cast<size_t>(std::max(level, 0)), m_path.size() - 1);
    while (m_path.size() > depth + 1)
        close();
    Branch &parent = m_path.back();
    QPDFObjectHandle node = m_pdf.makeIndirectObject(item);
    node.replaceKey("/Parent", parent.node);
    if (parent.children == 0) {
        parent.node.replaceKey("/First", node);
    } else {
        node.replaceKey("/Prev", parent.last);
        parent.last.replaceKey("/Next", node);
    }
    parent.last = node;
    ++parent.children;
    m_path.push_back({node, QPDFObjectHandle(), 0});
}

/// Leaves the deepest branch. A negative count says that it is closed and how many items opening it
/// would show.
void OutlineTree::close()
{
    Branch &branch = m_path.back();
    if (branch.children > 0) {
        branch.node.replaceKey("/Last", branch.last);
        branch.node.replaceKey("/Count", QPDFObjectHandle::newInteger(-branch.children));
    }
    m_path.pop_back();
}

QPDFObjectHandle OutlineTree::finish()
{
    while (m_path.size() > 1)
        close();
    Branch &root = m_path.front();
    if (root.children > 0)
        root.node.replaceKey("/Last", root.last);
    root.node.replaceKey("/Count", QPDFObjectHandle::newInteger(root.children));
    return root.node;
}

} // namespace LeverArch
