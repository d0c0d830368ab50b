// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

class UncertainDate;

/// What an uncertain date was understood as, to stand under what a person wrote: "Read as 1 Mar
/// 2026 to 31 Mar 2026."; empty where the words say it all.
QString understoodDate(const UncertainDate &date);

} // namespace LeverArch
