// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/damagedreading.h"

#include "storage/schema.h"

namespace LeverArch {

Result<DamagedReading> openForLooking(const QString &path, bool alone)
{
    DamagedReading reading;
    auto connection =
        Connection::open(path, alone ? Connection::Mode::ReadAlone : Connection::Mode::Read);
    if (connection.ok()) {
        reading.connection = std::move(*connection);
    } else {
        // A file cut short is refused as a whole, unless the engine is told that we know.
        if (connection.error().code != Error::Code::Damaged)
            return connection.error();
        reading.damage = connection.error().detail;
        LEVERARCH_ASSIGN(reading.connection, Connection::open(path, Connection::Mode::ReadDamaged));
    }
    LEVERARCH_TRY(schemaNumber(*reading.connection));
    return reading;
}

} // namespace LeverArch
