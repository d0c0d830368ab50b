// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/referralspanel.h"

#include "casefile/casefile.h"
#include "domain/stores/stores.h"
#include "models/referrallistmodel.h"
#include "models/roles.h"
#include "widgets/fittedlist.h"
#include "widgets/look.h"
#include "widgets/workspace.h"

#include <QVBoxLayout>

namespace LeverArch {

ReferralsPanel::ReferralsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new ReferralListModel(this)),
      m_list(new FittedList(this))
{
    m_list->setModel(m_model);
    m_list->setObjectName(QStringLiteral("referrals"));
    m_list->setAccessibleName(tr("Records that name this one"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Look::half);
    layout->addWidget(Look::subheadingLabel(tr("Named in"), this));
    layout->addWidget(m_list);
    layout->addSpacing(Look::gap);
    hide();
    connect(m_list, &QListView::activated, this, &ReferralsPanel::go);
    // Any change may have written this record into a field, also of a record not listed yet.
    connect(&workspace.caseFile(), &CaseFile::changed, this, [this](const ChangeSet &change) {
        if (!change.records.isEmpty())
            load();
    });
}

void ReferralsPanel::setRecord(Id record)
{
    if (m_record != record) {
        m_model->clear();
        hide();
    }
    m_record = record;
    load();
}

void ReferralsPanel::load()
{
    if (!m_record)
        return;
    m_workspace.caseFile().readLater<QList<Referral>>(
        this,
        [record = m_record](const Stores &stores) { return stores.records().referring(record); },
        [this](const Result<QList<Referral>> &found) {
            if (!found.ok()) {
                m_workspace.showError(found.error());
                return;
            }
            m_model->setReferrals(*found);
            setVisible(m_model->total() > 0);
        },
        m_read.renew());
}

void ReferralsPanel::go(const QModelIndex &index)
{
    if (index.isValid() && !m_model->toggle(index.row()))
        m_workspace.goTo({index.data(RecordRole).value<Id>(), 0, -1, 0, {}, {}});
}

} // namespace LeverArch
