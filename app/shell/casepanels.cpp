// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/casepanels.h"

#include "models/sectionmodel.h"
#include "models/tagtreemodel.h"
#include "shell/casechecks.h"
#include "shell/caseview.h"
#include "widgets/inspector.h"
#include "widgets/look.h"
#include "widgets/sectionlist.h"
#include "widgets/tabpage.h"
#include "widgets/tagtreepanel.h"
#include "widgets/workspace.h"

#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace LeverArch {

CasePanels::CasePanels(Workspace &workspace)
    : m_workspace(workspace),
      m_sections(new SectionModel(workspace.caseFile(), this)),
      m_sectionList(new SectionList(m_sections)),
      m_tags(new TagTreePanel(workspace)),
      m_view(new CaseView(workspace)),
      m_inspector(new Inspector(workspace)),
      m_left(new QWidget),
      m_checks(new CaseChecks(workspace, this))
{
    auto *split = new QSplitter(Qt::Vertical, m_left);
    split->addWidget(m_sectionList);
    split->addWidget(m_tags);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(m_left);
    layout->setContentsMargins(0, Look::gap, 0, 0);
    layout->addWidget(split);
    wire();
}

CasePanels::~CasePanels()
{
    // The inspector first, because it may still have something to save.
    delete m_inspector;
    delete m_view;
    delete m_left;
}

CaseFile &CasePanels::caseFile() const
{
    return m_workspace.caseFile();
}

void CasePanels::wire()
{
    connect(m_sectionList, &SectionList::sectionChosen, m_view, &CaseView::showSection);
    // Who points at a section wants what is in it; the arrow keys stay with who went there by key.
    connect(m_sectionList, &QAbstractItemView::clicked, m_view, [this] {
        if (TabPage *page = m_view->currentPage())
            page->setFocus(Qt::MouseFocusReason);
    });
    connect(m_view, &CaseView::sectionShown, m_sectionList, &SectionList::setSection);
    connect(m_view, &CaseView::selectionChanged, this, [this] {
        const TabPage *page = m_view->currentPage();
        m_selection = page ? page->selectedRecords() : QList<Id>();
        m_inspector->setRecords(m_selection, !page || !page->showsFacts());
        Q_EMIT selectionChanged();
    });
    connect(m_view, &CaseView::recordShown, this, [this](Id record, const QString &field) {
        m_inspector->setRecords({record});
        m_selection = {record};
        if (!field.isEmpty())
            m_inspector->focusField(field);
        Q_EMIT selectionChanged();
    });
    // Whose words they are is written between two pages: what is written is kept, and on one reads.
    auto *back = new QShortcut(Qt::Key_Escape, m_inspector);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, [this] {
        if (TabPage *page = m_view->currentPage())
            page->setFocus(Qt::OtherFocusReason);
    });
    connect(m_view, &CaseView::clearTagsRequested, m_tags->model(), &TagTreeModel::clearFilter);
    connect(m_tags->model(), &TagTreeModel::filterChanged, this, [this] {
        m_view->setTagFilter(m_tags->model()->filter(), m_tags->model()->filterWords());
    });
}

bool CasePanels::binInFront() const
{
    return m_view->sectionInFront() && m_view->section() == SectionModel::binKey();
}

int CasePanels::recordCount() const
{
    int count = 0;
    for (const Section &section : m_sections->rows())
        count += section.isKind ? section.count : 0;
    return count;
}

} // namespace LeverArch
