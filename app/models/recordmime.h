// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QList>
#include <QString>

class QMimeData;

namespace LeverArch {

/// What records are called while they are dragged from one view to another.
QString recordMimeType();
/// The caller owns it.
QMimeData *recordMimeData(const QList<Id> &records);
/// The records being dragged, in order; none when it is something else.
QList<Id> recordsIn(const QMimeData &data);

} // namespace LeverArch
