// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interrupt.h"

#include <csignal>
#include <unistd.h>

namespace LeverArch {

namespace {

// Sent to the listener alone, to end it.
constexpr int farewell = SIGUSR2;

sigset_t listenedTo()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, farewell);
    return set;
}

} // namespace

Interrupt::Interrupt(Cancellation cancellation) : m_cancellation(std::move(cancellation))
{
    const sigset_t set = listenedTo();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_listener = std::thread([this] { listen(); });
}

Interrupt::~Interrupt()
{
    pthread_kill(m_listener.native_handle(), farewell);
    m_listener.join();
}

void Interrupt::listen()
{
    constexpr int killedBySignal = 128;
    const sigset_t set = listenedTo();
    for (int signal = 0; sigwait(&set, &signal) == 0 && signal != farewell;) {
        if (m_cancellation.isCancelled())
            _exit(killedBySignal + signal);
        m_cancellation.cancel();
    }
}

} // namespace LeverArch
