// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace LeverArch {

/// The section of a number format shows a date or a time.
bool isDateFormat(const QString &section);

/// `serial` days as the section writes them. Nothing for what Excel has no date for: negative, or
/// beyond the year 9999.
std::optional<QString> formattedDate(const QString &section, double serial, bool epoch1904);

} // namespace LeverArch
