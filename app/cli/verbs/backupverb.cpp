// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/session.h"
#include "cli/verbs.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace LeverArch {

namespace {

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    const QString target = session.word(1);
    LEVERARCH_TRY(file->backup(target, session.progress(), session.cancellation()));
    const QFileInfo made(target);
    return Reply{
        {{QStringLiteral("path"), made.absoluteFilePath()}, {QStringLiteral("bytes"), made.size()}},
        {QCoreApplication::translate("Cli", "A checked copy is in %1.")
             .arg(made.absoluteFilePath())}};
}

} // namespace

VerbDeclaration backupVerb()
{
    return {"backup", "CASE TARGET", "Make a copy and prove it sound", 2, 2, {}, false, run};
}

} // namespace LeverArch
