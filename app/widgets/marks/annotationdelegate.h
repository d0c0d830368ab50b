// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/meaning.h"

#include <QStyledItemDelegate>

#include <functional>

namespace LeverArch {

/// A mark in the list beside the pages: at the left the colour and line of its meaning; where it is
/// and what it is; its words; its comment. All rows are of one height, so that thousands scroll.
/// The comment is edited in place: Ctrl+Return or leaving keeps it, Escape does not.
class AnnotationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using MeaningOf = std::function<Meaning(const QModelIndex &index)>;

    explicit AnnotationDelegate(MeaningOf meaningOf, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    MeaningOf m_meaningOf;
};

} // namespace LeverArch
