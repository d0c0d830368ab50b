// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/annotationchanges.h"
#include "widgets/tabpage.h"

#include <QSet>
#include <QVariantMap>

#include <functional>

namespace LeverArch {

class FilingForm;
class InboxCommands;
class InboxDesk;
class InboxList;
class InboxModel;
class PapersToFile;
struct ChangeSet;
struct Record;

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

    InboxList &list() const { return *m_list; }
    InboxDesk &desk() const { return *m_desk; }
    FilingForm &form() const { return *m_form; }
    /// "3 of 52"; empty when nothing waits.
    QString position() const;
    /// What can be offered for the paper in front has been read.
    bool isReady() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectCommands();
    void listLoaded();
    void choiceChanged();
    void paperReady(Id paper);
    void showRemarks();
    void refresh();
    void showMenu(const QPoint &at);

    void file();
    void fileNow();
    void takeLikely();
    void askReason();
    void setAside(const QString &reason);
    void goOn(int step);
    void perform(const NamedChange &change, const QList<Id> &papers);
    void failed(const Error &error, const QList<Id> &papers);
    void whenReady(std::function<void()> then);
    QList<Record> recordsOf(const QList<Id> &papers) const;
    Id neighbour(Id paper, int step) const;
    void caseFileChanged(const ChangeSet &change);

    InboxModel *m_model;
    PapersToFile *m_papers;
    InboxCommands *m_commands;
    InboxDesk *m_desk;
    InboxList *m_list;
    FilingForm *m_form;
    QSet<Id> m_leaving;  ///< Filed, but still in the list.
    Id m_shown;
    Id m_wanted; ///< To be chosen when the list has it.
    std::function<void()> m_then;
    QVariantMap m_before; ///< Of the paper filed last.
};

} // namespace LeverArch
