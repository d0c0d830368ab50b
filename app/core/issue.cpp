// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/issue.h"

namespace LeverArch {

Issue Issue::fromError(const Error &error, Place place)
{
    return {Severity::Fault, QStringLiteral("error.%1").arg(int(error.code)), error.message,
            error.detail, std::move(place)};
}

} // namespace LeverArch
