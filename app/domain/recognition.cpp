// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/recognition.h"

namespace LeverArch {

QStringList doubtfulWords(const PageText &page, int start, int length)
{
    QStringList words;
    const qsizetype known = std::min(page.words.size(), page.confidences.size());
    for (qsizetype i = wordAt(page, start); i < known; ++i) {
        const Word &word = page.words.at(i);
        if (word.start >= start + length)
            break;
        if (static_cast<quint8>(page.confidences.at(i)) < sureWord)
            words.append(page.text.mid(word.start, word.length));
    }
    return words;
}

} // namespace LeverArch
