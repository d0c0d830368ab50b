// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

namespace LeverArch {

class OfficeNotes;
class OfficePackage;

/// What the property part of an office file says (docProps/core.xml, meta.xml).
FileDescription descriptionOf(OfficePackage &package, const std::function<void()> &step);

/// Macros, embedded objects and external relationships of an OOXML package.
void noteOoxmlFurniture(OfficePackage &package, OfficeNotes &notes,
                        const std::function<void()> &step);
/// Macros and embedded objects of an OpenDocument package.
void noteOdfFurniture(const OfficePackage &package, OfficeNotes &notes);

/// The bytes begin as a picture does that pages can show.
bool isShowablePicture(QByteArrayView bytes);

} // namespace LeverArch
