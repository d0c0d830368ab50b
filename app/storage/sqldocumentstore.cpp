// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqldocumentstore.h"

#include "core/idsource.h"
#include "core/sha256sum.h"
#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/sqlpagestore.h"
#include "storage/storedvalues.h"
#include "storage/upkeep.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

constexpr qsizetype chunkSize = 1 << 20;
const auto received = QStringLiteral("received");
const auto rendition = QStringLiteral("rendition");

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

Error noSuchOriginal(Id id)
{
    return {Error::Code::NotFound, text("This paper is not in the case file."), id.toString()};
}

Original originalFrom(const Statement &row)
{
    return {row.id(0),
            Sha256::fromHex(row.text(1)).value_or(Sha256()),
            row.whole(2),
            row.text(3),
            timeFromStored(row.text(4)),
            row.text(5) == rendition ? OriginalRole::Rendition : OriginalRole::Received,
            row.text(6)};
}

/// A row for each source of each version; one for a version without any.
QString selectVersions(const char *condition)
{
    return QStringLiteral("SELECT v.id, v.document, v.original, v.number, v.label, v.file_name, "
                          "v.password, s.original, s.pages FROM version v "
                          "LEFT JOIN version_source s ON s.version = v.id "
                          "WHERE %1 ORDER BY v.number, v.id, s.position")
        .arg(QLatin1String(condition));
}

Result<QList<DocumentVersion>> versionsFrom(Statement &statement)
{
    QList<DocumentVersion> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        if (found.isEmpty() || found.back().id != row.id(0))
            found.append({row.id(0), row.id(1), row.id(2), int(row.whole(3)), row.text(4),
                          row.text(5), row.text(6)});
        if (!row.isNull(7))
            found.back().sources.append({row.id(7), row.text(8)});
    }));
    return found;
}

} // namespace

SqlDocumentStore::SqlDocumentStore(Connection &connection, IdSource &ids)
    : m_connection(connection), m_ids(ids)
{}

Result<bool> SqlDocumentStore::knowsRenditions() const
{
    if (m_knowsRenditions)
        return true;
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT count(*) FROM sqlite_master WHERE "
                                                        "type = 'table' "
                                                        "AND name = 'version_source'")));
    LEVERARCH_TRY(statement.next());
    m_knowsRenditions = statement.flag(0);
    return m_knowsRenditions;
}

Result<Statement> SqlDocumentStore::selectOriginals(const char *rest) const
{
    LEVERARCH_ASSIGN(const bool known, knowsRenditions());
    return Statement::prepare(
        m_connection,
        QStringLiteral("SELECT id, sha256, size, media_type, received, %1 FROM original "
                       "WHERE sha256 IS NOT NULL %2")
            .arg(known ? QStringLiteral("role, made_by") : QStringLiteral("'received', ''"),
                 QLatin1String(rest)));
}

Result<std::optional<Original>> SqlDocumentStore::originalByHash(const Sha256 &sha256) const
{
    LEVERARCH_ASSIGN(auto statement, selectOriginals("AND sha256 = ?"));
    statement.bind(sha256.toHex());
    LEVERARCH_ASSIGN(const bool found, statement.next());
    return found ? std::optional(originalFrom(statement)) : std::nullopt;
}

Result<Original> SqlDocumentStore::original(Id id) const
{
    LEVERARCH_ASSIGN(auto statement, selectOriginals("AND id = ?"));
    statement.bind(id);
    LEVERARCH_ASSIGN(const bool found, statement.next());
    return found ? Result<Original>(originalFrom(statement)) : Result<Original>(noSuchOriginal(id));
}

Result<void>
SqlDocumentStore::readOriginal(Id id, const std::function<Result<void>(QByteArrayView)> &sink) const
{
    LEVERARCH_ASSIGN(const Original expected, original(id));
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT bytes FROM original_chunk "
                                                        "WHERE original = ? ORDER BY number")));
    statement.bind(id);
    Sha256Sum sum;
    qint64 size = 0;
    while (true) {
        LEVERARCH_ASSIGN(const bool more, statement.next());
        if (!more)
            break;
        const QByteArray bytes = statement.bytes(0);
        sum.add(bytes);
        size += bytes.size();
        LEVERARCH_TRY(sink(bytes));
    }
    if (size != expected.size || sum.result() != expected.sha256)
        return Error{Error::Code::Damaged,
                     text("The stored paper is not what was received: its fingerprint differs."),
                     expected.sha256.toHex()};
    return {};
}

Result<QList<Original>> SqlDocumentStore::originals() const
{
    LEVERARCH_ASSIGN(auto statement, selectOriginals("ORDER BY id"));
    QList<Original> found;
    LEVERARCH_TRY(
        forEachRow(statement, [&](const Statement &row) { found.append(originalFrom(row)); }));
    return found;
}

