// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/arguments.h"
#include "cli/consoleprogress.h"
#include "core/clock.h"
#include "core/progress.h"
#include "core/result.h"

#include <memory>

namespace LeverArch {

class CaseFile;
class Stores;
class WorkerPool;

/// One run of a verb: what was typed, and what it works with. Opens things when first asked for
/// them. Lives on the main thread.
class Session
{
public:
    Session(Arguments arguments, Cancellation cancellation, bool quiet);
    ~Session();

    const Arguments &arguments() const { return m_arguments; }
    QString word(int index) const { return m_arguments.words().value(index); }
    QString casePath() const { return word(0); }

    /// The case file, without taking the right to write: works while the window has it open. All
    /// that is read of it is of one moment, whatever the window writes meanwhile.
    Result<CaseFile *> openForReading();
    /// The case file with the right to write; fails, saying why, when somebody else has it.
    Result<CaseFile *> openForWriting();

    WorkerPool &workers();
    const Clock &clock() const { return m_clock; }
    Progress &progress() { return m_progress; }
    const Cancellation &cancellation() const { return m_cancellation; }

    /// An error that is the caller's wording, not the case's state: ends with Exit::usage.
    Error usage(const QString &sentence);
    bool wasUsage() const { return m_wasUsage; }

    /// The whole number of an option, or `fallback` when it is not given.
    Result<int> number(const char *option, int fallback);

private:
    Result<CaseFile *> open(bool readOnly);

    Arguments m_arguments;
    Cancellation m_cancellation;
    ConsoleProgress m_progress;
    SystemClock m_clock;
    std::unique_ptr<CaseFile> m_caseFile;
    std::unique_ptr<WorkerPool> m_workers;
    bool m_wasUsage = false;
};

} // namespace LeverArch
