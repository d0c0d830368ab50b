// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/editionname.h"

#include <QRegularExpression>

#include <optional>

namespace LeverArch {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QLatin1String(text), QRegularExpression::CaseInsensitiveOption);
}

/// With blanks where file names have something else.
QString words(QString name)
{
    static const QRegularExpression between(QStringLiteral("[_\\-–—()\\[\\]]+|\\.(?!\\d)"));
    return name.replace(between, QStringLiteral(" ")).simplified();
}

/// 2.1 of "version 2.1", "v2.1", "draft 2.1".
std::optional<double> numberIn(const QString &name)
{
    static const QRegularExpression numbered =
        pattern("\\b(?:v|ver|vers|version|rev|revision|issue|edition|draft) "
                "?(\\d{1,3}(?:\\.\\d{1,2})?)\\b");
    const auto match = numbered.match(name);
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

/// -1 for what comes before the paper that has no such word, 1 for what comes after it.
int standing(const QString &name)
{
    static const QRegularExpression earlier =
        pattern("\\b(draft|superseded|outdated|obsolete|withdrawn|old|original version)\\b");
    static const QRegularExpression later = pattern(
        "\\b(amended|amendments?|revised|corrected|correction|updated?|final|agreed|approved|"
        "replacement|reissued|new version|clean copy)\\b");
    if (later.match(name).hasMatch())
        return 1;
    if (earlier.match(name).hasMatch())
        return -1;
    return numberIn(name).value_or(1) > 1 ? 1 : 0;
}

} // namespace

std::weak_ordering compareEditions(const QString &name, const QString &other)
{
    const QString one = words(name);
    const QString two = words(other);
    const auto number = numberIn(one);
    const auto otherNumber = numberIn(two);
    if (number && otherNumber && *number != *otherNumber)
        return *number < *otherNumber ? std::weak_ordering::less : std::weak_ordering::greater;
    return standing(one) <=> standing(two);
}

} // namespace LeverArch
