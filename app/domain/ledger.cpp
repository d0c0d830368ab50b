// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/ledger.h"

#include <algorithm>
#include <array>

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

namespace {

struct WayKey
{
    IntakeWay way;
    const char *key;
};

constexpr std::array ways = {
    WayKey{IntakeWay::Files, "files"},         WayKey{IntakeWay::Dropped, "dropped"},
    WayKey{IntakeWay::Pasted, "pasted"},       WayKey{IntakeWay::Watched, "watched"},
    WayKey{IntakeWay::Scanned, "scanned"},     WayKey{IntakeWay::Retried, "retried"},
    WayKey{IntakeWay::CommandLine, "command"},
};

} // namespace

QString intakeWayKey(IntakeWay way)
{
    const auto found = std::find_if(ways.begin(), ways.end(),
                                    [way](const WayKey &each) { return each.way == way; });
    return QString::fromLatin1(found->key);
}

IntakeWay intakeWayFrom(const QString &key)
{
    const auto found = std::find_if(ways.begin(), ways.end(), [&key](const WayKey &each) {
        return QLatin1String(each.key) == key;
    });
    return found == ways.end() ? IntakeWay::Files : found->way;
}

} // namespace LeverArch
