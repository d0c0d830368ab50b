// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "domain/audience.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace LeverArch {

class Stores;

/// How a pack is numbered and stamped; one line of data a kind of pack.
struct PackProfile
{
    QString stampPrefix; ///< Before the number on each page; empty in a court's e-bundle.
};

/// One line of the index, checked against its paper.
struct PlannedEntry
{
    Id document;
    Id original;
    QString password;
    QString title;
    QString date;
    int section = 0;   ///< Index into PackPlan::sections.
    int firstPage = 1; ///< Of the paper, inclusive.
    int lastPage = 1;

    int pageCount() const { return lastPage - firstPage + 1; }
};

/// A pack as it is to be built: what stands under what, in order.
struct PackPlan
{
    QString title;
    QString branch;
    QString purpose;
    QString date;
    Audience audience = Audience::Committee;
    PackProfile profile;
    QStringList sections;        ///< Titles; only sections with entries.
    QList<PlannedEntry> entries; ///< In the order of the pack.
};

/// Reads the pack. What cannot go in (a page that is not there, a paper for a narrower audience, a
/// paper never read) is a Fault in `issues` that names the entry; what a reader should know (the
/// same pages twice, pages without text) a Note or Warning.
Result<PackPlan> planPack(const Stores &stores, Id pack, QList<Issue> &issues);

} // namespace LeverArch
