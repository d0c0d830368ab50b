// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace LeverArch {

/// The account of one file brought in. Files in = stored + duplicates + refused, always.
struct LedgerEntry
{
    enum class Status { Stored, Duplicate, Refused };

    Id id;
    Id intake;
    QString path;       ///< Where it came from.
    QString sha256;     ///< Hex; empty when the file could not be read at all.
    qint64 size = 0;
    Status status = Status::Refused;
    QString reason;     ///< Why it was refused, or what it is a duplicate of; a sentence.
    QString code;       ///< For programs: "not_pdf", "encrypted", "empty", "damaged", "hangs" …
    Id record;          ///< The document; null when refused.
};

/// One bringing-in.
struct IntakeInfo
{
    Id id;
    QDateTime at;       ///< UTC
    QString who;
    QString source;     ///< What was asked for, for the screen: a folder or "3 files".
    int stored = 0;
    int duplicates = 0;
    int refused = 0;
    bool finished = false;

    int files() const { return stored + duplicates + refused; }
};

QString ledgerStatusKey(LedgerEntry::Status status); ///< "stored", "duplicate", "refused".

} // namespace LeverArch
