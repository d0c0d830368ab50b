// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/markreply.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/kind.h"
#include "intake/marksources.h"
#include "intake/marktaking.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// The papers named with --on.
Result<QList<Id>> papersNamed(Session &session, const Stores &stores)
{
    QList<Id> papers;
    const QStringList named = session.arguments().values("on");
    for (const QString &name : named) {
        LEVERARCH_ASSIGN(const Id paper,
                         recordNamed(stores, name, {QLatin1String(Kind::document)}));
        papers.append(paper);
    }
    return papers;
}

Result<MarkMerge> plan(Session &session, const Stores &stores, QList<Issue> &issues)
{
    LEVERARCH_ASSIGN(const QList<Id> papers, papersNamed(session, stores));
    const QString file = session.word(1);
    if (file.isEmpty())
        return planOwnMarks(stores, session.workers(), papers, session.progress(),
                            session.cancellation(), issues);
    if (papers.size() > 1)
        return session.usage(tr("Name one paper with --on: the one the marks are on."));
    return planMarksOfFile(stores, session.workers(), file, papers.value(0),
                           session.cancellation());
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    QList<Issue> issues;
    LEVERARCH_ASSIGN(const MarkMerge merge, plan(session, file->read(), issues));
    const NamedChange change = takeMarks(merge);
    LEVERARCH_TRY(file->act(change.label, change.change));
    return replyForMarks(merge, issues + issuesOf(merge), true);
}

/// Decides what is open as the options say; what they do not speak of stays as it is.
Result<void> decide(Session &session, MarkMerge &merge)
{
    const Arguments &arguments = session.arguments();
    const QString conflicts = arguments.value("conflicts");
    if (!conflicts.isEmpty() && conflicts != QLatin1String("theirs") &&
        conflicts != QLatin1String("ours"))
        return session.usage(tr("Say --conflicts theirs or --conflicts ours."));
    for (PaperMoves &paper : merge.papers) {
        for (MarkMove &move : paper.moves) {
            if (move.fate == MarkFate::Conflict)
                move.take = conflicts == QLatin1String("theirs");
            else if (move.fate == MarkFate::RemovedHere)
                move.take = arguments.has("restore");
            else if (move.fate == MarkFate::RemovedThere)
                move.take = arguments.has("remove");
        }
    }
    return {};
}

/// What is to be written: conflicts nobody has decided are left for later.
MarkMerge decided(MarkMerge merge, bool conflictsAreDecided)
{
    if (conflictsAreDecided)
        return merge;
    for (PaperMoves &paper : merge.papers)
        paper.moves.removeIf([](const MarkMove &move) { return move.fate == MarkFate::Conflict; });
    return merge;
}

Result<Reply> runMerge(Session &session)
{
    const bool isTrial = session.arguments().has("dry-run");
    LEVERARCH_ASSIGN(CaseFile * file,
                     isTrial ? session.openForReading() : session.openForWriting());
    LEVERARCH_ASSIGN(MarkMerge merge, planMarksOfFile(file->read(), session.workers(),
                                                      session.word(1), {}, session.cancellation()));
    LEVERARCH_TRY(decide(session, merge));
    if (!isTrial) {
        const NamedChange change = takeMarks(decided(merge, session.arguments().has("conflicts")));
        LEVERARCH_TRY(file->act(change.label, change.change));
    }
    Reply reply = replyForMarks(merge, issuesOf(merge), !isTrial);
    const bool isAnswered = session.arguments().has("conflicts") && merge.unknown.isEmpty();
    if (isAnswered && merge.count(MarkFate::RemovedHere) + merge.count(MarkFate::RemovedThere) == 0)
        reply.exitCode = issuesOf(merge).isEmpty() ? Exit::done : Exit::refusals;
    return reply;
}

} // namespace

VerbDeclaration annotationsImportVerb()
{
    return {"annotations import",
            "CASE [FILE] [--on DOCUMENT]",
            "Take in marks: those that stand in papers already here, or those of a PDF or XFDF",
            1,
            2,
            {{"on", "DOCUMENT", "the paper the marks are on; without FILE any number of papers"}},
            false,
            run};
}

VerbDeclaration annotationsMergeVerb()
{
    return {"annotations merge",
            "CASE FILE.levermarks",
            "Merge a colleague's marks, told one by one",
            2,
            2,
            {{"dry-run", nullptr, "say what would be done and write nothing"},
             {"conflicts", "SIDE", "marks changed on both sides: theirs, or ours; else left open"},
             {"restore", nullptr, "take marks out of the bin that the file still has"},
             {"remove", nullptr, "put marks into the bin that were removed there"}},
            false,
            runMerge};
}

} // namespace LeverArch
