// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// The keys in a case file's settings that say whose file it is. They are printed on what leaves
/// the program, so they travel with the case file and not with the person's computer.
namespace LeverArch::BranchSetting {

/// "Westmere Children's Services Branch". Title block and foot of every output.
inline constexpr auto name = "branch.name";
/// The union the branch belongs to. Printed under the name; may be empty.
inline constexpr auto unionName = "branch.union";
/// "#rrggbb": rules and headings of outputs. Empty: the program's own.
inline constexpr auto colour = "branch.colour";
/// Who answers for what is sent out, with office: "Ann Lee, branch secretary".
inline constexpr auto contact = "branch.contact";
/// A line each; printed after the contact.
inline constexpr auto email = "branch.email";
inline constexpr auto phone = "branch.phone";
/// Several lines; for letters.
inline constexpr auto address = "branch.address";
/// The language of outputs as a BCP 47 tag ("en-GB"), for the PDF's language entry. Empty: en-GB.
inline constexpr auto language = "branch.language";

} // namespace LeverArch::BranchSetting
