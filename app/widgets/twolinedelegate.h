// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace LeverArch {

/// An icon, a line of text, under it the quieter DetailRole (any number of lines), and at the right
/// what KeysRole says.
class TwoLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Every row has room for so many lines, whatever it says: a view with rows of one height need
    /// not ask all of them. 0: as many as it has.
    void setLines(int lines) { m_lines = lines; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_lines = 0;
};

} // namespace LeverArch
