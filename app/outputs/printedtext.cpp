// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/printedtext.h"

#include <algorithm>

namespace LeverArch {

namespace {

QString essence(const QString &text)
{
    QString kept;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        const bool invisible = c.isSpace() || c.category() == QChar::Other_Format;
        if (!invisible)
            kept.append(c);
    }
    return kept;
}

bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
}

} // namespace

bool samePrintedText(const QString &printed, const QString &extracted)
{
    QString a = essence(printed);
    QString b = essence(extracted);
    if (hasRightToLeft(a)) {
        std::sort(a.begin(), a.end());
        std::sort(b.begin(), b.end());
    }
    return a == b;
}

bool givesLettersBack(const QString &text)
{
    for (const uint c : text.toUcs4()) {
        switch (QChar::script(c)) {
        case QChar::Script_Unknown:
        case QChar::Script_Inherited:
        case QChar::Script_Common:
        case QChar::Script_Latin:
        case QChar::Script_Greek:
        case QChar::Script_Cyrillic:
        case QChar::Script_Armenian:
        case QChar::Script_Georgian:
        case QChar::Script_Hebrew:
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
        case QChar::Script_Ethiopic:
            continue;
        default:
            return false;
        }
    }
    return true;
}

} // namespace LeverArch
