// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/idsource.h"
#include "core/result.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/stores/stores.h"
#include "storage/actionlog.h"
#include "storage/connection.h"
#include "support/fixedclock.h"
#include "support/seededrandom.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace LeverArch {

/// A fresh store: an empty case file database with everything over it that tests of stores need.
/// Tests are written against this and not against an engine, so that a second engine runs them too.
/// The clock moves on a second with each action.
class FreshStore
{
public:
    enum class Place { Memory, Disk };

    explicit FreshStore(Place place = Place::Memory);

    Stores &stores() { return *m_stores; }
    Connection &connection() { return *m_connection; }
    ActionLog &log() { return m_log; }
    IdSource &ids() { return m_ids; }
    FixedClock &clock() { return m_clock; }
    QString path() const { return m_connection->path(); }

    /// Does `change` as one action, committed; null when nothing was changed.
    Id act(const std::function<Result<void>(Stores &)> &change,
           ActionInfo::Kind kind = ActionInfo::Kind::Do);
    /// The same, and the error instead of a failed test; rolled back on error.
    Result<Id> tryAct(const std::function<Result<void>(Stores &)> &change,
                      ActionInfo::Kind kind = ActionInfo::Kind::Do);
    /// Takes an action back in an action of its own.
    Result<Id> revert(Id action);
    /// Writes outside any action, committed.
    void write(const std::function<Result<void>(Stores &)> &change);

    /// Adds a record in an action of its own.
    Id add(const char *kind, const QString &title, const FieldValues &values = {});
    /// Adds a finished original of these bytes and a document that has it as its version 1.
    Id addDocument(const QString &title, const QByteArray &bytes, Id *original = nullptr);
    /// Adds a page of text to an original.
    void addPage(Id original, int page, const QString &text);

    /// One value of one row, straight from the database, for looking behind the stores.
    QVariant ask(const QString &sql);

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    SeededRandom m_random;
    IdSource m_ids{m_clock, m_random};
    std::unique_ptr<Connection> m_connection;
    ActionLog m_log;
    std::unique_ptr<Stores> m_stores;
};

} // namespace LeverArch
