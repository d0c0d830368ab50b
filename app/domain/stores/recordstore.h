// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/record.h"
#include "domain/recordquery.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace LeverArch {

/// A record that names another in its fields.
struct Referral
{
    Id record;
    QString kind;
    QString title;
    QStringList fields; ///< Ids of the fields that name it, in the order declared.
};

/// Records of every kind, read and written by their declarations. Writing needs an open action
/// (CaseFile); every failure leaves the transaction for the caller to roll back.
class RecordStore
{
public:
    virtual ~RecordStore() = default;

    /// Error::NotFound when there is no such record. The trashed are found too.
    virtual Result<Record> record(Id id) const = 0;
    /// In the order asked; ids that are not there are left out. For a screenful, not for all.
    virtual Result<QList<Record>> records(const QList<Id> &ids) const = 0;
    /// Every match, in order. Interruptible; 100,000 ids are under a megabyte.
    virtual Result<QList<Id>> find(const RecordQuery &query) const = 0;
    /// How many find() would list, without listing them.
    virtual Result<int> count(const RecordQuery &query) const = 0;
    /// How many living records there are of each kind.
    virtual Result<QHash<QString, int>> counts() const = 0;
    /// Titles for showing references; unknown ids are absent.
    virtual Result<QHash<Id, QString>> titles(const QList<Id> &ids) const = 0;
    /// The living records that name this one in a field that is shown, by kind in the order of the
    /// sections, then by title.
    virtual Result<QList<Referral>> referring(Id id) const = 0;

    /// Adds it under a new id, which is returned; id, created and modified are set by the store.
    virtual Result<Id> add(const Record &record) = 0;
    /// Writes title, audience and every field of `record.values`; absent fields become empty.
    virtual Result<void> update(const Record &record) = 0;
    /// Sets one field ("title" and "audience" included). A null variant empties it.
    virtual Result<void> setField(Id id, const QString &field, const QVariant &value) = 0;
    virtual Result<void> setTrashed(Id id, bool trashed) = 0;
};

} // namespace LeverArch
