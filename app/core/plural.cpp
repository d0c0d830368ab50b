// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plural.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace LeverArch {

QString resolvePlural(const QString &text, qint64 n)
{
    static const QRegularExpression choice(QStringLiteral("\\{([^{}|]*)\\|([^{}|]*)\\}"));
    const bool one = n == 1;
    QString result = text;
    result.replace(choice, one ? QStringLiteral("\\1") : QStringLiteral("\\2"));
    result.replace(QStringLiteral("(s)"), one ? QString() : QStringLiteral("s"));
    return result;
}

QString counted(const char *context, const char *source, qint64 n)
{
    // translate() writes bare digits in place of %n; they get their separators afterwards.
    const int form = int(qMin<qint64>(n, 1'000'000));
    QString text = QCoreApplication::translate(context, source, nullptr, form);
    const QString bare = QString::number(form);
    const QString shown = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(n);
    const auto at = text.indexOf(bare);
    if (bare != shown && at >= 0)
        text.replace(at, bare.size(), shown);
    return resolvePlural(text, n);
}

} // namespace LeverArch
