// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/pagecitation.h"
#include "domain/record.h"

#include <QList>

namespace LeverArch {

class Stores;

/// A living record that says in its fields that something was read off a paper.
struct CitingRecord
{
    Record record;
    PageCitation fields;
    bool isDirect = true; ///< It names the paper itself, not a letter or inspection it is the paper of.
    Record by = {};       ///< Else that letter or inspection,
    QString byField = {}; ///< and its field that names the paper.

    int page() const { return record.values.value(fields.page).toInt(); } ///< 0: none is named.
};

/// The records that cite a paper so, by their declarations (domain/pagecitation.h), also by way of
/// records it is the paper of (domain/paperdescription.h).
Result<QList<CitingRecord>> recordsCiting(const Stores &stores, Id document);

} // namespace LeverArch
