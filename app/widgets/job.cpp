// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/job.h"

namespace LeverArch {

void Job::report(qint64 done, qint64 total, const QString &doing)
{
    const std::lock_guard lock(m_mutex);
    m_state = {done, total, doing};
}

Job::State Job::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

} // namespace LeverArch
