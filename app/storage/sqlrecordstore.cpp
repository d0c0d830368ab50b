// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlrecordstore.h"

#include "core/clock.h"
#include "core/idsource.h"
#include "domain/choicenames.h"
#include "domain/kind.h"
#include "storage/recordselect.h"
#include "storage/referrals.h"
#include "storage/rows.h"
#include "storage/sortkey.h"
#include "storage/sqlite/idlist.h"
#include "storage/sqlsettingstore.h"
#include "storage/storedvalues.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

Error noSuchRecord(Id id)
{
    return {Error::Code::NotFound, text("This record is no longer there."), id.toString()};
}

Error noSuchKind(const QString &kind)
{
    return {Error::Code::Invalid, text("There is no such kind of record."), kind};
}

QString columns(const KindDeclaration &kind, const QString &pattern)
{
    QStringList list;
    for (const FieldDeclaration &field : kind.fields)
        list.append(pattern.arg(field.key()));
    return list.join(QStringLiteral(", "));
}

Result<QString> checkedTitle(const QString &title)
{
    const QString clean = storableText(title).trimmed();
    if (clean.isEmpty())
        return Error{Error::Code::Invalid, text("A record needs a title."), {}};
    return clean;
}

} // namespace

SqlRecordStore::SqlRecordStore(Connection &connection, IdSource &ids, const Clock &clock)
    : m_connection(connection), m_ids(ids), m_clock(clock)
{}

Result<Record> SqlRecordStore::record(Id id) const
{
    LEVERARCH_ASSIGN(auto found, records({id}));
    if (found.isEmpty())
        return noSuchRecord(id);
    return found.takeFirst();
}

Result<QList<Record>> SqlRecordStore::records(const QList<Id> &ids) const
{
    QHash<Id, Record> found;
    QHash<QString, QList<Id>> byKind;
    LEVERARCH_TRY(queryByIds(
        m_connection,
        QStringLiteral("SELECT id, kind, title, created, modified, audience, trashed FROM record "
                       "WHERE id IN (%1)"),
        ids, [&](const Statement &row) {
            Record record{row.id(0),
                          row.text(1),
                          row.text(2),
                          timeFromStored(row.text(3)),
                          timeFromStored(row.text(4)),
                          audienceFromKey(row.text(5)),
                          row.flag(6),
                          {}};
            byKind[record.kind].append(record.id);
            found.insert(record.id, record);
        }));
    for (const auto &[kindId, members] : byKind.asKeyValueRange()) {
        const KindDeclaration *kind = findKind(kindId);
        if (kind == nullptr)
            return noSuchKind(kindId);
        QStringList keys;
        for (const FieldDeclaration &field : kind->fields)
            keys.append(field.key());
        LEVERARCH_TRY(queryByIds(
            m_connection,
            QStringLiteral("SELECT id, %2 FROM \"%3\" WHERE id IN (%1)")
                .arg(QStringLiteral("%1"), columns(*kind, QStringLiteral("\"%1\"")), kindId),
            members, [&](const Statement &row) {
                FieldValues &values = found[row.id(0)].values;
                for (int i = 0; i < kind->fields.size(); ++i)
                    if (const QVariant stored = row.value(i + 1); !stored.isNull())
                        values.insert(keys.at(i), fieldFromStored(kind->fields.at(i), stored));
            }));
    }
    QList<Record> ordered;
    ordered.reserve(found.size());
    for (const Id id : ids)
        if (const auto record = found.constFind(id); record != found.constEnd())
            ordered.append(*record);
    return ordered;
}

Result<QList<Id>> SqlRecordStore::find(const RecordQuery &query) const
{
    LEVERARCH_ASSIGN(const ChoiceNames choices,
                     ChoiceNames::read(SqlSettingStore(m_connection, m_ids)));
    LEVERARCH_ASSIGN(const RecordSelect select, RecordSelect::build(query, choices));
    return Sqlite::groupedIds(m_connection, select.sql(), select.values());
}

