// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/scriptnotes.h"

#include "core/plural.h"

#include <utility>

namespace LeverArch {

namespace {

void gather(QList<Issue> &issues, const char *code)
{
    constexpr int enough = 3;
    QList<Issue> kept;
    int seen = 0;
    for (const Issue &issue : std::as_const(issues)) {
        const bool ofSort = issue.code == QLatin1String(code);
        if (!ofSort || ++seen <= enough)
            kept.append(issue);
    }
    if (seen > enough) {
        kept.append({Issue::Severity::Note,
                     QLatin1String(code),
                     counted("Outputs", "The same is true of %n more line(s).", seen - enough),
                     {},
                     {}});
    }
    issues = kept;
}

} // namespace

void gatherScriptNotes(QList<Issue> &issues)
{
    for (const char *code : {"audit.script", "print.characters"})
        gather(issues, code);
}

} // namespace LeverArch
