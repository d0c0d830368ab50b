// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <set>

namespace LeverArch {

/// Which optional content (layers) of several papers is shown in the file they are put into: a
/// watermark or draft text that was hidden in its paper stays hidden (ISO 32000-1, 8.11.4).
class LayerSettings
{
public:
    /// An /OCProperties dictionary, already an object of the new file.
    void add(QPDFObjectHandle properties);

    bool isEmpty() const { return m_groups.empty(); }
    QPDFObjectHandle merged() const;

private:
    std::vector<QPDFObjectHandle> m_groups;
    std::set<QPDFObjGen> m_known; ///< The groups again, to be found.
    std::vector<QPDFObjectHandle> m_hidden;
};

} // namespace LeverArch
