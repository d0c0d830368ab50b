// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "domain/audience.h"
#include "domain/record.h"

#include <QHash>
#include <QList>

namespace LeverArch {

class Stores;

/// Looks up whether what an output says or cites has been corrected or superseded, by the links of
/// the case file, and says so once a record.
class Corrections
{
public:
    /// All must outlive it.
    Corrections(const Stores &stores, Audience reader, QList<Issue> &issues)
        : m_stores(stores), m_reader(reader), m_issues(issues)
    {}

    /// "corrected 22 Mar 2021", "superseded"; empty when it stands. A Warning is added the first
    /// time. What corrects it is dated only when it may be shown.
    Result<QString> wordsFor(const Record &record);

private:
    Result<QString> lookUp(const Record &record);

    const Stores &m_stores;
    Audience m_reader;
    QList<Issue> &m_issues;
    QHash<Id, QString> m_known;
};

} // namespace LeverArch
