// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/numbertext.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace LeverArch {

namespace {

const QLocale &british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

QString withMinus(QString text)
{
    if (text.startsWith(u'-'))
        text.replace(0, 1, QChar(0x2212));
    return text;
}

double scaleOf(const QString &word)
{
    if (word == QLatin1String("k"))
        return 1e3;
    if (word == QLatin1String("m") || word == QLatin1String("million"))
        return 1e6;
    if (word == QLatin1String("bn") || word == QLatin1String("billion"))
        return 1e9;
    return 1;
}

QString plainSpaces(const QString &text)
{
    QString plain = text.simplified();
    plain.replace(QChar(0x2212), u'-');
    return plain.toLower();
}

} // namespace

QString wholeText(qint64 value)
{
    return withMinus(british().toString(value));
}

QString numberText(double value, int decimals)
{
    if (!std::isfinite(value))
        return {};
    QString text = british().toString(value, 'f', decimals);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text == QLatin1String("-0") ? QStringLiteral("0") : withMinus(text);
}

std::optional<qint64> readWholeNumber(const QString &written)
{
    static const QRegularExpression pattern(QStringLiteral("^-?(\\d+|\\d{1,3}([ ,]\\d{3})+)$"));
    QString text = plainSpaces(written);
    if (!pattern.match(text).hasMatch())
        return std::nullopt;
    bool ok = false;
    const qint64 value = text.remove(u',').remove(u' ').toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<double> readNumber(const QString &written)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(-?)£? ?(-?)((?:\\d+|\\d{1,3}(?:[ ,]\\d{3})+)(?:\\.\\d+)?|\\.\\d+) ?"
                       "(k|m|million|bn|billion|%)?$"));
    const auto match = pattern.match(plainSpaces(written));
    if (!match.hasMatch() || (!match.captured(1).isEmpty() && !match.captured(2).isEmpty()))
        return std::nullopt;
    bool ok = false;
    const double size = match.captured(3).remove(u',').remove(u' ').toDouble(&ok);
    if (!ok || !std::isfinite(size))
        return std::nullopt;
    const bool negative = !match.captured(1).isEmpty() || !match.captured(2).isEmpty();
    const double value = size * scaleOf(match.captured(4));
    return negative ? -value : value;
}

} // namespace LeverArch
