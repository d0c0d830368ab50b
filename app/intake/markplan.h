// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/annotation.h"
#include "domain/documentversion.h"
#include "worker/foundmarks.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace LeverArch {

class Stores;

/// How a mark that comes in stands to the one that is here.
enum class MarkFate {
    New,
    Same,         ///< Nothing is to be done.
    Changed,      ///< There, and not here.
    ChangedHere,  ///< Here, and not there: what is here stays.
    Conflict,     ///< On both sides; somebody chooses.
    RemovedHere,  ///< It was put into the bin here; it comes back only if somebody wants it to.
    RemovedThere, ///< It was put into the bin there; it goes only if somebody wants it to.
    Nowhere       ///< Its page, or what it answers, is not here. Not taken.
};

QString markFateName(MarkFate fate); ///< "new", "changed there", … for a person.
QString markFateKey(MarkFate fate);  ///< "new", "changed", … for programs.

/// One mark that comes in, and what is to be done with it.
struct MarkMove
{
    MarkFate fate = MarkFate::New;
    bool take = false; ///< Theirs is to stand here afterwards. May be set as long as nothing is
                       ///< written; means nothing for Same, ChangedHere and Nowhere.
    Annotation theirs; ///< Ready to be written, with its anchors.
    Annotation ours;   ///< The one that is here; null id when there is none.
    QString parent;    ///< Name of what a reply answers.
    QStringList tags;  ///< To be added.

    /// Whether there is something to choose.
    bool isOpen() const
    {
        return fate == MarkFate::Conflict || fate == MarkFate::RemovedHere ||
               fate == MarkFate::RemovedThere;
    }
};

/// What comes in on one paper.
struct PaperMoves
{
    Id document;
    QString title;
    DocumentVersion version;
    QList<MarkMove> moves;
};

/// What came in a file, compared with what is here; nothing is written yet.
struct MarkMerge
{
    QString author; ///< Whose marks they are, when the file says so.
    QList<PaperMoves> papers;
    QList<FoundPaper> unknown; ///< Papers that are not in this case file.
    MarkCounts counts;

    int count(MarkFate fate) const;
    /// Whether writing it would change anything.
    bool changesAnything() const;
};

/// Which papers the marks of a file are on.
struct MarkSource
{
    Id document;    ///< Chosen by a person; null: told by the file.
    QString sha256; ///< Of the file itself, when it is a PDF: its marks stand in that paper.
};

/// Compares; for a reader thread, it reads pages. Papers are told by the hash of their bytes, else,
/// when only one has it, by their file's name; a chosen one wins. Invalid when a chosen paper has
/// no pages.
Result<MarkMerge> planMarks(const Stores &stores, const FoundMarks &found,
                            const MarkSource &source);

} // namespace LeverArch
