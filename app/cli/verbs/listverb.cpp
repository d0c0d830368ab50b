// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/console.h"
#include "cli/recordname.h"
#include "cli/recordprint.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LeverArch {

namespace {

Result<RecordQuery> queryTyped(Session &session, const Stores &stores, const KindDeclaration *kind)
{
    const Arguments &typed = session.arguments();
    RecordQuery query;
    if (kind)
        query.kinds = {kind->key()};
    query.text = typed.value("filter");
    query.sortField = typed.value("sort");
    query.descending = typed.has("descending");
    query.trashed = typed.has("trashed");
    for (const QString &path : typed.values("tag")) {
        LEVERARCH_ASSIGN(const Tag tag, stores.tags().byPath(path));
        query.tags.all += tag.id;
    }
    if (typed.has("of")) {
        LEVERARCH_ASSIGN(query.partOf, recordNamed(stores, typed.value("of")));
    }
    return query;
}

/// Columns: number, title, kind when they differ, and the kind's own.
QStringList header(const KindDeclaration *kind)
{
    QStringList cells{QCoreApplication::translate("Cli", "Record"),
                      QCoreApplication::translate("Cli", "Title")};
    if (!kind)
        return cells += QCoreApplication::translate("Cli", "Kind");
    for (const FieldDeclaration &field : kind->fields) {
        if (field.is(FieldColumn))
            cells += field.displayLabel();
    }
    return cells;
}

QStringList cellsOf(const Record &record, const KindDeclaration *kind, const RecordWords &words)
{
    QStringList cells{record.id.toString(), record.title};
    if (!kind) {
        const KindDeclaration *own = findKind(record.kind);
        return cells += own ? own->displayName() : record.kind;
    }
    for (const FieldDeclaration &field : kind->fields) {
        if (field.is(FieldColumn))
            cells += fieldText(field, record, words);
    }
    return cells;
}

Result<Reply> replyFor(const Stores &stores, const KindDeclaration *kind, const QList<Id> &all,
                       int limit)
{
    const QList<Id> shown = limit > 0 && limit < all.size() ? all.first(limit) : all;
    Reply reply;
    QJsonArray objects;
    QList<QStringList> rows{header(kind)};
    // A screenful at a time: a case file may have more records than fit in memory.
    constexpr qsizetype step = 500;
    for (qsizetype from = 0; from < shown.size(); from += step) {
        LEVERARCH_ASSIGN(const QList<Record> records,
                         stores.records().records(shown.mid(from, step)));
        LEVERARCH_ASSIGN(const RecordWords words, wordsFor(stores, records));
        for (const Record &record : records) {
            objects += recordObject(record, words);
            rows += cellsOf(record, kind, words);
        }
    }
    reply.json = {{QStringLiteral("records"), objects}, {QStringLiteral("total"), all.size()}};
    if (!objects.isEmpty())
        reply.lines = Console::aligned(rows);
    if (shown.size() < all.size() || objects.isEmpty())
        reply.lines += QCoreApplication::translate("Cli", "%1 of %2 records")
                           .arg(shown.size())
                           .arg(all.size());
    return reply;
}

Result<Reply> run(Session &session)
{
    const QString typedKind = session.word(1);
    const KindDeclaration *kind = typedKind.isEmpty() ? nullptr : kindNamed(typedKind);
    if (!kind && !typedKind.isEmpty())
        return session.usage(
            QCoreApplication::translate("Cli", "There is no kind of record “%1”.").arg(typedKind));
    LEVERARCH_ASSIGN(const int limit, session.number("limit", 0));
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    const Stores &stores = file->read();
    LEVERARCH_ASSIGN(const RecordQuery query, queryTyped(session, stores, kind));
    LEVERARCH_ASSIGN(const QList<Id> found, stores.records().find(query));
    return replyFor(stores, kind, found, limit);
}

} // namespace

VerbDeclaration listVerb()
{
    return {"list",
            "CASE [KIND]",
            "List records, all or of one kind",
            1,
            2,
            {{"tag", "PATH", "only those under this tag; may be given again"},
             {"filter", "WORDS", "only those in which these words occur"},
             {"of", "RECORD", "only those that belong to this record"},
             {"sort", "FIELD", "by this field, “title”, “created” or “modified”"},
             {"descending", nullptr, "the other way round"},
             {"limit", "N", "no more than so many"},
             {"trashed", nullptr, "what is in the bin"}},
            false,
            run};
}

} // namespace LeverArch
