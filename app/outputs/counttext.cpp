// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/counttext.h"

#include "domain/kind.h"
#include "domain/numbertext.h"

#include <QCoreApplication>

#include <cmath>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Briefing", text);
}

QString choice(const Record &count, const char *fieldId)
{
    const KindDeclaration *kind = findKind(count.kind);
    const FieldDeclaration *field = kind ? kind->field(QLatin1String(fieldId)) : nullptr;
    const QString key = count.text(fieldId);
    return field && !key.isEmpty() ? field->choiceLabel(key) : key;
}

double value(const Record &count, const char *field)
{
    return count.values.value(QLatin1String(field)).toDouble();
}

bool isUnit(const Record &count, const char *unit)
{
    return count.text("unit") == QLatin1String(unit);
}

/// "£6.4m" where nothing is lost by it, else every digit.
QString pounds(double amount)
{
    const double millions = std::abs(amount) / 1e6;
    const bool brief =
        millions >= 1 && std::abs(millions * 100 - std::round(millions * 100)) < 1e-6;
    const QString digits =
        brief ? numberText(millions, 2) + QStringLiteral("m") : numberText(std::abs(amount), 2);
    return (amount < 0 ? QStringLiteral("−£") : QStringLiteral("£")) + digits;
}

} // namespace

QString countNumber(const Record &count)
{
    const double number = value(count, "value");
    const QString digits = isUnit(count, "pounds")    ? pounds(number)
                           : isUnit(count, "percent") ? numberText(number) + QLatin1Char('%')
                                                      : numberText(number);
    const QString qualifier = count.text("qualifier");
    if (qualifier.isEmpty() || qualifier == QLatin1String("exact"))
        return digits;
    return choice(count, "qualifier") + QChar(0x00a0) + digits;
}

QString countUnit(const Record &count)
{
    return isUnit(count, "pounds") || isUnit(count, "percent") ? QString() : choice(count, "unit");
}

QString countChange(const Record &count)
{
    return choice(count, "change");
}

QString countWhat(const Record &count)
{
    const QString team = count.text("team");
    return team.isEmpty() ? count.title : team;
}

QString countPeriod(const Record &count)
{
    const QString date = count.date("as_at").display();
    const QString period = count.text("period");
    if (period == QLatin1String("one_off"))
        return date.isEmpty() ? tr("one-off") : tr("one-off, %1").arg(date);
    if (date.isEmpty())
        return {};
    if (period == QLatin1String("quarter"))
        return tr("quarter, %1").arg(date);
    if (period == QLatin1String("half_year"))
        return tr("half year, %1").arg(date);
    if (period == QLatin1String("year"))
        return tr("year %1").arg(date);
    return date;
}

bool countHasNumber(const Record &count)
{
    return !count.values.value(QStringLiteral("value")).isNull();
}

bool countHasBase(const Record &count)
{
    return value(count, "base") > 0;
}

QString countBase(const Record &count)
{
    if (!countHasBase(count))
        return {};
    return isUnit(count, "pounds") ? pounds(value(count, "base"))
                                   : numberText(value(count, "base"));
}

bool countIsMoreThanBase(const Record &count)
{
    return countHasBase(count) && !isUnit(count, "percent") &&
           value(count, "value") > value(count, "base");
}

QString countShare(const Record &count)
{
    if (!countHasBase(count) || isUnit(count, "percent"))
        return {};
    const double share = 100 * value(count, "value") / value(count, "base");
    return QString::number(share, 'f', 1) + QLatin1Char('%');
}

bool countIsTotal(const Record &count)
{
    return countWhat(count).startsWith(tr("total"), Qt::CaseInsensitive);
}

} // namespace LeverArch
