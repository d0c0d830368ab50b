// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QList>

class QWidget;

namespace LeverArch {

class ArrangeDialog;
class Workspace;

// Arranging, splitting and joining papers as a person asks for it: the dialog, then the job with its
// progress, then what became of it in the line at the bottom. `window` is what the dialogs stand
// over, and what the answers come to; nothing happens when it is gone.

ArrangeDialog *arrangePaper(Workspace &workspace, Id document, QWidget *window);
/// In this order; asks first, naming the paper the others are joined to.
void joinPapers(Workspace &workspace, const QList<Id> &documents, QWidget *window);

} // namespace LeverArch
