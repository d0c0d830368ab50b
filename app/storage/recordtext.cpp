// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/recordtext.h"

#include "domain/kind.h"
#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/sortkey.h"
#include "storage/sqlite/searchtables.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace LeverArch {

namespace {

struct Text
{
    QString title;
    QString storedKey;
    QStringList parts;
};

using Texts = QHash<Id, Text>;

/// Those the file has: the copy of an older one is verified before it is brought up to date.
Result<QStringList> searchedColumns(const Connection &connection, const KindDeclaration &kind)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("SELECT name FROM pragma_table_info(?)")));
    statement.bind(kind.key());
    QStringList there;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) { there.append(row.text(0)); }));
    QStringList columns;
    for (const FieldDeclaration &field : kind.fields)
        if (field.is(FieldSearched) && there.contains(field.key()))
            columns.append(QLatin1Char('"') + field.key() + QLatin1Char('"'));
    return columns;
}

Result<Texts> readTitles(const Connection &connection, const QList<Id> &records,
                         QHash<QString, QList<Id>> &byKind)
{
    Texts texts;
    LEVERARCH_TRY(queryByIds(
        connection, QStringLiteral("SELECT id, kind, title, sort_key FROM record WHERE id IN (%1)"),
        records, [&](const Statement &row) {
            texts.insert(row.id(0), {row.text(2), row.text(3), {}});
            byKind[row.text(1)].append(row.id(0));
        }));
    return texts;
}

Result<void> addFields(const Connection &connection, const QHash<QString, QList<Id>> &byKind,
                       Texts &texts)
{
    for (const auto &[kindId, members] : byKind.asKeyValueRange()) {
        const KindDeclaration *kind = findKind(kindId);
        if (kind == nullptr)
            continue;
        LEVERARCH_ASSIGN(const QStringList columns, searchedColumns(connection, *kind));
        if (columns.isEmpty())
            continue;
        LEVERARCH_TRY(
            queryByIds(connection,
                       QStringLiteral("SELECT id, %2 FROM \"%3\" WHERE id IN (%1)")
                           .arg(QStringLiteral("%1"), columns.join(QStringLiteral(", ")), kindId),
                       members, [&](const Statement &row) {
                           for (int i = 1; i <= columns.size(); ++i)
                               if (const QString part = row.text(i); !part.isEmpty())
                                   texts[row.id(0)].parts.append(part);
                       }));
    }
    return {};
}

Result<void> addTags(const Connection &connection, const QList<Id> &records, Texts &texts)
{
    return queryByIds(
        connection,
        QStringLiteral("WITH RECURSIVE carried (record, tag) AS (SELECT record, tag "
                       "FROM record_tag WHERE record IN (%1) UNION SELECT carried.record, "
                       "tag.parent FROM carried JOIN tag ON tag.id = carried.tag "
                       "WHERE tag.parent IS NOT NULL) SELECT carried.record, tag.name "
                       "FROM carried JOIN tag ON tag.id = carried.tag ORDER BY 1, lower(tag.name)"),
        records, [&](const Statement &row) { texts[row.id(0)].parts.append(row.text(1)); });
}

Result<void> write(const Connection &connection, Id record, const Text &text)
{
    LEVERARCH_TRY(
        Sqlite::setRecordText(connection, record, text.title, text.parts.join(QLatin1Char('\n'))));
    const QString key = sortKey(text.title);
    if (key == text.storedKey)
        return {};
    LEVERARCH_ASSIGN(auto update,
                     Statement::prepare(connection, QStringLiteral("UPDATE record SET sort_key = ? "
                                                                   "WHERE id = ?")));
    return update.bind(key).bind(record).run();
}

Result<Texts> textsOf(const Connection &connection, const QList<Id> &records)
{
    QHash<QString, QList<Id>> byKind;
    LEVERARCH_ASSIGN(Texts texts, readTitles(connection, records, byKind));
    LEVERARCH_TRY(addFields(connection, byKind, texts));
    LEVERARCH_TRY(addTags(connection, records, texts));
    return texts;
}

constexpr int recordsAtOnce = 500;

Result<QList<Id>> recordsAfter(const Connection &connection, Id last)
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(connection, QStringLiteral("SELECT id FROM record WHERE "
                                                                   "id > ? ORDER BY id LIMIT ?")));
    statement.bind(last.value()).bind(recordsAtOnce); // a null id would be bound as NULL
    QList<Id> ids;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) { ids.append(row.id(0)); }));
    return ids;
}

/// Takes those out of `texts` that are stored as they should be.
Result<void> dropCurrent(const Connection &connection, const QList<Id> &records, Texts &texts)
{
    return queryByIds(
        connection,
        QStringLiteral("SELECT record, title, body FROM record_text WHERE record IN (%1)"), records,
        [&](const Statement &row) {
            const auto text = texts.constFind(row.id(0));
            if (text != texts.constEnd() && text->storedKey == sortKey(text->title) &&
                text->title == row.text(1) && text->parts.join(QLatin1Char('\n')) == row.text(2))
                texts.erase(text);
        });
}

} // namespace

Result<QSet<Id>> recordsWithStaleText(const Connection &connection,
                                      const std::function<bool(qint64 done)> &goOn)
{
    QSet<Id> stale;
    LEVERARCH_ASSIGN(
        auto orphans,
        Statement::prepare(connection, QStringLiteral("SELECT record FROM record_text WHERE record "
                                                      "NOT IN (SELECT id FROM record)")));
    LEVERARCH_TRY(forEachRow(orphans, [&](const Statement &row) { stale.insert(row.id(0)); }));
    qint64 done = 0;
    Id last;
    while (true) {
        LEVERARCH_ASSIGN(const QList<Id> ids, recordsAfter(connection, last));
        if (ids.isEmpty())
            return stale;
        LEVERARCH_ASSIGN(Texts texts, textsOf(connection, ids));
        LEVERARCH_TRY(dropCurrent(connection, ids, texts));
        stale.unite(QSet<Id>(texts.keyBegin(), texts.keyEnd()));
        last = ids.last();
        done += ids.size();
        if (!goOn(done))
            return Error{
                Error::Code::Cancelled, QCoreApplication::translate("Storage", "Stopped."), {}};
    }
}

Result<void> refreshRecordText(const Connection &connection, const QSet<Id> &records)
{
    const QList<Id> ids = records.values();
    LEVERARCH_ASSIGN(const Texts texts, textsOf(connection, ids));
    for (const Id id : ids)
        LEVERARCH_TRY(texts.contains(id) ? write(connection, id, texts.value(id))
                                         : Sqlite::dropRecordText(connection, id));
    return {};
}

Result<QSet<Id>> recordsTagged(const Connection &connection, const QSet<Id> &tags)
{
    QSet<Id> found;
    LEVERARCH_TRY(queryByIds(connection,
                             QStringLiteral("WITH RECURSIVE below (id) AS (SELECT id FROM tag "
                                            "WHERE id IN (%1) UNION SELECT tag.id FROM tag "
                                            "JOIN below ON tag.parent = below.id) "
                                            "SELECT DISTINCT record_tag.record FROM record_tag "
                                            "JOIN below ON record_tag.tag = below.id"),
                             tags.values(),
                             [&](const Statement &row) { found.insert(row.id(0)); }));
    return found;
}

} // namespace LeverArch
