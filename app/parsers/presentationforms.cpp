// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/presentationforms.h"

#include <algorithm>

namespace LeverArch {

namespace {

bool isShape(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0xFB50 && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC);
}

} // namespace

PageText inPlainLetters(PageText page)
{
    if (std::none_of(page.text.begin(), page.text.end(), isShape))
        return page;
    QString plain;
    plain.reserve(page.text.size() + page.text.size() / 8);
    QList<int> moved(page.text.size() + 1);
    for (qsizetype i = 0; i < page.text.size(); ++i) {
        moved[i] = int(plain.size());
        const QChar c = page.text.at(i);
        // A shape that stands alone decomposes into a blank and a mark; blanks end words.
        plain += isShape(c) ? QString(c).normalized(QString::NormalizationForm_KC).remove(u' ')
                            : QString(c);
    }
    moved.back() = int(plain.size());
    for (Word &word : page.words) {
        const int end = word.start + word.length;
        word.start = moved.at(word.start);
        word.length = moved.at(end) - word.start;
    }
    page.text = plain;
    return page;
}

} // namespace LeverArch
