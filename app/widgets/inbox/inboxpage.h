// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/annotationchanges.h"
#include "widgets/tabpage.h"

#include <QHash>
#include <QSet>
#include <QVariantMap>

#include <functional>

namespace LeverArch {

class FilingForm;
class InboxCommands;
class InboxDesk;
class InboxFiling;
class InboxFront;
class InboxList;

/// The papers that have come in and are not filed yet: which they are, the one in front, and its
/// facts, with what was read in it offered. Made so that fifty can be filed in ten minutes without
/// the mouse.
class InboxPage final : public TabPage
{
    Q_OBJECT

public:
    explicit InboxPage(Workspace &workspace, QWidget *parent = nullptr);
    ~InboxPage() override;

    QString key() const override;
    QString title() const override;
    QIcon icon() const override;
    Place place() const override;
    bool goTo(const Place &place) override;
    QList<Id> selectedRecords() const override;
    bool showsFacts() const override { return true; }
    bool focusField(const QString &field) override;
    QList<QAction *> pageActions() const override;
    QStringList sharedCommands() const override;
    QString menuTitle() const override;
    QStringList replacedKeys() const override;
    bool wantsRoom() const override { return true; }
    QString lostOnClosing() const override;
    QString takesBack() const override;
    void takeBack() override;

    InboxList &list() const { return *m_list; }
    InboxDesk &desk() const { return *m_desk; }
    FilingForm &form() const { return *m_form; }
    /// "3 of 52"; empty when nothing waits.
    QString position() const;
    /// What can be offered for the paper in front has been read.
    bool isReady() const;

private:
    void connectKeys();
    void refresh();
    void showMenu(const QPoint &at);

    InboxCommands *m_commands;
    InboxDesk *m_desk;
    InboxList *m_list;
    FilingForm *m_form;
    InboxFront *m_front;
    InboxFiling *m_filing;
    bool m_couldTakeBack = false;
};

} // namespace LeverArch
