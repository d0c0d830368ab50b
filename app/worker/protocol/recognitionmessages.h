// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/protocol/messages.h"
#include "worker/recognition.h"

namespace LeverArch {

/// One page whose picture is to be read.
struct RecognitionRequest
{
    int page = 1;
    QString languages; ///< "eng", "eng+cym": letters, digits, "_" and "+" only.
    QString folder;    ///< Where the data of the languages is.
};

void write(WireWriter &to, const RecognitionRequest &value);
void write(WireWriter &to, const RecognisedPage &value);
void read(WireReader &from, RecognitionRequest &value);
void read(WireReader &from, RecognisedPage &value);

namespace Limit {
constexpr qsizetype languages = 200; ///< UTF-16 units of the names of the languages.
} // namespace Limit

} // namespace LeverArch
