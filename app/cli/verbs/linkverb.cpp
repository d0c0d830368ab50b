// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/relation.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Error unknownRelation(Session &session, const QString &typed)
{
    QStringList known;
    for (const RelationDeclaration &relation : allRelations())
        known += relation.key();
    return session.usage(
        tr("There is no relation “%1”, but %2.").arg(typed, known.join(QStringLiteral(", "))));
}

Result<void> unlink(Stores &stores, const Link &wanted)
{
    LEVERARCH_ASSIGN(const QList<Link> links, stores.links().linksOf(wanted.from));
    const auto found = std::ranges::find_if(links, [&](const Link &link) {
        return link.from == wanted.from && link.to == wanted.to && link.relation == wanted.relation;
    });
    if (found == links.end())
        return Error{Error::Code::NotFound, tr("There is no such link."), {}};
    return stores.links().remove(found->id);
}

Result<Reply> run(Session &session)
{
    const RelationDeclaration *relation = findRelation(session.word(2));
    if (!relation)
        return unknownRelation(session, session.word(2));
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    Link link;
    link.relation = relation->key();
    link.note = session.arguments().value("note");
    LEVERARCH_ASSIGN(link.from, recordNamed(file->read(), session.word(1)));
    LEVERARCH_ASSIGN(link.to, recordNamed(file->read(), session.word(3)));
    const bool remove = session.arguments().has("remove");
    const auto change = [&](Stores &stores) -> Result<void> {
        if (remove)
            return unlink(stores, link);
        LEVERARCH_ASSIGN(link.id, stores.links().add(link));
        return {};
    };
    const QString label = remove ? tr("Remove a link") : tr("Link two records");
    LEVERARCH_TRY(file->act(label, change));
    return Reply{
        {{QStringLiteral("from"), link.from.toString()},
         {QStringLiteral("relation"), link.relation},
         {QStringLiteral("to"), link.to.toString()},
         {QStringLiteral("link"), link.id.toString()}},
        {remove ? tr("The link is gone.")
                : QStringLiteral("%1 %2 %3")
                      .arg(link.from.toString(), relation->displayForward(), link.to.toString())}};
}

} // namespace

VerbDeclaration linkVerb()
{
    return {"link",
            "CASE RECORD RELATION RECORD",
            "Say how two records stand to each other: supports, contradicts, answers …",
            4,
            4,
            {{"note", "TEXT", "why"}, {"remove", nullptr, "take the link away"}},
            false,
            run};
}

} // namespace LeverArch
