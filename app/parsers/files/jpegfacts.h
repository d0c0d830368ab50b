// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QSize>

#include <optional>

namespace LeverArch {

/// What the head of a JPEG says (ITU-T T.81, annex B).
struct JpegFacts
{
    QSize size;
    int components = 0;      ///< 1 grey, 3 colours, 4 inks.
    bool isPlain = false;    ///< Eight bits, Huffman: what every reader of PDF decodes.
    bool isInverted = false; ///< Inks the wrong way round, as Adobe writes them.
    bool isWhole = false;    ///< It has an end.
    double dotsPerInch = 0;  ///< 0: it does not say.
};

/// Nothing when there is no picture in it.
std::optional<JpegFacts> jpegFacts(QByteArrayView bytes);

} // namespace LeverArch
