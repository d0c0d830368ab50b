// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/recordstore.h"

namespace LeverArch {

class Clock;
class Connection;
class IdSource;
class Statement;

/// Records over one connection: the record table and the table of the kind, all SQL built from the
/// declarations.
class SqlRecordStore final : public RecordStore
{
public:
    SqlRecordStore(Connection &connection, IdSource &ids, const Clock &clock);

    Result<Record> record(Id id) const override;
    Result<QList<Record>> records(const QList<Id> &ids) const override;
    Result<QList<Id>> find(const RecordQuery &query) const override;
    Result<int> count(const RecordQuery &query) const override;
    Result<QHash<QString, int>> counts() const override;
    Result<QHash<Id, QString>> titles(const QList<Id> &ids) const override;
    Result<QList<Referral>> referring(Id id) const override;

    Result<Id> add(const Record &record) override;
    Result<void> update(const Record &record) override;
    Result<void> setField(Id id, const QString &field, const QVariant &value) override;
    Result<void> setTrashed(Id id, bool trashed) override;

private:
    Result<QString> kindOf(Id id) const;
    Result<void> checkReference(const FieldDeclaration &field, const QVariant &stored) const;
    Result<void> bindFields(Statement &statement, const QList<FieldDeclaration> &fields,
                            const FieldValues &values) const;
    Result<void> setOwnField(Id id, const QString &field, const QVariant &value);
    Result<void> touch(Id id);

    Connection &m_connection;
    IdSource &m_ids;
    const Clock &m_clock;
};

} // namespace LeverArch
