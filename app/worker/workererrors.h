// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "worker/protocol/messages.h"

namespace LeverArch::WorkerErrors {

// The sentences for the person; a worker itself never says one, since it may be hostile.

/// What a worker reported. `passwordGiven` tells a missing password from a wrong one.
Error reported(const FailureReport &report, bool passwordGiven = false);

/// The process is gone, silent, or talks nonsense.
Error lost(const QString &detail);

/// What a worker reported about one of the papers of a pack; `title` is empty when about none.
Error reportedFor(const QString &title, const FailureReport &report);

/// What a worker reported about a file that marks were to be read from.
Error marksUnread(const FailureReport &report, bool passwordGiven);

/// What a worker reported about a file that need not be a PDF, or about one inside it.
Error fileUnread(const FailureReport &report);

/// What was left out or changed, as a line for the ledger.
QString sentence(const AssemblyNote &note, const QString &title);

Error cancelled();

/// The process could not be started at all; no paper is to blame.
Error notStarted(const QString &detail);

/// The walls did not hold, so nothing will be parsed.
Error unprotected();

/// The page was tried twice and stopped its worker each time.
Error pageGivenUp(int page);

Error tooManyPixels();

/// There is no data for one of the languages on this computer.
Error languageMissing(const QString &languages);

/// Reading the page's picture stopped its worker twice.
Error recognitionGivenUp(int page);
/// A job larger than the protocol carries.
Error tooMuchAtOnce();

} // namespace LeverArch::WorkerErrors
