// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/assignments.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    LEVERARCH_ASSIGN(const Id id, recordNamed(file->read(), session.word(1)));
    LEVERARCH_ASSIGN(Record record, file->read().records().record(id));
    LEVERARCH_TRY(assignFields(file->read(), session.arguments().words().mid(2), record));
    LEVERARCH_ASSIGN(const ActionInfo action,
                     file->act(QCoreApplication::translate("Cli", "Change “%1”").arg(record.title),
                               [&](Stores &stores) { return stores.records().update(record); }));
    return Reply{{{QStringLiteral("record"), id.toString()},
                  {QStringLiteral("changed"), !action.id.isNull()}},
                 {action.id.isNull()
                      ? QCoreApplication::translate("Cli", "It was so already.")
                      : QCoreApplication::translate("Cli", "Changed “%1”.").arg(record.title)}};
}

} // namespace

VerbDeclaration setVerb()
{
    return {"set", "CASE RECORD field=value…", "Change fields of a record", 3, -1, {}, false, run};
}

} // namespace LeverArch
