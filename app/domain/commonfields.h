// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/field.h"

namespace LeverArch {

// What every record has beside the fields its kind declares, in the shape of those.

const FieldDeclaration &titleField();
/// By the keys of audienceKey().
const FieldDeclaration &audienceField();
const FieldDeclaration &tagsField();

} // namespace LeverArch
