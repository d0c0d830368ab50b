// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/taglook.h"

#include <QAbstractButton>

namespace LeverArch {

/// A tag on a record: its round, its name, and a cross that takes it off. With the keyboard:
/// Delete.
class TagChip final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `share` says how many of several records carry it ("2 of 5"); empty: all of them.
    TagChip(const TagLook &look, const QString &share, bool removable, QWidget *parent);

    Id tag() const { return m_look.id; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void removed(LeverArch::Id tag);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect crossArea() const;

    const TagLook m_look;
    const QString m_share;
    const bool m_removable;
};

} // namespace LeverArch
