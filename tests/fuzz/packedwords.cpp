// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pagetext.h"
#include "fuzztarget.h"

using namespace LeverArch;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr int textLength = 5000;
    QByteArray packed(reinterpret_cast<const char *>(data), qsizetype(size));
    const QList<Word> words = unpackWords(packed, textLength);
    qsizetype end = 0;
    for (const Word &word : words) {
        mustHold(word.start >= end && word.length > 0);
        end = word.start + word.length;
        mustHold(end <= textLength);
    }
    mustHold(words.isEmpty() || unpackWords(packWords(words), textLength).size() == words.size());
    return 0;
}
