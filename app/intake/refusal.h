// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace LeverArch {

/// Why a file was not brought in, or not as it should be: a stable word for programs and a sentence
/// for a person.
struct Refusal
{
    QString code;
    QString reason;
};

/// The refusal of that code; every code intake uses has its sentence here.
Refusal refusalOf(const char *code);
/// The refusal of so many files inside one that has more than can be listed by name.
Refusal tooManyInside(qint64 files);
/// Whether there is a sentence for that code.
bool isRefusal(const QString &code);
/// What an error of the worker or of the case file means for the one paper it struck.
Refusal refusalFrom(const Error &error);

} // namespace LeverArch
