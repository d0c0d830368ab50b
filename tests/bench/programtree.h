// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace LeverArch::Bench {

/// What a program took together with all it started: workers, LibreOffice.
struct TreeRun
{
    double seconds = 0;
    double peakMegabytes =
        0; ///< What all of them held at once (Pss), looked at four times a second.
    int exitCode = -1;
    QByteArray out;
};

TreeRun runTree(const QString &program, const QStringList &arguments);

} // namespace LeverArch::Bench
