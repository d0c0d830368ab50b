// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/issue.h"

#include <QIcon>
#include <QWidget>

class QAction;

namespace LeverArch {

class Workspace;

/// What can stand in a tab of the middle of the window: a list of records, an open paper, the
/// search, a briefing. The window owns it, gives it its tab and its place in back and forward.
class TabPage : public QWidget
{
    Q_OBJECT

public:
    explicit TabPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Tells pages apart; asking for a page whose key is open shows that one ("document/123").
    virtual QString key() const = 0;
    virtual QString title() const = 0; ///< Short, for the tab.
    virtual QIcon icon() const = 0;

    /// Where the person is now, so that back and forward can return; must be accepted by goTo().
    virtual Place place() const = 0;
    /// Goes to a place on this page: scrolls to a page, marks words. False when it is not here.
    virtual bool goTo(const Place &place) = 0;

    /// How exactly the person sees that place (scrolled how far, how large), for returnTo(); empty
    /// where the place says it all. Nobody else reads it.
    virtual QString exactView() const { return {}; }
    /// Comes after goTo() with the place that was there with this view.
    virtual void returnTo(const QString &) {}

    /// What the inspector shows while this page is in front.
    virtual QList<Id> selectedRecords() const = 0;

    /// Whether the page shows the facts of what is selected itself; the inspector then leaves them.
    virtual bool showsFacts() const { return false; }
    /// Puts the cursor into one of the facts the page shows; false when it does not show it.
    virtual bool focusField(const QString &) { return false; }

    /// What can be done on this page, in the menu named menuTitle() while it is in front. The page
    /// owns them; each has an object name, a text and, where there is one, a key. Single-letter
    /// keys have the context Qt::WidgetShortcut of the view, so that they never catch typed text.
    virtual QList<QAction *> pageActions() const { return {}; }
    /// The same as entries of the menu: with lines between, and some of them in menus of their own.
    virtual QList<QAction *> menuEntries() const { return pageActions(); }
    /// Commands of the window's catalogue that its menu ends with, by their ids.
    virtual QStringList sharedCommands() const { return {}; }
    virtual QString menuTitle() const { return {}; } ///< "&Paper"; empty: no menu.
    /// Commands of the window's catalogue whose keys this page uses for its own while it is in
    /// front. They stay in their menus.
    virtual QStringList replacedKeys() const { return {}; }
    /// Whether it shows so much that the inspector steps aside while it is in front.
    virtual bool wantsRoom() const { return false; }

    /// Ctrl+F: puts the cursor where words to find on this page are typed.
    virtual void findHere() {}

    /// What was last done on this page and is in no history yet, as undo names it; empty: nothing,
    /// and undo means the case file's newest action. When it becomes another, selectionChanged()
    /// comes.
    virtual QString takesBack() const { return {}; }
    virtual void takeBack() {}

    /// Called before the tab is closed or the window goes; false to stay. Saves what is unsaved.
    virtual bool aboutToClose() { return true; }
    /// What is lost when the case file is closed now, in a sentence; empty: nothing. Asked of every
    /// page, then the person.
    virtual QString lostOnClosing() const { return {}; }

Q_SIGNALS:
    void titleChanged();
    void selectionChanged();
    /// The person is about to jump elsewhere on this page: place() is still where they come from.
    void leaving();

protected:
    Workspace &workspace() const { return m_workspace; }

private:
    Workspace &m_workspace;
};

} // namespace LeverArch
