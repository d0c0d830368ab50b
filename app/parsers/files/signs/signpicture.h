// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <QImage>

#include <optional>

namespace LeverArch {

/// A picture that keeps the place of something in a PDF that Qt writes.
QImage signPicture(quint32 number);

/// The number of such a picture; nothing when an object is anything else.
std::optional<quint32> signNumber(QPDFObjectHandle object);

} // namespace LeverArch
