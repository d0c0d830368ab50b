// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/annotationfilter.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;
class QTreeView;

namespace LeverArch {

class AnnotationDesk;
class EmptyState;
class Workspace;

/// The marks of an open paper beside its pages: filtered and sorted, replies under what they
/// answer, comments edited in place. Selecting one goes to it; what is selected on the pages is
/// selected here.
class AnnotationPanel final : public QWidget
{
    Q_OBJECT

public:
    AnnotationPanel(Workspace &workspace, AnnotationDesk &desk, QWidget *parent = nullptr);

    AnnotationFilter &filter() const { return *m_filter; }
    QTreeView &list() const { return *m_list; }
    void editComment(Id annotation);
    void find(); ///< To the line where words to find in marks are typed.

Q_SIGNALS:
    void leaving(); ///< About to go to a mark.

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Escape: back to the pages.

private:
    void makeTop();
    void makeList();
    void makeBottom();
    void fillFilterMenu();
    void addChoice(QMenu *menu, const QString &text, bool checked,
                   const AnnotationFilter::Wanted &wanted);
    void want(const AnnotationFilter::Wanted &wanted);
    void refresh();
    void showCount();
    void takeSelection();
    void giveSelection();
    void showMenu(const QPoint &at);
    void sendReply();
    void backToPages();
    QModelIndex shownIndex(Id annotation) const;

    Workspace &m_workspace;
    AnnotationDesk &m_desk;
    AnnotationFilter *m_filter;
    QLabel *m_count;
    QLineEdit *m_text;
    QToolButton *m_filterButton;
    QComboBox *m_order;
    QTreeView *m_list;
    EmptyState *m_empty;
    QLineEdit *m_reply;
    bool m_asked = false;  ///< The comment being written was asked for from the pages.
    bool m_taking = false; ///< The selection is being taken over from the pages.
};

} // namespace LeverArch