Result<int> SqlRecordStore::count(const RecordQuery &query) const
{
    RecordQuery unordered = query;
    unordered.sortField = QStringLiteral("title"); // The order that needs no other table.
    LEVERARCH_ASSIGN(const RecordSelect select, RecordSelect::build(unordered, ChoiceNames()));
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(m_connection, select.countSql()));
    for (const QVariant &value : select.values()) {
        if (value.typeId() == QMetaType::LongLong)
            statement.bind(value.toLongLong());
        else
            statement.bind(value.toString());
    }
    LEVERARCH_TRY(statement.next());
    return int(statement.whole(0));
}

Result<QHash<QString, int>> SqlRecordStore::counts() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT kind, count(*) FROM record "
                                                        "WHERE trashed = 0 GROUP BY kind")));
    QHash<QString, int> counts;
    LEVERARCH_TRY(forEachRow(
        statement, [&](const Statement &row) { counts.insert(row.text(0), int(row.whole(1))); }));
    return counts;
}

Result<QHash<Id, QString>> SqlRecordStore::titles(const QList<Id> &ids) const
{
    QHash<Id, QString> titles;
    LEVERARCH_TRY(queryByIds(m_connection,
                             QStringLiteral("SELECT id, title FROM record WHERE id IN (%1)"), ids,
                             [&](const Statement &row) { titles.insert(row.id(0), row.text(1)); }));
    return titles;
}

Result<QList<Referral>> SqlRecordStore::referring(Id id) const
{
    return referralsTo(m_connection, id);
}

Result<Id> SqlRecordStore::add(const Record &record)
{
    const KindDeclaration *kind = findKind(record.kind);
    if (kind == nullptr)
        return noSuchKind(record.kind);
    LEVERARCH_ASSIGN(const QString title, checkedTitle(record.title));
    const Id id = m_ids.next();
    const QString now = storedTime(m_clock.now());
    {
        LEVERARCH_ASSIGN(
            auto insert,
            Statement::prepare(m_connection,
                               QStringLiteral("INSERT INTO record (id, kind, title, created, "
                                              "modified, audience, trashed, sort_key) "
                                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")));
        insert.bind(id).bind(record.kind).bind(title).bind(now).bind(now);
        insert.bind(audienceKey(record.audience)).bind(record.trashed).bind(sortKey(title));
        LEVERARCH_TRY(insert.run());
    }
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection,
                           QStringLiteral("INSERT INTO \"%1\" (id, %2) VALUES (?%3)")
                               .arg(record.kind, columns(*kind, QStringLiteral("\"%1\"")),
                                    QStringLiteral(", ?").repeated(kind->fields.size()))));
    insert.bind(id);
    LEVERARCH_TRY(bindFields(insert, kind->fields, record.values));
    LEVERARCH_TRY(insert.run());
    return id;
}

Result<void> SqlRecordStore::update(const Record &record)
{
    LEVERARCH_ASSIGN(const QString kindId, kindOf(record.id));
    const KindDeclaration *kind = findKind(kindId);
    if (kind == nullptr)
        return noSuchKind(kindId);
    LEVERARCH_ASSIGN(const QString title, checkedTitle(record.title));
    {
        LEVERARCH_ASSIGN(
            auto update,
            Statement::prepare(m_connection, QStringLiteral("UPDATE record SET title = ?, "
                                                            "audience = ?, modified = ?, "
                                                            "sort_key = ? WHERE id = ?")));
        update.bind(title).bind(audienceKey(record.audience)).bind(storedTime(m_clock.now()));
        LEVERARCH_TRY(update.bind(sortKey(title)).bind(record.id).run());
    }
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection,
                           QStringLiteral("UPDATE \"%1\" SET %2 WHERE id = ?")
                               .arg(kindId, columns(*kind, QStringLiteral("\"%1\" = ?")))));
    LEVERARCH_TRY(bindFields(update, kind->fields, record.values));
    return update.bind(record.id).run();
}

