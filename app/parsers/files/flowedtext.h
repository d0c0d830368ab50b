// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// Text of format=flowed (RFC 3676) with its paragraphs in one line each; quoted lines keep their
/// ">" signs. `delSp`: the blank that lets a line flow is none of the text.
QString unflowed(const QString &text, bool delSp);

} // namespace LeverArch
