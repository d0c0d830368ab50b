// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/lockedpapers.h"

#include "intake/paperthreads.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace LeverArch {

namespace {

constexpr int passwordAttempts = 3;
constexpr qsizetype mostInMemory = 4;

} // namespace

LockedPapers::LockedPapers(PasswordPrompt prompt, Cancellation halt)
    : m_prompt(std::move(prompt)), m_halt(std::move(halt))
{}

void LockedPapers::remember(const QString &password)
{
    if (!password.isEmpty() && !m_passwords.contains(password))
        m_passwords.append(password);
}

void LockedPapers::add(PaperJob job)
{
    // The one that was asked about goes first, with its next attempt.
    const qsizetype at = m_attempts.contains(job.index) ? 0 : m_waiting.size();
    m_waiting.insert(at, std::move(job));
}

void LockedPapers::settled(qsizetype index)
{
    if (index == m_asked)
        m_asked = -1;
}

std::optional<PaperJob> LockedPapers::next()
{
    using namespace std::chrono_literals;
    if (m_password.valid() && m_password.wait_for(0s) == std::future_status::ready)
        return answered(m_password.get());
    if (m_asked < 0 && !m_waiting.isEmpty()) {
        PaperJob job = m_waiting.takeFirst();
        m_asked = job.index;
        ask(std::move(job));
    }
    return std::exchange(m_ready, std::nullopt);
}

void LockedPapers::ask(PaperJob job)
{
    const auto untried = [&job](const QString &known) { return !job.passwords.contains(known); };
    if (std::any_of(m_passwords.begin(), m_passwords.end(), untried)) {
        job.passwords = m_passwords;
        m_ready = std::move(job);
        return;
    }
    int &attempts = m_attempts[job.index];
    const bool mayAsk = m_prompt && attempts < passwordAttempts && !m_halt.isCancelled();
    m_inQuestion = std::move(job);
    if (mayAsk)
        m_password = std::async(std::launch::async, m_prompt, m_inQuestion->fileName, ++attempts);
    else
        m_ready = answered({});
}

PaperJob LockedPapers::answered(const QString &password)
{
    PaperJob job = std::move(*m_inQuestion);
    m_inQuestion.reset();
    job.keepLocked = password.isEmpty();
    job.passwords.append(password);
    return job;
}

bool LockedPapers::areMany() const
{
    const qint64 inQuestion = m_inQuestion ? m_inQuestion->paper.bytes.size() : 0;
    const qint64 bytes = std::accumulate(
        m_waiting.begin(), m_waiting.end(), inQuestion,
        [](qint64 sum, const PaperJob &job) { return sum + job.paper.bytes.size(); });
    return m_waiting.size() >= mostInMemory || bytes >= PaperThreads::manyBytes;
}

} // namespace LeverArch
