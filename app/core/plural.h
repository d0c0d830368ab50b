// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// Makes a text with a number in it read as English when no translation file is loaded (a
/// translated text with numerus forms passes through unchanged): "letter(s)" and
/// "{person or organisation|people and organisations}" become the form that fits `n`.
QString resolvePlural(const QString &text, qint64 n);

/// translate() with %n, then resolvePlural(): counted("Kinds", "%n letter(s)", 1) is "1 letter".
/// The number is written with thousands separators.
QString counted(const char *context, const char *source, qint64 n);

} // namespace LeverArch
