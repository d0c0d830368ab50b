// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/mailwords.h"

#include <QRegularExpression>

namespace LeverArch {

namespace {

/// Letters and figures alone.
QString bareWords(QString text)
{
    static const QRegularExpression addresses(
        QStringLiteral("\\[(?:cid|image):[^\\]]{0,300}\\]|(?:https?://|mailto:|www\\.)[^\\s<>\\])\"]+"),
        QRegularExpression::CaseInsensitiveOption);
    text.remove(addresses);
    QString words;
    words.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            words += c.toCaseFolded();
    }
    return words;
}

} // namespace

bool saysNothingElse(const QString &plain, const QString &formatted)
{
    const QString words = bareWords(plain);
    return words.isEmpty() || words == bareWords(formatted);
}

} // namespace LeverArch
