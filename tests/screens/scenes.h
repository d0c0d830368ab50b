// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

class Photographer;

/// Goes through every screen and takes its picture; `only` names the part of them to take.
void takeAll(Photographer &photographer, const QString &sample, const QString &empty,
             const QString &only);

} // namespace LeverArch
