// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

class QSettings;
class QString;

namespace LeverArch {

class PageView;

/// Where a person was in each paper when they last left it, and how they had it laid out. Kept with
/// the person's settings, not in the case file: it is nobody else's business, belongs in no
/// history, and works where the case file cannot be written. Only numbers are kept, nothing of the
/// case.
class ReadingPositions
{
public:
    static constexpr int mostKept = 300; ///< The papers left last.

    explicit ReadingPositions(QSettings &settings) : m_settings(settings) {}

    /// What is kept of one view: page, spot, fit, size, flow and turn, as text.
    static QString describe(const PageView &view);
    /// Does nothing with what describe() did not write.
    static void apply(const QString &described, PageView &view);

    void keep(Id version, const PageView &view);
    /// Does nothing for a paper that was never left.
    void restore(Id version, PageView &view) const;

private:
    QSettings &m_settings;
};

} // namespace LeverArch
