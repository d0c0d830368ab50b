// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"

#include <QString>

#include <functional>
#include <memory>

namespace LeverArch {

/// The way of an answer from the person, given on one thread, to the work that waits for it on
/// another. It always ends: with the answer, with nothing when nobody is left who could give one
/// (the window was closed), or with nothing when the work is cancelled.
class AwaitedAnswer
{
public:
    using Giver = std::function<void(const QString &)>;

    AwaitedAnswer();

    /// To be handed to whoever asks; once. Any thread may call it and its copies; the first answer
    /// counts. When the last copy goes without one, the answer is nothing.
    Giver giver();

    /// Blocks until there is an answer; nothing when cancelled. Uses the cancellation's onCancel.
    QString wait(Cancellation cancellation);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace LeverArch
