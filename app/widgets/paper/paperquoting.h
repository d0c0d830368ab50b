// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QStringList>

#include <functional>

namespace LeverArch {

class PageView;
class PaperDesk;
class Workspace;
struct StoredPaper;

// What is done with the words selected on an open paper. Nothing happens without a selection.

/// Puts the words on the clipboard on one line, with or without title and page.
void copySelection(const PageView &view, const StoredPaper &paper, bool withSource);
/// Makes the words a quotation bound to their place; `then` is told the record, and which of the
/// words were recognised in a picture and not surely. Why it cannot be is shown in the workspace.
void quoteSelection(Workspace &workspace, PaperDesk &reader,
                    std::function<void(Id made, const QStringList &doubtful)> then);

} // namespace LeverArch
