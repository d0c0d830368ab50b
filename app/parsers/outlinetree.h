// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

class QPDF;

namespace LeverArch {

/// Chains outline items to the tree of ISO 32000-1, 12.3.3. The top level is shown open, what is
/// below it closed.
class OutlineTree
{
public:
    explicit OutlineTree(QPDF &pdf);

    /// The next item in reading order; a level that skips one is taken as the next deeper.
    void add(QPDFObjectHandle item, int level);

    /// The outline dictionary, for the catalogue.
    QPDFObjectHandle finish();

private:
    struct Branch
    {
        QPDFObjectHandle node;
        QPDFObjectHandle last; ///< Its last child so far.
        int children = 0;
    };

    void close();

    QPDF &m_pdf;
    std::vector<Branch> m_path; ///< From the root to the item added last.
};

} // namespace LeverArch
