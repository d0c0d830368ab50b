// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/verb.h"
#include "core/id.h"

namespace LeverArch {

class Stores;

// What “show” says of a document and of nothing else.

/// "versions": each with its bytes as received, what its pages were made by, and "sources".
Result<void> addVersions(const Stores &stores, Id document, Reply &reply);
/// "arrivals": each time the same bytes came in, by which path.
Result<void> addArrivals(const Stores &stores, Id document, Reply &reply);
/// "attachments": what is attached to it or part of it; "attached_to": what it came in.
Result<void> addAttachments(const Stores &stores, Id document, Reply &reply);

} // namespace LeverArch
