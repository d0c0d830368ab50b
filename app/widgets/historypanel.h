// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "models/latestread.h"

#include <QWidget>

class QToolButton;

namespace LeverArch {

class FittedList;
class HistoryModel;
class Workspace;

/// What was done to one record, folded away until asked for.
class HistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(Workspace &workspace, QWidget *parent = nullptr);

    void setRecord(Id record);
    HistoryModel *model() const { return m_model; }

private:
    void load();

    Workspace &m_workspace;
    Id m_record;
    HistoryModel *m_model;
    QToolButton *m_fold;
    FittedList *m_list;
    LatestRead m_read;
};

} // namespace LeverArch
