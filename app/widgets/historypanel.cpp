// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/historypanel.h"

#include "casefile/casefile.h"
#include "models/historymodel.h"
#include "widgets/fittedlist.h"
#include "widgets/look.h"
#include "widgets/workspace.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

constexpr int linesShown = 50;

} // namespace

HistoryPanel::HistoryPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new HistoryModel(this)),
      m_fold(new QToolButton(this)),
      m_list(new FittedList(this))
{
    m_fold->setText(tr("History")); // The number follows when it is read.
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::RightArrow);
    Look::followFont(m_fold, &Look::subheading);
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setAccessibleName(tr("What was done to this record"));
    m_list->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Look::half);
    layout->addWidget(m_fold);
    layout->addWidget(m_list);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_list->setVisible(open);
    });
    connect(&workspace.caseFile(), &CaseFile::changed, this, [this](const ChangeSet &change) {
        if (change.records.contains(m_record))
            load();
    });
}

void HistoryPanel::setRecord(Id record)
{
    m_record = record;
    load();
}

void HistoryPanel::load()
{
    if (!m_record)
        return;
    m_workspace.caseFile().readLater<QList<HistoryLine>>(
        this,
        [record = m_record](const Stores &stores) {
            return HistoryModel::read(stores, record, linesShown);
        },
        [this](const Result<QList<HistoryLine>> &lines) {
            if (!lines.ok()) {
                m_workspace.showError(lines.error());
                return;
            }
            m_model->setRows(*lines);
            const int count = m_model->rowCount();
            const QString number = count == linesShown ? tr("%1 or more changes").arg(count)
                                   : count == 1        ? tr("1 change")
                                                       : tr("%1 changes").arg(count);
            m_fold->setText(tr("History  %1").arg(number));
        },
        m_read.renew());
}

} // namespace LeverArch
