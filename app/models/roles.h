// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace LeverArch {

/// What our item models answer beyond Qt's own roles. Unscoped, because roles are ints to Qt.
enum ItemRole {
    RecordRole = Qt::UserRole + 1, ///< Id of the record the line stands for.
    KeyRole,                       ///< Stable name of the line: section, command, source.
    TagsRole,                      ///< QVariantList of TagLook.
    ColourRole,                    ///< QColor of a tag.
    CountRole,                     ///< int; a negative number: not counted.
    DetailRole,                    ///< Second, quieter line of text.
    KeysRole,                      ///< Keyboard keys as shown, QString.
    UseRole,                       ///< int(TagUse) of a tag in the filter.
    CodeRole,                      ///< What kind of issue a line is: "recognition.failed".
    PlaceRole,                     ///< LeverArch::Place to go to.
    GroupRole                      ///< int; a line between groups is drawn where it changes.
};

} // namespace LeverArch
