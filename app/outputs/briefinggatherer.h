// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "outputs/briefingcontent.h"

#include <QDate>
#include <QList>

namespace LeverArch {

class Stores;
struct BriefingRequest;

/// Reads everything a briefing will say and checks it: quotations against their pages, figures
/// against base and source, audience, corrections. What it finds goes to `issues`; with a Fault
/// among them the content must not be printed.
Result<BriefingContent> gatherBriefing(const Stores &stores, const BriefingRequest &request,
                                       QDate today, QList<Issue> &issues);

} // namespace LeverArch
