// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/htmlstyle.h"

#include <QColor>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace LeverArch {

namespace {

QColor colourOf(const QString &text)
{
    static const QRegularExpression rgb(
        QStringLiteral("^rgba?\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})"));
    const QRegularExpressionMatch match = rgb.match(text);
    if (match.hasMatch())
        return QColor(std::min(match.captured(1).toInt(), 255),
                      std::min(match.captured(2).toInt(), 255),
                      std::min(match.captured(3).toInt(), 255));
    const bool named = text.startsWith(QLatin1Char('#')) ||
                       std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return named && text != QLatin1String("transparent") ? QColor(text) : QColor();
}

/// Of 0 to 1, weighed as the eye does (Rec. 601).
double brightness(const QColor &colour)
{
    return 0.299 * colour.redF() + 0.587 * colour.greenF() + 0.114 * colour.blueF();
}

/// "0", "0px", "0.0em"
bool isNothing(const QString &size)
{
    static const QRegularExpression zero(QStringLiteral("^0*\\.?0*(?:px|pt|em|rem|%)?$"));
    return !size.isEmpty() && zero.match(size).hasMatch();
}

/// A size that is a part of the size around it: of nothing it is nothing.
bool isOfAround(const QString &size)
{
    return (size.endsWith(QLatin1String("em")) && !size.endsWith(QLatin1String("rem"))) ||
           size.endsWith(QLatin1Char('%')) || size == QLatin1String("inherit") ||
           size == QLatin1String("smaller") || size == QLatin1String("larger");
}

} // namespace

QHash<QString, QString> styleOf(const QString &attribute)
{
    constexpr qsizetype longest = 10'000;
    QHash<QString, QString> style;
    const QStringList declarations =
        attribute.left(longest).toLower().split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString &declaration : declarations) {
        const qsizetype colon = declaration.indexOf(QLatin1Char(':'));
        QString value = declaration.mid(colon + 1).trimmed();
        value.remove(QLatin1String("!important"));
        if (colon > 0)
            style.insert(declaration.left(colon).trimmed(), value.trimmed());
    }
    return style;
}

bool hidesAll(const QHash<QString, QString> &style)
{
    return style.value(QStringLiteral("display")) == QLatin1String("none") ||
           style.value(QStringLiteral("mso-hide")) == QLatin1String("all") ||
           isNothing(style.value(QStringLiteral("opacity")));
}

WordsSeen wordsSeen(const QHash<QString, QString> &style)
{
    const QString size = style.value(QStringLiteral("font-size"));
    const QString visibility = style.value(QStringLiteral("visibility"));
    if (isNothing(size) || visibility == QLatin1String("hidden"))
        return WordsSeen::No;
    const bool isSized = (!size.isEmpty() && !isOfAround(size)) ||
                         style.contains(QStringLiteral("font"));
    return isSized || visibility == QLatin1String("visible") ? WordsSeen::Yes : WordsSeen::AsAround;
}

QString keptColour(const QString &colour, bool ground)
{
    constexpr double palest = 0.75;
    constexpr double darkestGround = 0.6;
    const QColor found = colourOf(colour.trimmed().toLower());
    if (!found.isValid())
        return {};
    const double light = brightness(found);
    return (ground ? light > darkestGround : light < palest) ? found.name() : QString();
}

QString keptStyle(const QHash<QString, QString> &style)
{
    static const QRegularExpression word(QStringLiteral("^[a-z0-9 -]{1,30}$"));
    QStringList kept;
    for (const char *name : {"font-style", "font-weight", "text-align", "text-decoration",
                             "vertical-align"}) {
        const QString value = style.value(QLatin1String(name));
        if (word.match(value).hasMatch())
            kept.append(QLatin1String(name) + QLatin1Char(':') + value);
    }
    const QString space = style.value(QStringLiteral("white-space"));
    if (space.startsWith(QLatin1String("pre")))
        kept.append(QStringLiteral("white-space:pre-wrap"));
    const QString colour = keptColour(style.value(QStringLiteral("color")));
    if (!colour.isEmpty())
        kept.append(QLatin1String("color:") + colour);
    QString behind = style.value(QStringLiteral("background-color"));
    if (behind.isEmpty())
        behind = style.value(QStringLiteral("background"));
    const QString ground = keptColour(behind, true);
    if (!ground.isEmpty() && ground != QLatin1String("#ffffff"))
        kept.append(QLatin1String("background-color:") + ground);
    return kept.join(QLatin1Char(';'));
}

} // namespace LeverArch
