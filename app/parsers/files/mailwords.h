// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// Whether the plain text of a message says what its formatted one says: the same letters and
/// figures in the same order, whatever stands between them; addresses of links and pictures, which
/// programs add to the one or the other, left out.
bool saysNothingElse(const QString &plain, const QString &formatted);

} // namespace LeverArch
