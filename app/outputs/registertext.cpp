// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/registertext.h"

#include "outputs/output.h"
#include "outputs/registerpages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace LeverArch {

namespace {

using State = RegisterLine::State;

QString tr(const char *text)
{
    return QCoreApplication::translate("Register", text);
}

// In the order of RegisterLine::State.
constexpr std::array<const char *, 5> stateKeys = {"kept", "set_aside", "binned", "withheld",
                                                   "unused"};

QString harmless(const QString &cell)
{
    static const QString beginnings = QStringLiteral("=+-@\t\r");
    const bool calculates = !cell.isEmpty() && beginnings.contains(cell.front());
    return calculates ? QLatin1Char('\'') + cell : cell;
}

QString csvCell(const QString &text)
{
    const QString cell = harmless(text);
    const bool quoted = std::any_of(cell.begin(), cell.end(), [](QChar c) {
        return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';' || c == u'\t';
    });
    if (!quoted)
        return cell;
    return QLatin1Char('"') + QString(cell).replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
           QLatin1Char('"');
}

QString csvLine(const RegisterLine &line)
{
    const QStringList cells{line.number > 0 ? line.numberText() : QString(),
                            line.date,
                            line.title,
                            line.from,
                            line.to,
                            line.arrived,
                            line.pages > 0 ? QString::number(line.pages) : QString(),
                            line.obtained,
                            line.cameAs,
                            registerStateKey(line.state),
                            line.remark,
                            line.type,
                            line.reference};
    QStringList written;
    for (const QString &cell : cells)
        written.append(csvCell(cell));
    return written.join(QLatin1Char(','));
}

/// What stands under a paper's title.
QString details(const RegisterLine &line)
{
    QStringList parts;
    const auto add = [&](const QString &pattern, const QString &value) {
        if (!value.isEmpty())
            parts.append(pattern.arg(value));
    };
    add(QStringLiteral("%1"), line.type);
    add(tr("ref. %1"), line.reference);
    add(tr("from %1"), line.from);
    add(tr("to %1"), line.to);
    add(tr("arrived %1"), line.arrived);
    if (line.pages > 0)
        parts.append(line.pages == 1 ? tr("1 page") : tr("%1 pages").arg(line.pages));
    add(QStringLiteral("%1"), line.obtained);
    add(QStringLiteral("%1"), line.cameAs);
    if (line.state != State::Withheld && line.state != State::Unused)
        add(QStringLiteral("%1"), line.remark);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString registerStateKey(RegisterLine::State state)
{
    return QLatin1String(stateKeys.at(size_t(state)));
}

QByteArray registerCsv(const RegisterListing &listing)
{
    QString text = QString::fromLatin1(registerCsvHead) + QStringLiteral(",type,reference\r\n");
    for (const RegisterLine &line : listing.lines)
        text += csvLine(line) + QStringLiteral("\r\n");
    return QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8();
}

QStringList registerTextLines(const RegisterListing &listing)
{
    qsizetype widest = 4;
    for (const RegisterLine &line : listing.lines)
        widest = std::max(widest, line.numberText().size());
    const QString indent(widest + 2, u' ');
    QStringList lines;
    for (const RegisterLine &line : listing.lines) {
        const bool isPaper = line.state != State::Withheld && line.state != State::Unused;
        QStringList first{line.date, isPaper ? line.title : line.remark};
        first.removeAll(QString());
        lines.append(line.numberText().rightJustified(widest) + QStringLiteral("  ") +
                     first.join(QStringLiteral("  ")));
        if (const QString more = details(line); !more.isEmpty())
            lines.append(indent + more);
    }
    return lines;
}

QByteArray registerText(const RegisterListing &listing, const QStringList &made)
{
    QStringList lines{QString::fromLatin1(registerTextHead)};
    QStringList facts = made + registerFacts(listing);
    facts.removeAll(QString());
    lines.append(facts.join(QStringLiteral(" · ")));
    lines.append(QString());
    lines += registerTextLines(listing);
    return lines.join(QLatin1Char('\n')).toUtf8() + '\n';
}

} // namespace LeverArch
