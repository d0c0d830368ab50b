// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/inbackground.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <QThreadPool>

namespace LeverArch {

void runInBackground(QObject *context, std::function<void()> work, std::function<void()> then)
{
    // Asked from the pool's thread, `context` might be going at that very moment; this object only
    // goes when it has delivered, or with the program, which waits for the pool first.
    auto *courier = new QObject;
    if (courier->thread() == QCoreApplication::instance()->thread())
        courier->setParent(QCoreApplication::instance());
    const QPointer<QObject> alive(context);
    QThreadPool::globalInstance()->start(
        [courier, alive, work = std::move(work), then = std::move(then)]() mutable {
            work();
            // Moved: the last of what `then` holds may only be let go of over there.
            QMetaObject::invokeMethod(
                courier,
                [courier, alive, then = std::move(then)] {
                    if (alive)
                        then();
                    courier->deleteLater();
                },
                Qt::QueuedConnection);
        });
}

} // namespace LeverArch
