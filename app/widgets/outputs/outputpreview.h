// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "widgets/outputs/madepaper.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;

namespace LeverArch {

class EmptyState;
class IssueModel;
class PageView;
class PaperBar;
class Workspace;

/// An output as it will leave: the real pages, or the list of what stops it, each line leading to
/// its cause. Warnings stand above the pages.
class OutputPreview : public QWidget
{
    Q_OBJECT

public:
    explicit OutputPreview(Workspace &workspace, QWidget *parent = nullptr);

    void addButton(QAction *action);
    /// While it is being made; what was shown stays.
    void showWorking(const QString &sentence);
    /// `checked`: what has been checked in it, a sentence.
    void showMade(const QString &name, const QString &checked, MadePaper made);
    void showProblem(const QString &sentence);
    /// In place of pages before the first time.
    void showInvitation(const QString &sentence, const QString &verb);
    /// One sentence beside the buttons.
    void setStatus(const QString &sentence);

    PageView &view() const { return *m_view; }
    QListView &issues() const { return *m_issues; }

Q_SIGNALS:
    void invited(); ///< The button of the invitation was pressed.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showIssues(const QList<Issue> &issues);
    void fitIssues();
    void open(const QModelIndex &index);

    Workspace &m_workspace;
    PageView *m_view;
    PaperBar *m_bar;
    QLabel *m_status;
    QLabel *m_stopped;
    QListView *m_issues;
    IssueModel *m_issueModel;
    int m_issuesAtOnce = 3;
    QStackedWidget *m_middle;
    EmptyState *m_empty;
};

} // namespace LeverArch
