// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/taglook.h"

namespace LeverArch {

const QList<QColor> &tagColours()
{
    static const QList<QColor> colours = {
        QColor(0x2f, 0x7d, 0xc4), // blue
        QColor(0xc7, 0x6a, 0x1b), // orange
        QColor(0x1f, 0x8f, 0x6d), // sea green
        QColor(0xb8, 0x4a, 0x8c), // pink
        QColor(0x8a, 0x7a, 0x1e), // olive
        QColor(0x7a, 0x5f, 0xc0), // violet
        QColor(0xc0, 0x48, 0x42), // red
        QColor(0x6f, 0x79, 0x84), // grey
    };
    return colours;
}

QColor tagColour(const Tag &tag)
{
    const QColor own(tag.colour);
    if (!tag.colour.isEmpty() && own.isValid())
        return own;
    // By name, not by id: the same word has the same colour in every case file.
    uint sum = 0;
    for (const QChar c : tag.name.toCaseFolded())
        sum = sum * 31 + c.unicode();
    return tagColours().at(int(sum % uint(tagColours().size() - 1)));
}

TagLook lookOf(const Tag &tag)
{
    return {tag.id, tag.name, tagColour(tag)};
}

QVariantList looksOf(const QList<Tag> &tags)
{
    QVariantList looks;
    for (const Tag &tag : tags)
        looks.append(QVariant::fromValue(lookOf(tag)));
    return looks;
}

} // namespace LeverArch
