// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QObject>

#include <functional>

namespace LeverArch {

class Desk;
class Stores;
struct Record;

/// What can be done to the selected records from a menu.
class RecordCommands final : public QObject
{
    Q_OBJECT

public:
    RecordCommands(Desk &desk, QWidget *window);

    /// Makes an untitled record of the kind and takes the person to its title.
    void add(const QString &kind);
    /// The same with what usually repeats taken over from another record of the kind.
    void addLike(Id record);
    void link(const QList<Id> &records);
    void setTrashed(const QList<Id> &records, bool trashed);
    void putInInbox(const QList<Id> &documents);
    void writeBriefing(Id consultation);
    /// Offers the packs there are, and a new one, in a menu at the pointer.
    void choosePack(const QList<Id> &documents);
    /// Puts papers under the last section of a pack.
    void addToPack(const QList<Id> &documents, Id pack);
    void addToNewPack(const QList<Id> &documents);

Q_SIGNALS:
    void added(LeverArch::Id record);

private:
    void perform(const QString &label, std::function<Result<void>(Stores &)> change,
                 std::function<void()> then = {});
    void addRecord(const QString &label, const Record &record, std::function<void(Id)> then);

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace LeverArch
