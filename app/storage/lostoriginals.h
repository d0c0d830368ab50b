// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QList>

namespace LeverArch {

class Connection;

/// What becomes of editions whose bytes could not be saved, inside an open action. Pages stay when
/// only what they were made of is lost; when the pages are lost, the edition falls back on what came
/// in, without pages, and goes where that is lost too. Anchors and pack entries on lost pages go.
/// The documents stay.
Result<void> giveUpOriginals(Connection &connection, const QList<Id> &lost);

/// Finished originals that no edition has or ever had and no bringing-in accounts for.
Result<QList<Id>> unaccountedOriginals(const Connection &connection);

} // namespace LeverArch
