// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace LeverArch {

class Clock;
class Connection;
class IdSource;
class Stores;

/// The stores over one connection. Everything passed must outlive them. On a reading connection the
/// writing functions fail with Error::ReadOnly; outside an action (see ActionLog) the triggers
/// refuse changes to tracked tables.
std::unique_ptr<Stores> makeStores(Connection &connection, IdSource &ids, const Clock &clock);

} // namespace LeverArch
