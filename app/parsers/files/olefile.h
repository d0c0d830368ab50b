// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/fileform.h"

#include <QByteArrayView>
#include <QStringList>

namespace LeverArch {

/// The names of the streams and storages at the top of an OLE file ([MS-CFB]); what can be read of
/// them when it is damaged. At most some thousand.
QStringList oleTopNames(QByteArrayView bytes);

/// What an OLE file is by those names: LockedOffice, OldOffice, OutlookMessage or Unknown.
FileForm oleForm(QByteArrayView bytes);

} // namespace LeverArch
