// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkspanel.h"

#include "casefile/casefile.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/stores.h"
#include "models/linklistmodel.h"
#include "models/roles.h"
#include "widgets/dialogs.h"
#include "widgets/fittedlist.h"
#include "widgets/look.h"
#include "widgets/workspace.h"

#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

namespace LeverArch {

LinksPanel::LinksPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new LinkListModel(this)),
      m_list(new FittedList(this))
{
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Links of this record"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    connect(m_list, &QListView::activated, this, &LinksPanel::go);
    connect(m_list, &QWidget::customContextMenuRequested, this, &LinksPanel::showMenu);
    auto *removal =
        new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removal, &QShortcut::activated, this, [this] { remove(m_list->currentIndex()); });
    connect(&workspace.caseFile(), &CaseFile::changed, this, [this](const ChangeSet &change) {
        if (change.records.contains(m_record))
            load();
    });
}

void LinksPanel::setRecord(Id record)
{
    if (m_record != record)
        m_model->setRows({});
    m_record = record;
    load();
}

void LinksPanel::load()
{
    if (!m_record)
        return;
    m_workspace.caseFile().readLater<QList<LinkLine>>(
        this,
        [record = m_record](const Stores &stores) { return LinkListModel::read(stores, record); },
        [this](const Result<QList<LinkLine>> &lines) {
            if (lines.ok())
                m_model->setRows(*lines);
            else
                m_workspace.showError(lines.error());
        },
        m_read.renew());
}

void LinksPanel::go(const QModelIndex &index)
{
    if (index.isValid())
        m_workspace.goTo({index.data(RecordRole).value<Id>(), 0, -1, 0, {}, {}});
}

void LinksPanel::remove(const QModelIndex &index)
{
    if (!index.isValid() || m_workspace.caseFile().isReadOnly())
        return;
    const LinkLine line = m_model->row(index.row());
    m_workspace.caseFile().actLater(
        tr("Take away link to %1").arg(line.otherTitle),
        [id = line.link.id](Stores &stores) { return stores.links().remove(id); }, this,
        [this](const Result<ActionInfo> &done) {
            if (!done.ok())
                m_workspace.showError(done.error());
        });
}

void LinksPanel::editNote(const QModelIndex &index)
{
    const LinkLine line = m_model->row(index.row());
    m_workspace.dialogs().askText(
        this,
        {QStringLiteral("link-note"), tr("Note on the link"),
         tr("Why does this record stand here? %1 %2").arg(line.words, line.otherTitle),
         line.link.note, false, tr("Save note")},
        [this, id = line.link.id](const QString &note) {
            m_workspace.caseFile().actLater(
                tr("Change note on a link"),
                [id, note](Stores &stores) { return stores.links().setNote(id, note); }, this,
                [this](const Result<ActionInfo> &done) {
                    if (!done.ok())
                        m_workspace.showError(done.error());
                });
        });
}

void LinksPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex line(index);
    menu->addAction(Look::icon(QStringLiteral("go-next")),
                    tr("Go to %1").arg(index.data().toString()), this, [this, line] { go(line); });
    if (!m_workspace.caseFile().isReadOnly()) {
        menu->addAction(Look::icon(QStringLiteral("document-edit")), tr("Write a note…"), this,
                        [this, line] { editNote(line); });
        menu->addAction(Look::icon(QStringLiteral("edit-delete")), tr("Take the link away"), this,
                        [this, line] { remove(line); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace LeverArch
