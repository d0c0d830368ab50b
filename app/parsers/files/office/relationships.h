// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <functional>

namespace LeverArch {

class OfficeNotes;
class OfficePackage;

/// Where a part of an OOXML package leads (ECMA-376 part 2, 9.3).
struct Relationship
{
    QString type;   ///< The last word of its address: "image", "hyperlink".
    QString target; ///< A part's whole name, or an address when external.
    bool external = false;
};

using Relationships = QHash<QString, Relationship>;

/// The relationships of `part` by id; of the package itself when empty. None when there are none.
Relationships relationshipsOf(OfficePackage &package, const QString &part,
                              const std::function<void()> &step);

/// The target of the first one of that type; `otherwise` without.
QString targetOfType(const Relationships &all, const char *type, const QString &otherwise = {});

/// Says what of all relationships of the package would be fetched: everything external but links
/// that a person has to click.
void noteExternal(OfficePackage &package, OfficeNotes &notes, const std::function<void()> &step);

} // namespace LeverArch
