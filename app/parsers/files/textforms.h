// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/fileform.h"

#include <QByteArrayView>
#include <QString>

namespace LeverArch {

/// What a file without a signature is: text of some kind, or Unknown when it is none. Lenient: a
/// few bytes that are no text do not make a binary of it.
FileForm textForm(QByteArrayView bytes, const QString &name);

} // namespace LeverArch
