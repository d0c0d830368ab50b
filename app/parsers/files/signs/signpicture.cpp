// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/signs/signpicture.h"

#include <QtEndian>

namespace LeverArch {

namespace {

/// A row of black and white dots: this, and the number. Qt turns the colours round or does not.
constexpr quint32 mark = 0x5163'0f1e;
constexpr int width = 64;

} // namespace

QImage signPicture(quint32 number)
{
    QImage picture(width, 1, QImage::Format_Mono);
    uchar *dots = picture.scanLine(0);
    qToBigEndian(mark, dots);
    qToBigEndian(number, dots + sizeof(mark));
    return picture;
}

std::optional<quint32> signNumber(QPDFObjectHandle object)
{
    if (!object.isStream())
        return std::nullopt;
    QPDFObjectHandle dictionary = object.getDict();
    const auto is = [&dictionary](const char *key, int value) {
        QPDFObjectHandle found = dictionary.getKey(key);
        return found.isInteger() && found.getIntValueAsInt() == value;
    };
    if (!dictionary.getKey("/Subtype").isNameAndEquals("/Image") || !is("/Width", width) ||
        !is("/Height", 1))
        return std::nullopt;
    const auto data = object.getStreamData(qpdf_dl_generalized);
    if (data->getSize() != 2 * sizeof(mark))
        return std::nullopt;
    const auto first = qFromBigEndian<quint32>(data->getBuffer());
    const auto second = qFromBigEndian<quint32>(data->getBuffer() + sizeof(mark));
    if (first == mark)
        return second;
    return first == ~mark ? std::optional(~second) : std::nullopt;
}

} // namespace LeverArch
