// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/caretfollower.h"

#include "widgets/paper/accessiblepaper.h"
#include "widgets/paper/caretmoves.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/papertexts.h"

namespace LeverArch {

CaretFollower::CaretFollower(PageView &view) : QObject(&view), m_view(view)
{
    connect(&view, &PageView::selectionChanged, this, &CaretFollower::follow);
}

bool CaretFollower::isInView(int page) const
{
    const auto [first, last] = m_view.visiblePages();
    return page >= first && page <= last;
}

void CaretFollower::setOn(bool on)
{
    m_on = on && m_view.selection();
    if (m_on && !isInView(m_view.selection()->caret().page))
        m_view.selection()->placeCaret({m_view.currentPage(), 0});
    else if (m_on)
        follow();
}

void CaretFollower::follow()
{
    if (!m_on || !m_view.selection())
        return;
    const TextCaret caret = m_view.selection()->caret();
    const ReadyPage *ready = caret.page > 0 ? m_view.texts()->page(caret.page) : nullptr;
    const QRectF line = ready ? caretLine(*ready, caret) : QRectF();
    const QRectF seen = m_view.viewport()->rect();
    if (!line.isNull() && !seen.contains(m_view.placement(caret.page).viewFromDisplayed(line)))
        m_view.goToBox(caret.page, line);
    if (std::exchange(m_page, caret.page) != caret.page)
        AccessiblePaper::pageChanged(m_view);
    AccessiblePaper::caretMoved(m_view);
}

} // namespace LeverArch
