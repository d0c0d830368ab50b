// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <functional>

class QPDF;

namespace LeverArch {

/// Replaces the data of each stream that cannot be decoded to its end by what a reader shows of it,
/// so that a file with it is sound. `bytes` and `password` are what `pdf` was opened from. Returns
/// how many were replaced; a picture in a format of its own is left as it is. `step` is called now
/// and then.
int mendStreams(QPDF &pdf, QByteArrayView bytes, const QString &password,
                const std::function<void()> &step);

} // namespace LeverArch
