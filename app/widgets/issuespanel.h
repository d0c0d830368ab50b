// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"

#include <QWidget>

class QListView;

namespace LeverArch {

class IssueModel;

/// What needs checking, one click from its cause; Delete puts a line away.
class IssuesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit IssuesPanel(IssueModel *model, QWidget *parent = nullptr);

    QListView *view() const { return m_view; }

Q_SIGNALS:
    void causeChosen(const LeverArch::Place &place);

private:
    IssueModel *m_model;
    QListView *m_view;
};

} // namespace LeverArch
