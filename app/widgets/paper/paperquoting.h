// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/passage.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace LeverArch {

class PageView;
class PaperDesk;
class Workspace;
struct Annotation;
struct StoredPaper;

/// Puts the selected words on the clipboard on one line, with or without title and page. Nothing
/// happens without a selection.
void copySelection(const PageView &view, const StoredPaper &paper, bool withSource);

/// Makes words of an open paper a quotation bound to their place; `then` is told the record, and
/// which of the words were recognised in a picture and not surely. `mark` is the highlight they are
/// taken from, if any. Why it cannot be is shown in the workspace.
void quoteWords(Workspace &workspace, PaperDesk &reader, const QList<Passage> &words, Id mark,
                std::function<void(Id made, const QStringList &doubtful)> then);

/// The words of the paper a mark lies on; empty when it lies on a place alone.
QList<Passage> wordsOf(const Annotation &mark);

/// What is said once they are kept: how to go on.
QString saidOfQuotation(const Workspace &workspace, const QStringList &doubtful);

} // namespace LeverArch
