// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/console.h"
#include "cli/paperparts.h"
#include "cli/recordname.h"
#include "cli/recordprint.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/anchor.h"
#include "domain/kind.h"
#include "domain/relation.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/historystore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "outputs/visiblename.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Result<void> addFields(const Stores &stores, const Record &record, Reply &reply)
{
    LEVERARCH_ASSIGN(const RecordWords words, wordsFor(stores, {record}));
    reply.json = recordObject(record, words);
    const KindDeclaration *kind = findKind(record.kind);
    QList<QStringList> rows{{tr("Record"), record.id.toString()},
                            {tr("Kind"), kind ? kind->displayName() : record.kind},
                            {tr("For"), audienceName(record.audience)}};
    if (kind) {
        for (const FieldDeclaration &field : kind->fields) {
            const QString text = fieldText(field, record, words);
            if (!text.isEmpty())
                rows += {field.displayLabel(), text};
        }
    }
    reply.lines = QStringList{visibleName(record.title)} + Console::aligned(rows);
    if (record.trashed)
        reply.lines += tr("This record is in the bin.");
    return {};
}

Result<void> addTags(const Stores &stores, Id record, Reply &reply)
{
    LEVERARCH_ASSIGN(const QList<Tag> tags, stores.tags().tagsOf(record));
    QJsonArray objects;
    QStringList names;
    for (const Tag &tag : tags) {
        objects += QJsonObject{{QStringLiteral("id"), tag.id.toString()},
                               {QStringLiteral("name"), tag.name}};
        names += tag.name;
    }
    reply.json.insert(QStringLiteral("tags"), objects);
    if (!names.isEmpty())
        reply.lines += tr("Tags: %1").arg(names.join(QStringLiteral(", ")));
    return {};
}

Result<void> addLinks(const Stores &stores, Id record, Reply &reply)
{
    LEVERARCH_ASSIGN(const QList<Link> links, stores.links().linksOf(record));
    QList<Id> others;
    for (const Link &link : links)
        others += link.from == record ? link.to : link.from;
    LEVERARCH_ASSIGN(const auto titles, stores.records().titles(others));
    QJsonArray objects;
    for (const Link &link : links) {
        const bool forward = link.from == record;
        const Id other = forward ? link.to : link.from;
        const RelationDeclaration *relation = findRelation(link.relation);
        const QString word = !relation ? link.relation
                             : forward ? relation->displayForward()
                                       : relation->displayBackward();
        objects += QJsonObject{{QStringLiteral("id"), link.id.toString()},
                               {QStringLiteral("relation"), link.relation},
                               {QStringLiteral("from"), link.from.toString()},
                               {QStringLiteral("to"), link.to.toString()},
                               {QStringLiteral("note"), link.note}};
        reply.lines += QStringLiteral("  %1 %2 “%3”%4")
                           .arg(word, other.toString(), visibleName(titles.value(other)),
                                link.note.isEmpty() ? QString() : QStringLiteral(": ") + link.note);
    }
    reply.json.insert(QStringLiteral("links"), objects);
    return {};
}

Result<void> addAnchors(const Stores &stores, Id record, Reply &reply)
{
    LEVERARCH_ASSIGN(const QList<Anchor> anchors, stores.anchors().anchorsOf(record));
    QJsonArray objects;
    for (const Anchor &anchor : anchors) {
        objects += QJsonObject{{QStringLiteral("version"), anchor.version.toString()},
                               {QStringLiteral("page"), anchor.page},
                               {QStringLiteral("start"), anchor.start},
                               {QStringLiteral("length"), anchor.length},
                               {QStringLiteral("exact"), anchor.exact},
                               {QStringLiteral("state"), anchorStateKey(anchor.state)}};
    }
    if (!objects.isEmpty())
        reply.json.insert(QStringLiteral("anchors"), objects);
    return {};
}

Result<void> addHistory(const Stores &stores, Id record, Reply &reply)
{
    constexpr int enough = 20;
    LEVERARCH_ASSIGN(const QList<ActionInfo> actions, stores.history().actionsOf(record, enough));
    QJsonArray objects;
    for (const ActionInfo &action : actions) {
        objects += actionObject(action);
        reply.lines +=
            QStringLiteral("  %1  %2  %3").arg(momentText(action.at), action.who, action.label);
    }
    reply.json.insert(QStringLiteral("history"), objects);
    return {};
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    const Stores &stores = file->read();
    LEVERARCH_ASSIGN(const Id id, recordNamed(stores, session.word(1)));
    LEVERARCH_ASSIGN(const Record record, stores.records().record(id));
    Reply reply;
    using Part = Result<void> (*)(const Stores &, Id, Reply &);
    LEVERARCH_TRY(addFields(stores, record, reply));
    for (const Part part :
         {addTags, addLinks, addAnchors, addVersions, addArrivals, addAttachments, addHistory})
        LEVERARCH_TRY(part(stores, id, reply));
    return reply;
}

} // namespace

VerbDeclaration showVerb()
{
    return {"show",
            "CASE RECORD",
            "Show a record: fields, tags, links, places on pages, history",
            2,
            2,
            {},
            false,
            run};
}

} // namespace LeverArch
