// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/outputs/outputpage.h"

#include <QModelIndexList>

class QLabel;
class QTreeView;

namespace LeverArch {

class PackModel;
class RecordPicker;

/// A pack: sections and lines in order at the left, the finished pages beside them. Lines are moved
/// by dragging or with Alt and the arrows; papers come in by dragging, by name, or from the table.
class PackPage : public OutputPage
{
    Q_OBJECT

public:
    PackPage(Workspace &workspace, Id pack, QWidget *parent = nullptr);

    QList<Id> selectedRecords() const override;
    PackModel &model() const { return *m_model; }
    QTreeView &tree() const { return *m_tree; }

protected:
    OutputMaker maker() const override;
    bool previewsByItself() const override { return false; }
    void refresh() override;

private:
    QWidget *makePanel();
    void makeActions();
    void showCount();
    QModelIndexList chosen() const;
    void nameLastSection();
    void keepSelection();
    void restoreSelection();

    PackModel *m_model;
    QTreeView *m_tree;
    QLabel *m_count;
    RecordPicker *m_picker;
    bool m_naming = false; ///< A new section is on its way and wants its name.
    QList<QAction *> m_treeActions;
    QList<Id> m_selected;
};

} // namespace LeverArch
