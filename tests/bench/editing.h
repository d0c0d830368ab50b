// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QList>

namespace LeverArch::Bench {

// Milliseconds from a person's change of a field until it is written, ten times a second, as the
// window saves it.

/// With nothing else going on, 100 of them.
QList<double> editsAtRest(const QDir &work);
/// From the start to the end of an intake of the folder.
QList<double> editsDuringIntake(const QDir &work, const QString &folder);

} // namespace LeverArch::Bench
