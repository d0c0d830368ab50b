// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/console.h"
#include "cli/recordname.h"
#include "cli/recordprint.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/stores/historystore.h"
#include "domain/stores/stores.h"

#include <QJsonArray>

namespace LeverArch {

namespace {

Result<QList<ActionInfo>> actionsAsked(Session &session, const Stores &stores)
{
    constexpr int usualLimit = 50;
    LEVERARCH_ASSIGN(const int limit, session.number("limit", usualLimit));
    if (session.word(1).isEmpty())
        return stores.history().actions(limit);
    LEVERARCH_ASSIGN(const Id record, recordNamed(stores, session.word(1)));
    return stores.history().actionsOf(record, limit);
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    LEVERARCH_ASSIGN(const QList<ActionInfo> actions, actionsAsked(session, file->read()));
    QJsonArray objects;
    QList<QStringList> rows;
    for (const ActionInfo &action : actions) {
        objects += actionObject(action);
        rows += {momentText(action.at), action.who, action.label};
    }
    return Reply{{{QStringLiteral("actions"), objects}}, Console::aligned(rows)};
}

} // namespace

VerbDeclaration historyVerb()
{
    return {"history",
            "CASE [RECORD]",
            "What was done, by whom and when, newest first",
            1,
            2,
            {{"limit", "N", "no more than so many actions (50)"}},
            false,
            run};
}

} // namespace LeverArch
