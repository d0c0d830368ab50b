// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/arguments.h"
#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace LeverArch {

class Session;

/// How a run ended, for the shell that started it (DESIGN §3).
namespace Exit {
inline constexpr int done = 0;
inline constexpr int failed = 1; ///< Nothing was changed.
inline constexpr int usage = 2;
inline constexpr int refusals = 3; ///< Done, except for what is listed.
} // namespace Exit

/// What a verb answers: for a program (--json) or for a person.
struct Reply
{
    QJsonObject json;
    QStringList lines;
    int exitCode = Exit::done;
};

/// One verb of the command line, declared once.
struct VerbDeclaration
{
    const char *name;    ///< One word, or two where there are several things to do with one.
    const char *usage;   ///< What stands after the verb.
    const char *summary; ///< One line.
    int least;           ///< Fewest words.
    int most;            ///< Most words; -1 for any number.
    QList<OptionDeclaration> options;
    bool draws; ///< Lays out pages, and so needs fonts (a QGuiApplication).
    Result<Reply> (*run)(Session &session);
};

/// Every verb, in the order --help lists them.
const QList<VerbDeclaration> &allVerbs();
/// nullptr when there is none of that name.
const VerbDeclaration *findVerb(const QString &name);

} // namespace LeverArch
