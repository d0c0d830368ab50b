// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/ledger.h"

namespace LeverArch {

QString ledgerStatusKey(LedgerEntry::Status status)
{
    switch (status) {
    case LedgerEntry::Status::Stored:
        return QStringLiteral("stored");
    case LedgerEntry::Status::Duplicate:
        return QStringLiteral("duplicate");
    case LedgerEntry::Status::Refused:
        break;
    }
    return QStringLiteral("refused");
}

} // namespace LeverArch
