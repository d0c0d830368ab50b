// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/record.h"

#include <QStringList>

namespace LeverArch {

class Stores;

/// Writes "field=value" words into a record, by its kind's declaration: "title" and "audience" too,
/// references by number or title, "field=" empties. Invalid, with a sentence, at the first that
/// makes no sense; the record may then be half written.
Result<void> assignFields(const Stores &stores, const QStringList &assignments, Record &record);

} // namespace LeverArch
