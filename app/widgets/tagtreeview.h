// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace LeverArch {

/// The tags as a tree with the keys a person tries: Space uses one in the filter, F2 names it anew,
/// Delete takes it away, the menu key opens its menu.
class TagTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit TagTreeView(QWidget *parent = nullptr);

Q_SIGNALS:
    void useWanted(const QModelIndex &tag);
    void removalWanted(const QModelIndex &tag);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
};

} // namespace LeverArch
