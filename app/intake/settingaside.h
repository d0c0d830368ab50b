// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QString>

namespace LeverArch {

class Stores;

/// Files a document under what is not needed, with the reason. Inside an action.
Result<void> setAside(Stores &stores, Id document, const QString &reason);

/// Says that a paper is part of another, unless that is known, or the other way round. Inside an
/// action.
Result<void> linkAsPart(Stores &stores, Id part, Id whole);

} // namespace LeverArch
