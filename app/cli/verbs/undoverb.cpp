// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/recordprint.h"
#include "cli/session.h"
#include "cli/verbs.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Result<Reply> takeBack(Session &session, bool redo)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    const ActionInfo target = redo ? file->nextRedo() : file->nextUndo();
    if (target.id.isNull()) {
        return Error{Error::Code::NotFound,
                     redo ? tr("There is nothing to redo.") : tr("There is nothing to undo."),
                     {}};
    }
    LEVERARCH_ASSIGN(const ActionInfo done, redo ? file->redo() : file->undo());
    const QString sentence = redo ? tr("Done again: %1") : tr("Taken back: %1");
    return Reply{
        {{redo ? QStringLiteral("redone") : QStringLiteral("undone"), actionObject(target)},
         {QStringLiteral("action"), actionObject(done)}},
        {sentence.arg(target.label)}};
}

Result<Reply> runUndo(Session &session)
{
    return takeBack(session, session.arguments().has("redo"));
}

Result<Reply> runRedo(Session &session)
{
    return takeBack(session, true);
}

} // namespace

VerbDeclaration undoVerb()
{
    return {
        "undo", "CASE", "Take back what was done last",
        1,      1,      {{"redo", nullptr, "the other way round: do again what was taken back"}},
        false,  runUndo};
}

VerbDeclaration redoVerb()
{
    return {"redo", "CASE", "Do again what was taken back last", 1, 1, {}, false, runRedo};
}

} // namespace LeverArch
