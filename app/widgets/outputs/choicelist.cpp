// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/choicelist.h"

#include <QScopedValueRollback>

namespace LeverArch {

namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int shownLines = 7;

} // namespace

ChoiceList::ChoiceList(const QString &accessibleName, QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_filling)
            Q_EMIT ticked(item->data(idRole).value<Id>(), item->checkState() == Qt::Checked);
    });
    connect(this, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT opened(item->data(idRole).value<Id>()); });
}

void ChoiceList::setLines(const QList<Line> &lines)
{
    const QScopedValueRollback filling(m_filling, true);
    const int row = currentRow();
    clear();
    for (const Line &line : lines) {
        auto *item = new QListWidgetItem(line.text, this);
        item->setData(idRole, QVariant::fromValue(line.record));
        item->setData(Qt::AccessibleTextRole, line.text + QStringLiteral(", ") + line.detail);
        item->setToolTip(line.detail);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(line.used ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(std::min(row, count() - 1));
    updateGeometry();
}

void ChoiceList::setUsed(Id record, bool used)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(idRole).value<Id>() == record)
            item(row)->setCheckState(used ? Qt::Checked : Qt::Unchecked);
    }
}

QSize ChoiceList::sizeHint() const
{
    const int lines = std::clamp(count(), 1, shownLines);
    const int height = count() > 0 ? sizeHintForRow(0) : fontMetrics().height() + 6;
    return {240, lines * height + 2 * frameWidth() + 2};
}

} // namespace LeverArch
