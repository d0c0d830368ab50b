// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "models/latestread.h"

#include <QWidget>

namespace LeverArch {

class FittedList;
class ReferralListModel;
class Workspace;

/// What names a record in a field, under its kinds: Enter goes there, or opens and closes a kind.
/// Not to be seen while nothing does.
class ReferralsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ReferralsPanel(Workspace &workspace, QWidget *parent = nullptr);

    void setRecord(Id record);
    ReferralListModel *model() const { return m_model; }
    FittedList *list() const { return m_list; }

private:
    void load();
    void go(const QModelIndex &index);

    Workspace &m_workspace;
    Id m_record;
    ReferralListModel *m_model;
    FittedList *m_list;
    LatestRead m_read;
};

} // namespace LeverArch
