// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/outlineview.h"

#include <QHeaderView>

namespace LeverArch {

namespace {

constexpr int pageRole = Qt::UserRole;
constexpr int mostLevels = 32; // A paper may nest its contents without end.

} // namespace

OutlineView::OutlineView(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("outline"));
    setAccessibleName(tr("Contents"));
    setColumnCount(2);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    const auto choose = [this](const QTreeWidgetItem *item) {
        if (const int page = item ? item->data(0, pageRole).toInt() : 0; page > 0)
            Q_EMIT pageChosen(page);
    };
    connect(this, &QTreeWidget::itemClicked, this, choose);
    connect(this, &QTreeWidget::itemActivated, this, choose);
}

void OutlineView::setEntries(const QList<OutlineEntry> &entries)
{
    clear();
    QList<QTreeWidgetItem *> above;
    for (const OutlineEntry &entry : entries) {
        const qsizetype level =
            std::clamp<qsizetype>(entry.level, 0, std::min<qsizetype>(above.size(), mostLevels));
        above.resize(level);
        auto *item =
            above.isEmpty() ? new QTreeWidgetItem(this) : new QTreeWidgetItem(above.last());
        item->setText(0, entry.title.simplified());
        item->setToolTip(0, entry.title.simplified());
        if (entry.page > 0)
            item->setText(1, QString::number(entry.page));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, pageRole, entry.page);
        above.append(item);
    }
    if (topLevelItemCount() <= 12)
        expandToDepth(0);
}

} // namespace LeverArch
