// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/pagetrail.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

constexpr qsizetype mostPages = 100'000;

bool isWhole(const TrailPage &page)
{
    return page.quarterTurns == 0 && page.top <= 0 && page.bottom >= 1;
}

QString perCent(double fraction)
{
    return QString::number(std::round(fraction * 10'000) / 100);
}

QString encoded(const TrailPage &page)
{
    QString text = QString::number(page.page);
    if (page.quarterTurns != 0)
        text += QLatin1Char('r') + QString::number(page.quarterTurns * 90);
    if (page.top > 0 || page.bottom < 1)
        text += QLatin1Char('c') + perCent(page.top) + QLatin1Char('-') + perCent(page.bottom);
    return text;
}

} // namespace

QString encodeTrail(const QList<TrailPage> &pages)
{
    QStringList parts;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        qsizetype last = i;
        while (isWhole(pages[i]) && last + 1 < pages.size() && isWhole(pages[last + 1]) &&
               pages[last + 1].page == pages[last].page + 1)
            ++last;
        parts.append(last > i ? QStringLiteral("%1-%2").arg(pages[i].page).arg(pages[last].page)
                              : encoded(pages[i]));
        i = last;
    }
    return parts.join(QLatin1Char(' '));
}

QList<TrailPage> decodeTrail(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^([0-9]{1,6})(?:-([0-9]{1,6})|(?:r(90|180|270))?(?:c([0-9.]{1,6})-([0-9.]{1,6}))?)$"));
    QList<TrailPage> pages;
    for (const QString &part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = form.match(part);
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        if (!match.hasMatch() || first < 1 || last < first ||
            pages.size() + last - first >= mostPages)
            return {};
        for (int page = first; page <= last; ++page)
            pages.append({page, 0, 0, 1});
        pages.last().quarterTurns = match.captured(3).toInt() / 90;
        if (!match.captured(4).isEmpty()) {
            pages.last().top = match.captured(4).toDouble() / 100;
            pages.last().bottom = match.captured(5).toDouble() / 100;
        }
    }
    return pages;
}

TrailPage followedBy(const TrailPage &earlier, const TrailPage &later)
{
    TrailPage both = earlier;
    both.quarterTurns = (earlier.quarterTurns + later.quarterTurns) % 4;
    const double height = earlier.bottom - earlier.top;
    if (earlier.quarterTurns == 0) {
        both.top = earlier.top + later.top * height;
        both.bottom = earlier.top + later.bottom * height;
    } else if (earlier.quarterTurns == 2) {
        both.top = earlier.bottom - later.bottom * height;
        both.bottom = earlier.bottom - later.top * height;
    }
    return both;
}

} // namespace LeverArch
