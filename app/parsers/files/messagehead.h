// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/mimeheaders.h"
#include "worker/filejobs.h"

namespace LeverArch {

/// What a message says of itself. The date keeps the offset from UTC it was written with.
FileDescription describeMessage(const MimeHeaders &headers);

/// The table above its text: from whom, to whom, when, about what, as the header has it; rows only,
/// HTML.
QString messageHeadRows(const MimeHeaders &headers);

} // namespace LeverArch
