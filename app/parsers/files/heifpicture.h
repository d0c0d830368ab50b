// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QImage>

namespace LeverArch {

/// The main picture of a HEIC or AVIF file, upright. Throws JobFailure: Damaged, Refused when it
/// has more pixels than may be.
QImage heifPicture(QByteArrayView bytes, qint64 mostPixels);

} // namespace LeverArch
