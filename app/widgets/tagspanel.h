// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "domain/tag.h"
#include "models/latestread.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QCompleter;
class QStringListModel;

namespace LeverArch {

class FlowLayout;
class QuietEdit;
class Stores;
class Workspace;

/// The tags of one or several records: chips, and a line for adding with the tree's paths offered.
class TagsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TagsPanel(Workspace &workspace, QWidget *parent = nullptr);

    void setRecords(const QList<Id> &records);
    /// Puts the cursor where a tag is typed.
    void startAdding();

private:
    struct Reading
    {
        QHash<Id, int> carried;
        QList<Tag> tags; ///< All there are.
    };
    void load();
    void show(const Reading &reading);
    void add();
    void remove(Id tag);
    void perform(const QString &label, std::function<Result<void>(Stores &)> change);

    Workspace &m_workspace;
    QList<Id> m_records;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QuietEdit *m_edit;
    QStringListModel *m_paths;
    QCompleter *m_completer;
    QHash<Id, QString> m_names;
    LatestRead m_read;
};

/// "3 letters", or "3 records" of several kinds; for labels of actions. Reads the case file.
QString countedRecords(Workspace &workspace, const QList<Id> &records);

} // namespace LeverArch
