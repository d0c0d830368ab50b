// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <map>

namespace LeverArch::Trial {

/// What a run found. A fault is ours and fails the run; what is noted differs for a reason that
/// README.md names. One line each on standard error, at once.
class Findings
{
public:
    /// A page (or a paper, for checks of papers) was looked at.
    void tried(const QString &check) { ++m_counts[check].tried; }
    void fault(const QString &check, const QString &paper, int page, const QString &what);
    void note(const QString &check, const QString &paper, int page, const QString &what);

    bool clean() const;
    /// Of each check: how often it was tried, its faults and notes.
    QJsonObject summary() const;

private:
    struct Counts
    {
        int tried = 0;
        int faults = 0;
        int notes = 0;
    };
    std::map<QString, Counts> m_counts;
};

} // namespace LeverArch::Trial
