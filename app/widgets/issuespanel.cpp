// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/issuespanel.h"

#include "models/issuemodel.h"
#include "models/roles.h"
#include "widgets/look.h"
#include "widgets/twolinedelegate.h"

#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

namespace LeverArch {

IssuesPanel::IssuesPanel(IssueModel *model, QWidget *parent)
    : QWidget(parent), m_model(model), m_view(new QListView(this))
{
    m_view->setModel(model);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true); // A folder of papers may be refused whole.
    m_view->setAccessibleName(tr("Things to check"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);

    const auto go = [this](const QModelIndex &index) {
        const auto place = index.data(PlaceRole).value<Place>();
        if (place != Place())
            Q_EMIT causeChosen(place);
    };
    connect(m_view, &QListView::clicked, this, go);
    connect(m_view, &QListView::activated, this, go);
    auto *removal =
        new QShortcut(QKeySequence::Delete, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removal, &QShortcut::activated, this, &IssuesPanel::dismiss);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        if (const QModelIndex index = m_view->indexAt(at); index.isValid())
            showMenu(index, m_view->viewport()->mapToGlobal(at));
    });
}

void IssuesPanel::setRemedy(const QString &code, const QString &text,
                            std::function<void(const Place &)> does)
{
    m_remedies.insert(code, {text, std::move(does)});
}

void IssuesPanel::showMenu(const QModelIndex &index, QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto remedy = m_remedies.constFind(index.data(CodeRole).toString());
        remedy != m_remedies.constEnd())
        menu->addAction(
            remedy->text, this,
            [does = remedy->does, place = index.data(PlaceRole).value<Place>()] { does(place); });
    menu->addAction(Look::icon(QStringLiteral("dialog-ok")), tr("Checked; put it away"), this,
                    &IssuesPanel::dismiss);
    menu->popup(at);
}

void IssuesPanel::dismiss()
{
    if (m_view->currentIndex().isValid())
        m_model->dismiss(m_view->currentIndex().row());
}

} // namespace LeverArch
