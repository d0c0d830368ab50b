// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/pdfjobs.h"

#include <QByteArray>

namespace LeverArch {

/// The description as an XMP packet (ISO 16684-1), saying what the Info dictionary says.
QByteArray xmpPacket(const PdfDescription &description);

} // namespace LeverArch
