// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/inboxfront.h"

#include "casefile/casefile.h"
#include "casefile/filing.h"
#include "core/plural.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/inboxmodel.h"
#include "models/papertofile.h"
#include "models/recordtablemodel.h"
#include "widgets/inbox/filingform.h"
#include "widgets/inbox/inboxdesk.h"
#include "widgets/inbox/inboxlist.h"
#include "widgets/inbox/inboxpaper.h"
#include "widgets/inbox/paperremarks.h"
#include "widgets/inbox/reasonbar.h"
#include "widgets/workspace.h"

#include <QApplication>

#include <algorithm>

namespace LeverArch {

InboxFront::InboxFront(Workspace &workspace, InboxModel *model, InboxDesk &desk, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_model(model),
      m_papers(new PapersToFile(workspace.caseFile(), this)),
      m_desk(desk),
      m_list(desk.list()),
      m_form(desk.form())
{
    connect(&m_model->papers(), &RecordTableModel::loaded, this, &InboxFront::listLoaded);
    connect(&m_model->papers(), &RecordTableModel::failed, this, &InboxFront::failed);
    connect(m_papers, &PapersToFile::ready, this, &InboxFront::paperReady);
    connect(m_papers, &PapersToFile::failed, this, [this](const Error &error) {
        m_then = {};
        Q_EMIT failed(error);
    });
    connect(&m_list, &InboxList::choiceChanged, this, &InboxFront::followChoice);
    connect(&workspace.caseFile(), &CaseFile::changed, this, &InboxFront::caseFileChanged);
}

const PaperToFile *InboxFront::read(Id paper) const
{
    return m_papers->paper(paper);
}

void InboxFront::whenReady(std::function<void()> then)
{
    if (!m_shown || read(m_shown)) {
        then();
        return;
    }
    // One after the other, until one of them goes on to the next paper.
    m_then = [this, paper = m_shown, before = std::move(m_then), then = std::move(then)] {
        if (before)
            before();
        if (m_shown == paper)
            then();
    };
}

// --- which one ----------------------------------------------------------------------------------

void InboxFront::choose(Id paper)
{
    m_wanted = m_list.choose(paper) ? Id() : paper;
}

void InboxFront::step(int by)
{
    if (const Id id = m_list.neighbour(m_list.current(), by))
        m_list.choose(id);
}

void InboxFront::listLoaded()
{
    const QList<Id> &ids = m_model->papers().ids();
    m_desk.setEmpty(ids.isEmpty());
    if (m_list.choose(m_wanted))
        m_wanted = {};
    else if (m_list.chosen().isEmpty() && !ids.isEmpty())
        m_list.choose(m_list.current() ? m_list.current() : ids.first());
    Q_EMIT changed();
    // The one that comes next may be another now.
    if (m_shown)
        followChoice();
}

void InboxFront::followChoice()
{
    const QList<Id> chosen = m_list.chosen();
    const Id now = chosen.contains(m_list.current()) ? m_list.current() : chosen.value(0);
    const Id next = m_list.neighbour(now, 1);
    m_desk.paper().show(now, next);
    m_papers->want(now, next);
    const Id one = chosen.size() == 1 ? now : Id();
    if (one != m_shown || !one) {
        m_shown = one;
        m_then = {};
        if (!m_desk.reason().isFor(chosen))
            putReasonAway();
        keepDraft();
        keepPlaceOfFocus();
        showPaper(chosen);
    }
    const PaperToFile *paper = m_shown ? read(m_shown) : nullptr;
    m_desk.remarks().setPaper(paper ? paper->row.record : Record());
    Q_EMIT changed();
    Q_EMIT choiceChanged();
}

void InboxFront::leave(const QList<Id> &papers)
{
    m_list.setLeaving(papers, true);
    Id next = m_list.neighbour(papers.last(), 1);
    if (!next)
        next = m_list.neighbour(papers.first(), -1);
    if (!m_list.choose(next))
        m_list.clearSelection();
    m_toForm = false;
    m_list.setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void InboxFront::comeBack(const QList<Id> &papers)
{
    m_list.setLeaving(papers, false);
    m_list.choose(papers.first());
    Q_EMIT changed();
}

void InboxFront::caseFileChanged(const ChangeSet &change)
{
    // What undo brings back is what the person wants to see next.
    constexpr qsizetype few = 20;
    if (change.action.kind == ActionInfo::Kind::Do || change.records.size() > few)
        return;
    const auto records = m_workspace.caseFile().read().records().records(change.records.values());
    if (!records.ok()) {
        Q_EMIT failed(records.error());
        return;
    }
    for (const Record &record : *records) {
        if (record.text(Filing::field) != QLatin1String(Filing::inbox) || record.trashed)
            continue;
        m_list.setLeaving({record.id}, false);
        choose(record.id);
    }
}

// --- its facts ----------------------------------------------------------------------------------

void InboxFront::showPaper(const QList<Id> &chosen)
{
    const PaperToFile *paper = m_shown ? read(m_shown) : nullptr;
    const bool several = chosen.size() > 1;
    m_inForm = {};
    if (paper)
        showFacts(*paper);
    else if (!several)
        m_form.showNothing();
    else if (!m_several) // One more goes to those that are written of already.
        m_form.showSeveral();
    m_several = several;
    m_desk.setRemark(several ? tr("%1. What you write here goes to all of them.")
                                   .arg(counted("Kinds", "%n document(s)", chosen.size()))
                             : QString());
    if (paper || chosen.size() != 1)
        goToFacts();
}

void InboxFront::showFacts(const PaperToFile &paper)
{
    m_inForm = paper.row.record.id;
    m_form.show(paper);
    m_form.setDraft(m_drafts.take(m_inForm));
}

void InboxFront::paperReady(Id id)
{
    const PaperToFile *paper = read(id);
    if (id != m_shown || !paper)
        return;
    if (m_inForm != id)
        showFacts(*paper);
    else if (m_form.isTouched())
        m_form.refresh(*paper);
    else
        m_form.renew(*paper);
    if (paper->fault)
        Q_EMIT failed(*paper->fault);
    m_desk.remarks().setPaper(paper->row.record);
    goToFacts();
    Q_EMIT changed();
    if (m_then)
        std::exchange(m_then, {})();
}

void InboxFront::keepDraft()
{
    if (m_inForm && m_form.isTouched())
        m_drafts.insert(m_inForm, m_form.draft());
}

QList<Id> InboxFront::unfiled() const
{
    QList<Id> papers = m_drafts.keys();
    if (m_form.isTouched() && !m_drafts.contains(m_inForm))
        papers.append(m_inForm);
    std::sort(papers.begin(), papers.end());
    return papers;
}

void InboxFront::forgetDrafts(const QList<Id> &papers)
{
    for (const Id paper : papers)
        m_drafts.remove(paper);
}

// --- the keyboard -------------------------------------------------------------------------------

/// Who was writing facts begins with the first of the next paper's; nothing open stays over it.
void InboxFront::keepPlaceOfFocus()
{
    m_form.closeLists();
    if (!m_form.isAncestorOf(QApplication::focusWidget()))
        return;
    m_toForm = true;
    m_list.setFocus(Qt::OtherFocusReason);
}

void InboxFront::goToFacts()
{
    if (std::exchange(m_toForm, false) && m_list.hasFocus())
        m_form.goToFirst();
}

void InboxFront::putReasonAway()
{
    // Hidden with the focus in it, it would leave that to any field.
    if (m_desk.reason().isAncestorOf(QApplication::focusWidget()))
        m_list.setFocus(Qt::OtherFocusReason);
    m_desk.reason().hide();
}

} // namespace LeverArch
