// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// The words between “ and ”, for print. They stay as they are, their own marks included; only a
/// mark at their end or beginning whose partner was not quoted is left to ours, and a mark next to
/// ours is set off by a narrow space.
QString inQuotationMarks(const QString &words);

} // namespace LeverArch
