// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace LeverArch {

/// One PDF of pages that our own scanner program gave as PNG, each in the size it had on the glass,
/// its picture byte for byte as the scanner packed it (ISO 32000-1, 7.4.4.4 takes PNG's packing as it
/// is). `dotsPerInch` is for pictures that do not say theirs. On any thread. Damaged when a picture
/// cannot be read.
Result<QByteArray> paperOfScans(const QList<QByteArray> &pages, int dotsPerInch);

} // namespace LeverArch
