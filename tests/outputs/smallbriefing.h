// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/briefingcontent.h"

namespace LeverArch {

inline QString u(const char *text)
{
    return QString::fromUtf8(text);
}

/// A briefing with one of everything.
inline BriefingContent smallBriefing()
{
    BriefingContent content;
    content.branch = u("Marlowe Vale Branch");
    content.title = u("Early Help: what the restructure would do");
    content.meeting = u("For the Scrutiny Committee");
    content.issued = u("Issued 12 Apr 2021");
    content.summary = u("The council proposes to delete 14 posts.");
    content.figures = {{Id(1),
                        u("14"),
                        u("posts"),
                        u("Early Help"),
                        u("of 62"),
                        u("1 Mar 2021"),
                        {1, 3, 0, {}},
                        {}}};
    content.demands = {{Id(2), u("1"), u("Withdraw the proposal."), {}, {}, {}, {}}};
    content.quotations = {{Id(3),
                           u("Staff in the office find the affluent offices difficult."),
                           u("Inspector"),
                           {},
                           {},
                           {1, 2, 0, u("ii")},
                           u("corrected 22 Mar 2021")}};
    content.counts = {{Id(4),
                       u("Workers"),
                       u("deleted"),
                       u("posts"),
                       u("6"),
                       u("31"),
                       u("19.4%"),
                       u("1 Mar 2021"),
                       {1, 3, 0, {}},
                       {},
                       false}};
    content.events = {{Id(5), u("14 October, year unknown"), u("A promise."), {1, 1, 0, {}}, {}}};
    content.sources = {{1, Id(6), u("The paper"), u("Letter"), u("1 Mar 2021"), {1, 2, 3}, {}}};
    return content;
}

} // namespace LeverArch
