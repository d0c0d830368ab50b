// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace LeverArch {

class Stores;

/// When one of some columns of a row last got another value, as the history of its record tells
/// (its newest 500 actions); UTC. Invalid when it does not say.
Result<QDateTime> lastChange(const Stores &stores, Id record, const QString &table, Id row,
                             const QStringList &columns);

} // namespace LeverArch
