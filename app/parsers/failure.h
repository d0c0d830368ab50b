// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/protocol/messages.h"

namespace LeverArch {

/// Thrown inside the worker program only, from wherever a job cannot go on to the loop that answers
/// the client: qpdf throws anyway, and Poppler's face should fail the same way.
struct JobFailure
{
    FailureReport report;

    explicit JobFailure(Error::Code code, const QString &detail = {}, int subject = 0)
        : report{code, subject, detail}
    {}
};

} // namespace LeverArch