Result<DocumentVersion> SqlDocumentStore::version(Id id) const
{
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(m_connection, selectVersions("v.id = ?")));
    statement.bind(id);
    LEVERARCH_ASSIGN(const auto found, versionsFrom(statement));
    if (found.isEmpty())
        return Error{Error::Code::NotFound, text("This version of the paper is no longer there."),
                     id.toString()};
    return found.front();
}

Result<QList<DocumentVersion>> SqlDocumentStore::versionsOf(Id document) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, selectVersions("v.document = ?")));
    statement.bind(document);
    return versionsFrom(statement);
}

Result<QList<Id>> SqlDocumentStore::revisedDocuments() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection,
                           QStringLiteral("SELECT DISTINCT later.document FROM version AS later "
                                          "JOIN record ON record.id = later.document "
                                          "WHERE later.number > 1 AND record.trashed = 0 "
                                          "AND EXISTS (SELECT 1 FROM version AS earlier "
                                          "WHERE earlier.document = later.document "
                                          "AND earlier.number < later.number) "
                                          "ORDER BY later.document")));
    QList<Id> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) { found.append(row.id(0)); }));
    return found;
}

Result<QList<Id>> SqlDocumentStore::documentsOf(Id original) const
{
    LEVERARCH_ASSIGN(const bool known, knowsRenditions());
    auto versions = QStringLiteral("SELECT document FROM version WHERE original = ?");
    if (known)
        versions += QStringLiteral(" UNION SELECT version.document FROM version_source "
                                   "JOIN version ON version.id = version_source.version "
                                   "WHERE version_source.original = ?");
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT id FROM record WHERE id IN (%1) "
                                                        "AND trashed = 0 ORDER BY id")
                                             .arg(versions)));
    statement.bind(original);
    if (known)
        statement.bind(original);
    QList<Id> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) { found.append(row.id(0)); }));
    return found;
}

Result<Id> SqlDocumentStore::beginOriginal()
{
    const Id id = m_ids.next();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO original (id) VALUES (?)")));
    LEVERARCH_TRY(insert.bind(id).run());
    return id;
}

Result<void> SqlDocumentStore::appendOriginal(Id original, QByteArrayView bytes)
{
    LEVERARCH_ASSIGN(auto state,
                     Statement::prepare(m_connection,
                                        QStringLiteral("SELECT sha256 IS NULL, (SELECT count(*) "
                                                       "FROM original_chunk WHERE original = "
                                                       "original.id) FROM original WHERE id = ?")));
    state.bind(original);
    LEVERARCH_ASSIGN(const bool found, state.next());
    if (!found)
        return noSuchOriginal(original);
    if (!state.flag(0))
        return Error{Error::Code::Invalid, text("A finished paper is never added to."), {}};
    qint64 number = state.whole(1);
    for (qsizetype from = 0; from < bytes.size(); from += chunkSize)
        LEVERARCH_TRY(appendChunk(original, number++,
                                  bytes.sliced(from, std::min(chunkSize, bytes.size() - from))));
    return {};
}

Result<void> SqlDocumentStore::appendChunk(Id original, qint64 number, QByteArrayView bytes)
{
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO original_chunk (id, original, "
                                                        "number, bytes) VALUES (?, ?, ?, ?)")));
    return insert.bind(m_ids.next()).bind(original).bind(number).bind(bytes).run();
}

Result<void> SqlDocumentStore::finishOriginal(const Original &original)
{
    LEVERARCH_ASSIGN(
        auto size,
        Statement::prepare(m_connection, QStringLiteral("SELECT coalesce(sum(length(bytes)), 0) "
                                                        "FROM original_chunk WHERE original = ?")));
    size.bind(original.id);
    LEVERARCH_TRY(size.next());
    if (size.whole(0) != original.size || original.sha256.isNull())
        return Error{Error::Code::Invalid, text("Not all of the paper has arrived."),
                     QString::number(size.whole(0))};
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection, QStringLiteral("UPDATE original SET sha256 = ?, size = ?, "
                                                        "media_type = ?, received = ?, "
                                                        "role = ?, made_by = ? "
                                                        "WHERE id = ? AND sha256 IS NULL")));
    update.bind(original.sha256.toHex()).bind(original.size).bind(original.mediaType);
    update.bind(storedTime(original.received));
    update.bind(original.role == OriginalRole::Rendition ? rendition : received);
    LEVERARCH_TRY(update.bind(storableText(original.madeBy)).bind(original.id).run());
    return update.changed() == 1 ? Result<void>() : Result<void>(noSuchOriginal(original.id));
}

