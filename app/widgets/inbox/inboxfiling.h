// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/annotationchanges.h"
#include "models/latestread.h"

#include <QObject>
#include <QVariantMap>

namespace LeverArch {

class FilingForm;
class InboxCommands;
class InboxDesk;
class InboxFront;
class InboxList;
class Workspace;

/// What a person does with the papers of the inbox that are chosen: takes what is offered, files
/// them, sets them aside. Goes on to the next one at once, before it is written.
class InboxFiling final : public QObject
{
    Q_OBJECT

public:
    InboxFiling(Workspace &workspace, InboxFront &front, InboxDesk &desk,
                const InboxCommands &commands, QObject *parent);

    /// There is a paper filed before, whose facts can be written again.
    bool hasBefore() const { return !m_before.isEmpty(); }
    void askReason();
    /// Likely facts were taken all at once, and nothing was written since.
    bool canTakeBack() const;
    /// Offers them again.
    void takeBack();

Q_SIGNALS:
    void changed(); ///< What can be done is other now.

private:
    /// What was asked about which papers before they are filed.
    struct Asked
    {
        QList<Id> papers;
        QString doubt;

        friend bool operator==(const Asked &, const Asked &) = default;
    };

    void file();
    void fileNow();
    void fileUnless(const QString &doubt);
    void takeLikely();
    void setAside(const QString &reason);
    void perform(const NamedChange &change, const QList<Id> &papers);
    void sayFiled(const QList<Record> &papers, const QVariantMap &values);
    QList<Record> recordsOf(const QList<Id> &papers) const;

    Workspace &m_workspace;
    InboxFront &m_front;
    InboxDesk &m_desk;
    InboxList &m_list;
    FilingForm &m_form;
    Asked m_asked;
    LatestRead m_looking;
    QVariantMap m_before;
};

} // namespace LeverArch
