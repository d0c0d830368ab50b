// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/writerthread.h"
#include "support/qtcatch.h"

#include <QStringList>

#include <future>

using namespace LeverArch;

TEST_CASE("What a person asks for goes ahead of everything an import has queued")
{
    using Priority = WriterThread::Priority;
    QStringList order;
    {
        std::promise<void> allQueued; // Outlives the thread that waits for it.
        WriterThread thread;
        thread.post(Priority::Intake, [&] { allQueued.get_future().wait(); });
        for (int i = 1; i <= 3; ++i)
            thread.post(Priority::Intake,
                        [&order, i] { order << QStringLiteral("page %1").arg(i); });
        thread.post(Priority::Interface, [&] { order << QStringLiteral("person"); });
        allQueued.set_value();
    }
    CHECK(order.join(QStringLiteral(", ")).toStdString() == "person, page 1, page 2, page 3");
}