Result<void> SqlDocumentStore::dropUnfinished(Id original)
{
    {
        LEVERARCH_ASSIGN(
            auto state,
            Statement::prepare(m_connection, QStringLiteral("SELECT 1 FROM original WHERE id = ? "
                                                            "AND sha256 IS NULL")));
        state.bind(original);
        LEVERARCH_ASSIGN(const bool unfinished, state.next());
        if (!unfinished)
            return {};
    }
    LEVERARCH_TRY(SqlPageStore(m_connection, m_ids).clear(original));
    for (const char *sql :
         {"DELETE FROM original_chunk WHERE original = ?", "DELETE FROM original WHERE id = ?"}) {
        LEVERARCH_ASSIGN(auto drop, Statement::prepare(m_connection, QLatin1String(sql)));
        LEVERARCH_TRY(drop.bind(original).run());
    }
    return {};
}

Result<void> SqlDocumentStore::setMediaType(Id original, const QString &mediaType)
{
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection,
                           QStringLiteral("UPDATE original SET media_type = ? WHERE id = ?")));
    return update.bind(mediaType).bind(original).run();
}

Result<void> SqlDocumentStore::dropUnused(Id original)
{
    {
        LEVERARCH_ASSIGN(
            auto state,
            Statement::prepare(m_connection,
                               QStringLiteral("SELECT 1 FROM version WHERE original = ? UNION ALL "
                                              "SELECT 1 FROM version_source WHERE original = ? "
                                              "LIMIT 1")));
        state.bind(original).bind(original);
        LEVERARCH_ASSIGN(const bool used, state.next());
        if (used)
            return {};
    }
    return removeOriginal(m_connection, original);
}

Result<Id> SqlDocumentStore::addVersion(const DocumentVersion &version)
{
    LEVERARCH_ASSIGN(const Original bytes, original(version.original));
    const Id id = m_ids.next();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO version (id, document, "
                                                        "original, sha256, number, label, "
                                                        "file_name, password) "
                                                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")));
    insert.bind(id).bind(version.document).bind(version.original).bind(bytes.sha256.toHex());
    insert.bind(version.number).bind(storableText(version.label));
    insert.bind(storableText(version.fileName)).bind(storableText(version.password));
    LEVERARCH_TRY(insert.run());
    LEVERARCH_TRY(addSources(id, version.sources));
    return id;
}

Result<void> SqlDocumentStore::addSources(Id version, const QList<VersionSource> &sources)
{
    qint64 position = 0;
    for (const VersionSource &source : sources) {
        LEVERARCH_ASSIGN(const Original bytes, original(source.original));
        LEVERARCH_ASSIGN(
            auto insert,
            Statement::prepare(m_connection, QStringLiteral("INSERT INTO version_source (id, "
                                                            "version, position, original, sha256, "
                                                            "pages) VALUES (?, ?, ?, ?, ?, ?)")));
        insert.bind(m_ids.next()).bind(version).bind(position++).bind(source.original);
        LEVERARCH_TRY(insert.bind(bytes.sha256.toHex()).bind(storableText(source.pages)).run());
    }
    return {};
}

Result<void> SqlDocumentStore::moveVersion(Id version, Id document, int number)
{
    LEVERARCH_TRY(this->version(version));
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection, QStringLiteral("UPDATE version SET document = ?, number "
                                                        "= ? WHERE id = ?")));
    return update.bind(document).bind(number).bind(version).run();
}

Result<void> SqlDocumentStore::setPassword(Id version, const QString &password)
{
    LEVERARCH_TRY(this->version(version));
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection, QStringLiteral("UPDATE version SET password = ? "
                                                        "WHERE id = ?")));
    return update.bind(storableText(password)).bind(version).run();
}

Result<qint64> SqlDocumentStore::nextRegisterNumber() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(
            m_connection,
            // As the index history_of_numbers has it, so that the last one is found at once.
            QStringLiteral("SELECT max(coalesce((SELECT max(number) FROM document), 0), coalesce("
                           "(SELECT CAST(substr(before, instr(before, '\"number\":') + 9) "
                           "AS INTEGER) FROM history WHERE table_name = 'document' "
                           "AND instr(before, '\"number\":') > 0 ORDER BY 1 DESC LIMIT 1), 0))")));
    LEVERARCH_TRY(statement.next());
    return statement.whole(0) + 1;
}

Result<Id> SqlDocumentStore::documentOfMessage(const QString &messageId) const
{
    if (messageId.isEmpty())
        return Id();
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT max(record.id) FROM document "
                                                        "JOIN record ON record.id = document.id "
                                                        "WHERE message_id = ? AND trashed = 0")));
    statement.bind(storableText(messageId));
    LEVERARCH_TRY(statement.next());
    return statement.id(0);
}

} // namespace LeverArch
