// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace LeverArch {

/// A list as high as what it holds, for standing among other things in something that scrolls.
class FittedList final : public QListView
{
    Q_OBJECT

public:
    explicit FittedList(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    /// As high as it is, but no width of its own: its lines are shortened to what there is.
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
};

} // namespace LeverArch
