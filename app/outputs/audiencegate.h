// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "domain/audience.h"
#include "domain/record.h"

#include <QList>

namespace LeverArch {

/// Holds back what is not meant for the reader of an output, and says so.
class AudienceGate
{
public:
    /// `issues` must outlive it.
    AudienceGate(Audience reader, QList<Issue> &issues) : m_reader(reader), m_issues(issues) {}

    Audience reader() const { return m_reader; }

    /// Whether the record may be shown; when not, an issue of this severity has been added.
    bool admits(const Record &record, Issue::Severity otherwise);
    /// Only those that may be shown.
    QList<Record> admitted(const QList<Record> &records, Issue::Severity otherwise);
    /// The record's words rest on a paper for fewer readers, so it was left out: says that.
    void leaveOutForPaper(const Record &record, const Record &paper);

private:
    Audience m_reader;
    QList<Issue> &m_issues;
};

} // namespace LeverArch
