// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sortkey.h"

namespace LeverArch {

namespace {

constexpr int counted = 120;

/// A run of digits, led by how many there are, so that longer numbers come after shorter ones.
void appendNumber(QString &key, QString digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits.remove(0, 1);
    // Two digits of length: a run of more than 99 digits does not occur within what counts.
    key += QString::number(digits.size()).rightJustified(2, u'0');
    key += digits;
}

} // namespace

QString sortKey(const QString &title)
{
    const QString plain =
        title.left(counted).normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString key;
    QString digits;
    const auto flush = [&] {
        if (!digits.isEmpty())
            appendNumber(key, std::exchange(digits, {}));
    };
    for (const QChar c : plain) {
        if (c.isDigit()) {
            digits += QChar(char16_t(u'0' + c.digitValue()));
            continue;
        }
        flush();
        if (c.isMark())
            continue;
        if (c.isLetter() || c.isSurrogate())
            key += c;
        else if (!key.isEmpty() && !key.endsWith(u' '))
            key += u' ';
    }
    flush();
    return key.trimmed();
}

} // namespace LeverArch
