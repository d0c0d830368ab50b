// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterparts.h"

#include <optional>

namespace LeverArch {

/// A date written in a line.
struct WrittenDate
{
    qsizetype from = 0;
    qsizetype length = 0;
    UncertainDate date;
};

/// The dates in a text, in order: "14th March, 2026", "14/03/26", "Tuesday 14th October",
/// "2026-03-14", "March 14, 2026", "March 2026".
QList<WrittenDate> datesIn(const QString &text);

/// The day the letter is dated, or the meeting was held, or the cutting appeared.
std::optional<FoundDate> letterDate(const LetterParts &parts, QDate near);

/// The day by which an answer is asked for: "comments by 27 March 2026", "consultation closes on …".
std::optional<FoundDate> replyDate(const LetterParts &parts, const QList<PageText> &pages,
                                   QDate near);

} // namespace LeverArch
