// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/awaitedanswer.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace LeverArch {

struct AwaitedAnswer::State
{
    std::mutex mutex;
    std::condition_variable given;
    std::optional<QString> answer;

    void give(const QString &text)
    {
        const std::lock_guard lock(mutex);
        if (!answer)
            answer = text;
        given.notify_all();
    }
};

AwaitedAnswer::AwaitedAnswer() : m_state(std::make_shared<State>()) {}

AwaitedAnswer::Giver AwaitedAnswer::giver()
{
    const std::shared_ptr<State> last(m_state.get(),
                                      [state = m_state](State *) { state->give({}); });
    return [last](const QString &text) { last->give(text); };
}

QString AwaitedAnswer::wait(Cancellation cancellation)
{
    cancellation.onCancel([state = m_state] { state->give({}); });
    QString answer;
    {
        std::unique_lock lock(m_state->mutex);
        m_state->given.wait(lock, [this] { return m_state->answer.has_value(); });
        answer = *m_state->answer;
    }
    cancellation.onCancel({});
    return answer;
}

} // namespace LeverArch
