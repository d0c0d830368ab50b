// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QList>

class QObject;

namespace LeverArch {

class Workspace;

// What is begun from somewhere else in the window, in one click each. Each is one action, after
// which the new thing opens; a failure goes to the issues list.

/// A briefing about a consultation.
void beginBriefing(Workspace &workspace, QObject *context, Id consultation);
/// A pack of papers, in the order given; `consultation` may be null.
void beginPack(Workspace &workspace, QObject *context, const QList<Id> &documents,
               Id consultation = {});
/// Papers at the end of a pack.
void addToPack(Workspace &workspace, QObject *context, Id pack, const QList<Id> &documents);

} // namespace LeverArch
