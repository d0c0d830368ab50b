// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "domain/record.h"

#include <QHash>
#include <QList>

#include <optional>

namespace LeverArch {

class Stores;
struct BriefingRequest;

/// The records a briefing is made from, already through the audience gate.
struct BriefingRecords
{
    Record consultation;
    std::optional<Record> briefing;
    QList<Record> counts;
    QList<Record> quotations; ///< Those marked for use; where unmarked, those linked.
    QList<Record> demands;
    QList<Record> events;
    QList<Record> letters;
    QList<Record> inspections;
    QList<Record> documents;
    QHash<Id, QString> corrections; ///< "corrected 22 Mar 2021", by record; filled by the gatherer.
    QHash<Id, QString> partyNames;  ///< Only of those who may be named to this audience.
};

/// Reads them. What is for a narrower audience than the briefing is left out and said so in
/// `issues`; when that is the consultation or the briefing itself, the issue is a Fault.
Result<BriefingRecords> readBriefingRecords(const Stores &stores, const BriefingRequest &request,
                                            QList<Issue> &issues);

} // namespace LeverArch
