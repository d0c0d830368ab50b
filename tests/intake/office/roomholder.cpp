// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A program that has something done in a room, to be killed by a test: bubblewrap or what stands in
// for it, then the command. It says that it begins.

#include "intake/office/officeroom.h"

#include <QCoreApplication>

#include <cstdio>

using namespace LeverArch;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    RoomJob job;
    job.bubblewrap = words.value(1);
    job.command = words.mid(2);
    job.patience = std::chrono::minutes(5);
    std::puts("begins");
    std::fflush(stdout);
    return runInRoom(job, [](QByteArrayView) { return Result<void>(); }, {}).ok() ? 0 : 1;
}
