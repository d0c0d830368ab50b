// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QObject;
class QWidget;

namespace LeverArch {

class Workspace;
struct MadePaper;

/// What a finished output is called while it is printed.
struct PrintNames
{
    QString question; ///< Which question, for tests: "print-account".
    QString caption;  ///< "Print the account"
    QString title;    ///< Of the printer's job.
    QString doing;    ///< "Printing the account"
};

/// Asks how, and prints it on a thread of its own; says how many pages went out, or what went wrong.
/// Nothing more is said once `context` is gone. Interface thread.
void printMade(Workspace &workspace, QObject *context, QWidget *window, const MadePaper &made,
               const PrintNames &names);

} // namespace LeverArch
