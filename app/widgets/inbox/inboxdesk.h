// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QSplitter;
class QStackedLayout;

namespace LeverArch {

class EmptyState;
class FilingForm;
class InboxCommands;
class InboxList;
class InboxModel;
class InboxPaper;
class PaperRemarks;
class ReasonBar;
class Workspace;

/// How the inbox is laid out: the papers at the left, the one in front in the middle, its facts at
/// the right, or under it where there is not the room.
class InboxDesk final : public QWidget
{
    Q_OBJECT

public:
    InboxDesk(Workspace &workspace, InboxModel *model, InboxCommands &commands,
              QWidget *parent = nullptr);

    InboxList &list() const { return *m_list; }
    InboxPaper &paper() const { return *m_paper; }
    FilingForm &form() const { return *m_form; }
    PaperRemarks &remarks() const { return *m_remarks; }
    ReasonBar &reason() const { return *m_reason; }

    void setEmpty(bool empty);
    void setPosition(const QString &position); ///< "3 of 52".
    void setRemark(const QString &sentence);   ///< Over the facts.

Q_SIGNALS:
    void importWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFacts(InboxCommands &commands);
    void arrange();

    InboxList *m_list;
    InboxPaper *m_paper;
    FilingForm *m_form;
    PaperRemarks *m_remarks;
    ReasonBar *m_reason;
    EmptyState *m_empty;
    QLabel *m_position;
    QLabel *m_remark;
    QSplitter *m_across; ///< List, and the rest.
    QSplitter *m_beside; ///< Paper and facts.
    QStackedLayout *m_stack = nullptr;
    bool m_byHand = false; ///< A person has moved the parts.
};

} // namespace LeverArch
