// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QColor>
#include <QString>

namespace LeverArch {

class SettingStore;

/// Keys of the case file's settings (SettingStore) that say whose case file it is.
namespace BranchSetting {
inline constexpr auto name = "branch.name";       ///< "Marlowe Vale Local Government Branch"
inline constexpr auto colour = "branch.colour";   ///< "#rrggbb"
inline constexpr auto contact = "branch.contact"; ///< One line, printed on what is handed over.
inline constexpr auto author = "branch.author";   ///< Who signs when a briefing names nobody.
} // namespace BranchSetting

/// Who hands a paper over.
struct BranchIdentity
{
    QString name;
    QString contact;
    QString author;
    QColor colour{0x1f, 0x4e, 0x79};
};

/// Whether text of this colour can be read on white paper: contrast of at least 4.5 : 1 (WCAG 2.1,
/// 1.4.3).
bool isReadableOnWhite(const QColor &colour);

/// What the case file says, with a sober blue where it names no colour, and where the colour would
/// be too pale to read on white.
Result<BranchIdentity> readBranchIdentity(const SettingStore &settings);

} // namespace LeverArch
