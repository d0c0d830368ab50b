// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "models/latestread.h"

#include <QWidget>

namespace LeverArch {

class FittedList;
class LinkListModel;
class Workspace;

/// The links of one record, both ways: Enter goes there, Delete takes the link away.
class LinksPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LinksPanel(Workspace &workspace, QWidget *parent = nullptr);

    void setRecord(Id record);
    LinkListModel *model() const { return m_model; }

private:
    void load();
    void go(const QModelIndex &index);
    void remove(const QModelIndex &index);
    void editNote(const QModelIndex &index);
    void showMenu(const QPoint &at);

    Workspace &m_workspace;
    Id m_record;
    LinkListModel *m_model;
    FittedList *m_list;
    LatestRead m_read;
};

} // namespace LeverArch
