// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rereading.h"

#include <algorithm>
#include <utility>

namespace LeverArch {

Rereading::Rereading(std::function<void()> read, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent), m_read(std::move(read)), m_pause(pause)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Rereading::begin);
}

void Rereading::now()
{
    m_timer.stop();
    begin();
}

void Rereading::soon()
{
    if (m_reading)
        m_again = true; // Superseding on every change would starve whoever waits for an answer.
    else if (!m_timer.isActive())
        m_timer.start(std::max(m_pause, m_took));
}

void Rereading::begin()
{
    m_reading = true;
    m_again = false;
    m_began.start();
    m_read();
}

void Rereading::ended()
{
    if (!std::exchange(m_reading, false))
        return;
    m_took = std::chrono::milliseconds(m_began.elapsed());
    if (std::exchange(m_again, false))
        soon();
}

void Rereading::forget()
{
    m_timer.stop();
    m_reading = false;
    m_again = false;
}

} // namespace LeverArch