Result<void> SqlRecordStore::setField(Id id, const QString &fieldId, const QVariant &value)
{
    LEVERARCH_ASSIGN(const QString kindId, kindOf(id));
    if (fieldId == QLatin1String("title") || fieldId == QLatin1String("audience"))
        return setOwnField(id, fieldId, value);
    const KindDeclaration *kind = findKind(kindId);
    const FieldDeclaration *field = kind == nullptr ? nullptr : kind->field(fieldId);
    if (field == nullptr)
        return Error{Error::Code::Invalid, text("This kind of record has no such field."),
                     kindId + QLatin1Char('.') + fieldId};
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(
            m_connection,
            QStringLiteral("UPDATE \"%1\" SET \"%2\" = ? WHERE id = ?").arg(kindId, fieldId)));
    LEVERARCH_TRY(bindFields(update, {*field}, {{fieldId, value}}));
    LEVERARCH_TRY(update.bind(id).run());
    return touch(id);
}

Result<void> SqlRecordStore::setOwnField(Id id, const QString &field, const QVariant &value)
{
    if (field == QLatin1String("audience")) {
        if (audienceKey(audienceFromKey(value.toString())) != value.toString())
            return Error{Error::Code::Invalid, text("There is no such audience."),
                         value.toString()};
        LEVERARCH_ASSIGN(
            auto update,
            Statement::prepare(m_connection,
                               QStringLiteral("UPDATE record SET audience = ? WHERE id = ?")));
        update.bind(value.toString());
        LEVERARCH_TRY(update.bind(id).run());
        return touch(id);
    }
    LEVERARCH_ASSIGN(const QString title, checkedTitle(value.toString()));
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection, QStringLiteral("UPDATE record SET title = ?, sort_key = ? "
                                                        "WHERE id = ?")));
    LEVERARCH_TRY(update.bind(title).bind(sortKey(title)).bind(id).run());
    return touch(id);
}

Result<void> SqlRecordStore::setTrashed(Id id, bool trashed)
{
    LEVERARCH_TRY(kindOf(id));
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection,
                           QStringLiteral("UPDATE record SET trashed = ? WHERE id = ?")));
    return update.bind(trashed).bind(id).run();
}

Result<void> SqlRecordStore::touch(Id id)
{
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection,
                           QStringLiteral("UPDATE record SET modified = ? WHERE id = ?")));
    return update.bind(storedTime(m_clock.now())).bind(id).run();
}

Result<QString> SqlRecordStore::kindOf(Id id) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT kind FROM record WHERE id = ?")));
    statement.bind(id);
    LEVERARCH_ASSIGN(const bool found, statement.next());
    if (!found)
        return noSuchRecord(id);
    return statement.text(0);
}

Result<void> SqlRecordStore::checkReference(const FieldDeclaration &field,
                                            const QVariant &stored) const
{
    LEVERARCH_ASSIGN(const QString kind, kindOf(Id(stored.toLongLong())));
    const auto allowed = [&](const char *id) { return kind == QLatin1String(id); };
    if (field.referenceKinds.isEmpty() ||
        std::any_of(field.referenceKinds.cbegin(), field.referenceKinds.cend(), allowed))
        return {};
    return Error{Error::Code::Invalid,
                 text("“%1” cannot refer to a record of this kind.").arg(field.displayLabel()),
                 kind};
}

Result<void> SqlRecordStore::bindFields(Statement &statement, const QList<FieldDeclaration> &fields,
                                        const FieldValues &values) const
{
    for (const FieldDeclaration &field : fields) {
        LEVERARCH_ASSIGN(const QVariant stored, storedField(field, values.value(field.key())));
        if (field.type == FieldType::Reference && !stored.isNull())
            LEVERARCH_TRY(checkReference(field, stored));
        statement.bindValue(stored);
    }
    return {};
}

} // namespace LeverArch
