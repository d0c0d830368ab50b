// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QListView>
#include <QSet>

namespace LeverArch {

class InboxModel;

/// The papers that wait, one below the other. Enter goes to the facts of the one in front, Delete
/// says it is not needed.
class InboxList final : public QListView
{
    Q_OBJECT

public:
    explicit InboxList(InboxModel *model, QWidget *parent = nullptr);

    Id current() const;
    QList<Id> chosen() const; ///< From the top.
    /// False when it is not in the list.
    bool choose(Id paper);

    /// Papers that are filed, or being filed, while the list still has them: nobody goes to them,
    /// and they do not count.
    void setLeaving(const QList<Id> &papers, bool leaving);
    /// The next one (`step` 1) or the one before (-1) that stays; null at the end.
    Id neighbour(Id paper, int step) const;
    /// "3 of 52"; empty when nothing waits.
    QString position() const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void choiceChanged();
    void enterPressed();
    void deletePressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &now, const QItemSelection &before) override;

private:
    void forgetGone();

    InboxModel *m_papers;
    QSet<Id> m_leaving;
};

} // namespace LeverArch
