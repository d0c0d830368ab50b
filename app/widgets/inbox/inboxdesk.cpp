// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/inboxdesk.h"

#include "widgets/emptystate.h"
#include "widgets/inbox/filingform.h"
#include "widgets/inbox/inboxcommands.h"
#include "widgets/inbox/inboxlist.h"
#include "widgets/inbox/inboxpaper.h"
#include "widgets/inbox/paperremarks.h"
#include "widgets/inbox/reasonbar.h"
#include "widgets/look.h"
#include "widgets/workspace.h"

#include <QAction>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

// In letters of the interface's font.
constexpr int roomBeside = 130; ///< With less, the facts stand under the paper.
constexpr int roomForTwoColumns = 70;
constexpr int listWidth = 34;
constexpr int factsWidth = 46;

} // namespace

InboxDesk::InboxDesk(Workspace &workspace, InboxModel *model, InboxCommands &commands,
                     QWidget *parent)
    : QWidget(parent),
      m_list(new InboxList(model, this)),
      m_paper(new InboxPaper(workspace, this)),
      m_form(new FilingForm(workspace.caseFile(), this)),
      m_remarks(new PaperRemarks(workspace, this)),
      m_reason(new ReasonBar(this)),
      m_empty(new EmptyState(this)),
      m_position(Look::quietLabel({}, this)),
      m_remark(Look::subheadingLabel({}, this)),
      m_across(new QSplitter(this)),
      m_beside(new QSplitter(this))
{
    m_empty->say(QStringLiteral("mail-folder-inbox"),
                 tr("The inbox is empty. Drop files here, or import them."), tr("Import files…"));
    connect(m_empty, &EmptyState::pressed, this, &InboxDesk::importWanted);
    m_beside->addWidget(m_paper);
    m_beside->addWidget(makeFacts(commands));
    m_across->addWidget(m_list);
    m_across->addWidget(m_beside);
    for (QSplitter *splitter : {m_across, m_beside}) {
        splitter->setChildrenCollapsible(false);
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_byHand = true; });
    }
    auto *middle = new QWidget(this);
    middle->setBackgroundRole(QPalette::Base);
    middle->setAutoFillBackground(true);
    m_stack = new QStackedLayout(middle);
    m_stack->addWidget(m_across);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_reason);
    layout->addWidget(middle, 1);
    setFocusProxy(m_list);
}

QWidget *InboxDesk::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(Look::group, Look::gap, Look::gap, Look::gap);
    layout->setSpacing(Look::gap);
    layout->addWidget(Look::headingLabel(tr("Inbox"), head));
    m_position->setWordWrap(false);
    m_position->setObjectName(QStringLiteral("inboxPosition"));
    m_position->setContentsMargins(0, 0, 0, 3); // On the line of the heading's letters.
    layout->addWidget(m_position, 0, Qt::AlignBottom);
    layout->addStretch(1);
    return head;
}

QWidget *InboxDesk::makeFacts(InboxCommands &commands)
{
    auto *facts = new QWidget(this);
    facts->setBackgroundRole(QPalette::Base);
    facts->setAutoFillBackground(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Look::group, Look::gap, Look::group, Look::gap);
    foot->setSpacing(Look::gap);
    for (const char *id : {"inbox.take", "inbox.notNeeded"}) {
        QToolButton *button = Look::flatButton(commands.action(id), facts);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        foot->addWidget(button);
    }
    foot->addStretch(1);
    auto *file = new QToolButton(facts);
    file->setDefaultAction(commands.action("inbox.file"));
    file->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    foot->addWidget(file);
    m_form->setHead(m_remarks);
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(Look::group, Look::gap, Look::group, 0);
    auto *layout = new QVBoxLayout(facts);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_remark);
    layout->addWidget(m_form, 1);
    layout->addWidget(Look::separator(facts));
    layout->addLayout(foot);
    return facts;
}

void InboxDesk::setEmpty(bool empty)
{
    m_stack->setCurrentIndex(empty ? 1 : 0);
}

void InboxDesk::setPosition(const QString &position)
{
    m_position->setText(position);
}

void InboxDesk::setRemark(const QString &sentence)
{
    m_remark->setText(sentence);
    m_remark->setVisible(!sentence.isEmpty());
}

void InboxDesk::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void InboxDesk::arrange()
{
    const int letter = fontMetrics().averageCharWidth();
    const bool beside = width() >= letter * roomBeside;
    const auto wanted = beside ? Qt::Horizontal : Qt::Vertical;
    const bool turned = m_beside->orientation() != wanted;
    const int left = m_byHand ? m_list->width() : qMin(letter * listWidth, width() / 4);
    if (turned || !m_byHand) {
        m_beside->setOrientation(wanted);
        m_across->setSizes({left, width() - left});
        const int facts = beside ? letter * factsWidth : height() * 9 / 20;
        const int all = beside ? width() - left : height();
        m_beside->setSizes({all - facts, facts});
    }
    const bool wide = !beside && width() - left >= letter * roomForTwoColumns;
    m_form->setColumns(wide ? 2 : 1);
}

} // namespace LeverArch
