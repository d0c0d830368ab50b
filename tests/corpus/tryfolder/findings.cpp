// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings.h"

#include <algorithm>
#include <cstdio>

namespace LeverArch::Trial {

namespace {

void print(const char *weight, const QString &check, const QString &paper, int page,
           const QString &what)
{
    const QString place = page > 0 ? QStringLiteral("%1 p. %2").arg(paper).arg(page) : paper;
    std::fprintf(stderr, "%s\t%s\t%s\t%s\n", weight, qUtf8Printable(check), qUtf8Printable(place),
                 qUtf8Printable(what));
}

} // namespace

void Findings::fault(const QString &check, const QString &paper, int page, const QString &what)
{
    ++m_counts[check].faults;
    print("fault", check, paper, page, what);
}

void Findings::note(const QString &check, const QString &paper, int page, const QString &what)
{
    ++m_counts[check].notes;
    print("note", check, paper, page, what);
}

bool Findings::clean() const
{
    return std::all_of(m_counts.begin(), m_counts.end(),
                       [](const auto &each) { return each.second.faults == 0; });
}

QJsonObject Findings::summary() const
{
    QJsonObject summary;
    for (const auto &[check, counts] : m_counts)
        summary.insert(check, QJsonObject{{QStringLiteral("tried"), counts.tried},
                                          {QStringLiteral("faults"), counts.faults},
                                          {QStringLiteral("notes"), counts.notes}});
    return summary;
}

} // namespace LeverArch::Trial
