// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "storage/connection.h"

#include <QScopeGuard>
#include <QString>

#include <memory>

namespace LeverArch {

/// A reading connection to a file that may be damaged.
struct DamagedReading
{
    std::unique_ptr<Connection> connection;
    QString damage; ///< What the database engine noticed at once; empty when nothing.
};

/// Opens a case file for looking at it, damaged or not. Invalid when it is none. `alone`: the
/// caller holds the lock, so nobody writes meanwhile.
Result<DamagedReading> openForLooking(const QString &path, bool alone);

/// While the answer lives, cancelling interrupts the connection's query.
inline auto interruptOnCancel(const Connection &connection, Cancellation cancellation)
{
    cancellation.onCancel([&connection] { connection.interrupt(); });
    return qScopeGuard([cancellation]() mutable { cancellation.onCancel({}); });
}

} // namespace LeverArch
