// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/fileform.h"

#include <QByteArrayView>

namespace LeverArch {

/// What a zip file is by the names in it: an office file, one with a password, or a Zip.
FileForm zipForm(QByteArrayView bytes);

} // namespace LeverArch
