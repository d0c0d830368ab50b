// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/tag.h"

#include <QColor>
#include <QMetaType>
#include <QString>
#include <QVariantList>

namespace LeverArch {

/// What is shown of a tag on a record.
struct TagLook
{
    Id id;
    QString name;
    QColor colour;

    friend bool operator==(const TagLook &, const TagLook &) = default;
};

/// The tag's own colour, or one of ours that stays the same for the same tag.
QColor tagColour(const Tag &tag);
/// The colours offered: far enough apart for colour-blind eyes, and 3 : 1 on white and on the dark
/// desk.
const QList<QColor> &tagColours();

TagLook lookOf(const Tag &tag);
QVariantList looksOf(const QList<Tag> &tags);

} // namespace LeverArch

Q_DECLARE_METATYPE(LeverArch::TagLook)
