// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QListView>

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
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void choiceChanged();
    void enterPressed();
    void deletePressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &now, const QItemSelection &before) override;

private:
    InboxModel *m_papers;
};

} // namespace LeverArch
