// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/documentstore.h"

namespace LeverArch {

class Connection;
class IdSource;
class Statement;

/// Originals and versions over one connection.
class SqlDocumentStore final : public DocumentStore
{
public:
    SqlDocumentStore(Connection &connection, IdSource &ids);

    Result<std::optional<Original>> originalByHash(const Sha256 &sha256) const override;
    Result<Original> original(Id id) const override;
    Result<void>
    readOriginal(Id id, const std::function<Result<void>(QByteArrayView)> &sink) const override;
    Result<QList<Original>> originals() const override;

    Result<DocumentVersion> version(Id id) const override;
    Result<QList<DocumentVersion>> versionsOf(Id document) const override;
    Result<QList<Id>> revisedDocuments() const override;
    Result<QList<Id>> documentsOf(Id original) const override;

    Result<Id> beginOriginal() override;
    Result<void> appendOriginal(Id original, QByteArrayView bytes) override;
    Result<void> finishOriginal(const Original &original) override;
    Result<void> dropUnfinished(Id original) override;
    Result<void> setMediaType(Id original, const QString &mediaType) override;
    Result<void> dropUnused(Id original) override;
    Result<Id> addVersion(const DocumentVersion &version) override;
    Result<void> moveVersion(Id version, Id document, int number) override;
    Result<void> setPassword(Id version, const QString &password) override;
    Result<qint64> nextRegisterNumber() const override;
    Result<Id> documentOfMessage(const QString &messageId) const override;

private:
    Result<void> appendChunk(Id original, qint64 number, QByteArrayView bytes);
    Result<void> addSources(Id version, const QList<VersionSource> &sources);
    Result<Statement> selectOriginals(const char *rest) const;
    /// False in a file of an older schema, whose originals are verified before it is updated.
    Result<bool> knowsRenditions() const;

    Connection &m_connection;
    IdSource &m_ids;
    mutable bool m_knowsRenditions = false;
};

} // namespace LeverArch
