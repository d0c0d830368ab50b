// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPair>
#include <QString>

#include <string>

namespace LeverArch {

/// What each code of a font with codes of one byte means (ISO 32000-1, 9.10.3), so that its text
/// can be searched and copied.
std::string unicodeMap(const QList<QPair<int, QString>> &codes);

} // namespace LeverArch
