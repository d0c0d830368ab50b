// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

namespace LeverArch {

/// Where a statement comes from: an entry of the briefing's list of sources and a page of it.
struct Citation
{
    int source = 0;         ///< Number in the list, from 1; 0: no source is known.
    int page = 0;           ///< Physical, 1-based; 0: the paper as a whole.
    int lastPage = 0;       ///< When the words run on; else 0.
    QString label;          ///< The number printed on that page, when it is another.
    bool corrected = false; ///< The paper has been corrected or superseded: marked with a dagger.
};

/// A figure printed large.
struct BriefingFigure
{
    Id record;
    QString number; ///< With its sign and qualifier: "about 14", "£2.5m".
    QString unit;   ///< "people"
    QString what;   ///< "Early Help: at risk"
    QString base;   ///< "of 620, all staff of the service"; empty when it is not known.
    QString period;
    Citation citation;
    QString correction; ///< "Corrected 22 Mar 2021"; empty when it stands.
};

/// A line of the staff-impact table.
struct BriefingCount
{
    Id record;
    QString what;
    QString change;
    QString unit;
    QString number;
    QString base;
    QString share; ///< "2.3%", only where there is a base.
    QString period;
    Citation citation;
    QString correction;
    bool total = false; ///< The paper's own total.
};

/// A team before and after.
struct BriefingTeam
{
    Id record; ///< Null in a total that is worked out here.
    QString what;
    QString unit;
    QString now;
    QString proposed;
    QString change; ///< "−4", "+2", "0"; empty where one side is not known.
    Citation citation;
    QString correction;
    bool total = false;
};

struct BriefingQuotation
{
    Id record;
    QString words; ///< As quoted, checked against the page.
    QString speaker;
    QString reportedBy;
    QString date;
    Citation citation;
    QString correction;
};

/// A line of the chronology, in order; the date as it was written.
struct BriefingEvent
{
    Id record;
    QString date;
    QString text;
    Citation citation;
    QString correction;
};

struct BriefingDemand
{
    Id record;
    QString number;
    QString wording;
    QString askedOf;
    QString due;
    QString state;
    QString correction;
};

struct BriefingSource
{
    int number = 0;
    Id document;
    QString title;
    QString type;
    QString date;
    QList<int> pages;   ///< Physical pages cited, rising, without repeats.
    QString correction; ///< "corrected 22 Mar 2021"; empty when it stands.
    QString from = {};  ///< Who it is from and to, when they may be named.
    QString to = {};
    QString reference = {};
};

/// Everything a briefing says, gathered and ordered, before it is laid out. Plain values: what is
/// here is printed, what is not here is not.
struct BriefingContent
{
    QString branch;
    QColor accent{0x1f, 0x4e, 0x79};
    QString title;
    QString meeting;
    QString date;
    QString author;
    QString contact;
    QString summary;
    QStringList facts; ///< Of the consultation: "Employer: …", "Opened 3 Feb 2025".
    QString issued;    ///< The day it was made, for the footer.
    QString audience;  ///< Printed when it is not public.
    QList<BriefingFigure> figures;
    QList<BriefingDemand> demands;
    QList<BriefingQuotation> quotations;
    QList<BriefingCount> counts;
    QStringList countNotes;
    QList<BriefingTeam> teams;
    QStringList teamNotes;
    QList<BriefingEvent> events;
    QList<BriefingSource> sources;
};

} // namespace LeverArch
