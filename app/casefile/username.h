// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// The name of the person at this computer, as their account gives it: the full name, else the
/// login name. What history says when nothing better is known.
QString userName();

} // namespace LeverArch
