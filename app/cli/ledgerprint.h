// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/ledger.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace LeverArch {

class Stores;

/// What the ledger's lines are called with for a program: each file, and the file it lay in.
class EntryObjects
{
public:
    /// Numbers of the papers in the register are read here.
    static Result<EntryObjects> of(const Stores &stores, const QList<LedgerEntry> &entries);

    /// {"path", "inside", "sha256", "size", "at", "who", "status", "code", "reason", "record",
    /// "number"}; the number is null where there is none.
    QJsonObject object(const LedgerEntry &entry) const;
    QJsonArray objects(const QList<LedgerEntry> &entries) const;

private:
    QHash<Id, QString> m_paths;
    QHash<Id, qint64> m_numbers;
};

/// {"intake", "at", "who", "way", "source", "files", "stored", "duplicates", "refused", "finished"}
QJsonObject intakeObject(const IntakeInfo &intake);

} // namespace LeverArch
