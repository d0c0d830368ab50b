// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/progress.h"

namespace LeverArch {

void Cancellation::cancel()
{
    m_state->cancelled.store(true, std::memory_order_release);
    const std::lock_guard lock(m_state->mutex);
    if (m_state->wake)
        m_state->wake();
}

void Cancellation::onCancel(std::function<void()> wake)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->wake = std::move(wake);
    if (m_state->wake && isCancelled())
        m_state->wake();
}

} // namespace LeverArch
