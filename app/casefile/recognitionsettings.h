// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// The keys in a case file's settings that say how its scans are recognised. They belong to the
/// papers, and so travel with the case file.
namespace LeverArch::RecognitionSetting {

/// As Tesseract calls them, joined by "+". Empty: the usual.
inline constexpr auto languages = "recognition.languages";
inline constexpr auto usualLanguages = "eng";

} // namespace LeverArch::RecognitionSetting
