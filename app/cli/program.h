// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace LeverArch {

/// Whether the verb typed lays out pages and needs a QGuiApplication.
bool needsFonts(const QStringList &typed);

/// Runs the verb typed (without the program's name) and gives the exit code.
int runProgram(const QStringList &typed);

} // namespace LeverArch
