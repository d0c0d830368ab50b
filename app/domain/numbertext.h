// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace LeverArch {

// Numbers as British papers print them: a comma every three digits, a point before decimals.

/// "12,500"; a real minus sign for negatives.
QString wholeText(qint64 value);
/// "12,500", "2.26"; at most `decimals` of them and no trailing zeros.
QString numberText(double value, int decimals = 4);

/// Reads "14", "1,250", "1 250", "-3". Nothing for anything else.
std::optional<qint64> readWholeNumber(const QString &written);
/// Reads also "12.5", "£13.7m", "£461k", "£1.2bn", "2.3 %". The unit is not kept: it has its own
/// field. Nothing for anything else.
std::optional<double> readNumber(const QString &written);

} // namespace LeverArch
