// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace LeverArch {

class Stores;
struct KindDeclaration;

/// The record a person means by its number or its title: an id, a paper's number in the register
/// ("#12"), else the one title that is equal
/// (ignoring case), else the one that contains what was typed. NotFound when there is none, Invalid
/// listing the candidates when there are several. `kinds` narrows it; empty: any kind.
Result<Id> recordNamed(const Stores &stores, const QString &typed, const QStringList &kinds = {});

/// The document a person means: as recordNamed(), and by its number in the register alone ("12").
Result<Id> paperNamed(const Stores &stores, const QString &typed);

/// A kind by its id ("staff_count", "staff-count") or its name, one or several, as on the screen
/// ("Letters"). nullptr when there is none.
const KindDeclaration *kindNamed(const QString &typed);

} // namespace LeverArch
