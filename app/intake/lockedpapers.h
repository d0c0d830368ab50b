// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/intake.h"
#include "intake/paperjob.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <future>
#include <optional>

namespace LeverArch {

/// Papers that wait for their passwords. A person is asked about one at a time, so that a password
/// that opens several is asked for once; other papers go on meanwhile. Lives on the run's thread.
class LockedPapers
{
public:
    LockedPapers(PasswordPrompt prompt, Cancellation halt);

    /// Passwords that opened a paper of this run.
    const QStringList &passwords() const { return m_passwords; }
    void remember(const QString &password);

    void add(PaperJob job);
    /// A paper that was being asked about, or tried with an answer, is done with.
    void settled(qsizetype index);
    /// A paper to be read again, with its password or for good without one; asks for the next.
    std::optional<PaperJob> next();

    bool isAsking() const { return m_password.valid(); }
    /// Locked papers stay in memory while their password is asked for; whether there are many.
    bool areMany() const;
    bool isEmpty() const { return m_waiting.isEmpty() && !m_inQuestion; }

private:
    void ask(PaperJob job);
    PaperJob answered(const QString &password);

    PasswordPrompt m_prompt;
    Cancellation m_halt;
    QStringList m_passwords;
    QHash<qsizetype, int> m_attempts; ///< Passwords asked for.
    QList<PaperJob> m_waiting;        ///< To be asked about, one after the other.
    qsizetype m_asked = -1;           ///< The file whose password is asked for or tried.
    std::optional<PaperJob> m_inQuestion;
    std::optional<PaperJob> m_ready; ///< To be read again at once.
    std::future<QString> m_password; ///< The answer to come.
};

} // namespace LeverArch
