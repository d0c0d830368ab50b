// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"

#include <thread>

namespace LeverArch {

/// Turns Ctrl-C and a polite kill into a cancellation; the second one ends the program at once,
/// which a case file survives. To be made before any other thread, so that all of them (and the
/// worker processes) leave the signals to this one.
class Interrupt
{
public:
    explicit Interrupt(Cancellation cancellation);
    ~Interrupt();

    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

private:
    void listen();

    Cancellation m_cancellation;
    std::thread m_listener;
};

} // namespace LeverArch
