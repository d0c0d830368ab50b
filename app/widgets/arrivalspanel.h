// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/record.h"
#include "models/latestread.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace LeverArch {

class Workspace;

/// Beside the facts of a paper: how often its very bytes came in, and, when somebody wants to know,
/// each time with who brought them and from where. Hidden for every other record, and for papers
/// made here that never came in.
class ArrivalsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ArrivalsPanel(Workspace &workspace, QWidget *parent = nullptr);

    void setRecord(const Record &record);

private:
    void show(const QStringList &arrivals);

    Workspace &m_workspace;
    Id m_record;
    QToolButton *m_head;
    QLabel *m_list;
    LatestRead m_reading;
};

} // namespace LeverArch
