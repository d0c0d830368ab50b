// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace LeverArch {

class DocumentPage;
class PaperDesk;
struct PaperCommand;

/// What can be done on an open paper: the actions of the Paper menu, of the bar under the pages and
/// of the bar beside a selection. They act on the paper one is working in.
class PaperCommands : public QObject
{
    Q_OBJECT

public:
    /// Keys work in `desk` and what it holds.
    PaperCommands(DocumentPage &page, QWidget &desk);

    QList<QAction *> all() const { return m_actions; }
    /// As in a menu, with lines between groups, and menus in it.
    QList<QAction *> menu() const;
    /// Gives a reader its buttons and its single-letter keys.
    void attach(PaperDesk &reader);
    /// What can be done now, and what is switched on.
    void refresh();

private:
    QAction *make(const PaperCommand &command);
    QMenu *submenuOf(const PaperCommand &command) const;
    QAction *action(const char *name) const;
    void nameMeanings();

    DocumentPage &m_page;
    QWidget &m_desk;
    QList<QAction *> m_lines;   ///< One before each action, for where a group begins.
    QList<QMenu *> m_submenus;  ///< In the order of their declarations.
    QList<QAction *> m_actions; ///< In the order of the declarations.
};

} // namespace LeverArch
