// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QSet>
#include <QWidget>

#include <functional>

class QLabel;
class QMenu;
class QToolButton;

namespace LeverArch {

class Stores;
class TagTreeModel;
class TagTreeView;
class Workspace;

/// The tree of tags: making, naming, colouring, moving, merging, deleting them, and filtering by
/// them (a click, or Space, goes and → or → not → off).
class TagTreePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TagTreePanel(Workspace &workspace, QWidget *parent = nullptr);

    TagTreeModel *model() const { return m_model; }
    TagTreeView *view() const { return m_view; }

    void newTag(Id parent);
    void rename(Id tag);
    void recolour(Id tag, const QString &colour);
    void merge(Id from, Id into);
    void remove(Id tag);

private:
    void showMenu(const QPoint &at);
    void fillColours(QMenu *menu, Id tag);
    void fillMerge(QMenu *menu, Id tag);
    void filterChanged();
    void keepOpen();
    void perform(const QString &label, std::function<Result<void>(Stores &)> change);

    Workspace &m_workspace;
    TagTreeModel *m_model;
    TagTreeView *m_view;
    QLabel *m_words;
    QWidget *m_filterLine;
    QLabel *m_empty;
    QSet<Id> m_closed;
};

} // namespace LeverArch
