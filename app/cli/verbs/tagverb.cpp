// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/console.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LeverArch {

namespace {

/// The whole tree, when nothing is to be tagged.
Result<Reply> showTree(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    LEVERARCH_ASSIGN(const QList<Tag> tags, file->read().tags().tags());
    LEVERARCH_ASSIGN(const auto counts, file->read().tags().counts());
    QHash<Id, QString> paths;
    QJsonArray objects;
    QList<QStringList> rows;
    for (const Tag &tag : tags) {
        const QString path =
            tag.parent ? paths.value(tag.parent) + QLatin1Char('/') + tag.name : tag.name;
        paths.insert(tag.id, path);
        objects += QJsonObject{{QStringLiteral("id"), tag.id.toString()},
                               {QStringLiteral("path"), path},
                               {QStringLiteral("colour"), tag.colour},
                               {QStringLiteral("count"), counts.value(tag.id)}};
        rows += {path, QString::number(counts.value(tag.id))};
    }
    return Reply{{{QStringLiteral("tags"), objects}}, Console::aligned(rows)};
}

Result<QList<Id>> recordsTyped(Session &session, const Stores &stores)
{
    QList<Id> ids;
    for (const QString &typed : session.arguments().words().mid(2)) {
        LEVERARCH_ASSIGN(const Id id, recordNamed(stores, typed));
        ids += id;
    }
    return ids;
}

Result<Reply> run(Session &session)
{
    const int words = int(session.arguments().words().size());
    if (words == 1)
        return showTree(session);
    if (words == 2)
        return session.usage(QCoreApplication::translate("Cli", "Say which records."));

    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    LEVERARCH_ASSIGN(const QList<Id> ids, recordsTyped(session, file->read()));
    const QString path = session.word(1);
    const bool remove = session.arguments().has("remove");
    const auto change = [&](Stores &stores) -> Result<void> {
        if (remove) {
            LEVERARCH_ASSIGN(const Tag tag, stores.tags().byPath(path));
            return stores.tags().unassign(tag.id, ids);
        }
        LEVERARCH_ASSIGN(const Tag tag, stores.tags().ensurePath(path));
        return stores.tags().assign(tag.id, ids);
    };
    const char *label = remove ? "Untag %1 records “%2”" : "Tag %1 records “%2”";
    LEVERARCH_ASSIGN(
        const ActionInfo action,
        file->act(QCoreApplication::translate("Cli", label).arg(ids.size()).arg(path), change));
    return Reply{{{QStringLiteral("tag"), path},
                  {QStringLiteral("records"), ids.size()},
                  {QStringLiteral("changed"), !action.id.isNull()}},
                 {action.id.isNull()
                      ? QCoreApplication::translate("Cli", "It was so already.")
                      : QCoreApplication::translate("Cli", "%1.").arg(action.label)}};
}

} // namespace

VerbDeclaration tagVerb()
{
    return {"tag",
            "CASE [TAG/PATH RECORD…]",
            "Show the tags, or put one on records",
            1,
            -1,
            {{"remove", nullptr, "take it off them"}},
            false,
            run};
}

} // namespace LeverArch
