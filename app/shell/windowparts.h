// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "models/palettemodel.h"

#include <QList>
#include <QStringList>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;
class QMenuBar;
class QMimeData;
class QSettings;
class QToolBar;
class QWidget;

namespace LeverArch {

class ActionSet;
class CaseFile;
class CasePanels;
class GoToBox;
class IssuesPanel;
class Theme;
struct Protection;

/// Menus that are filled while the program runs.
struct WindowMenus
{
    QMenu *recent = nullptr;
    QMenu *newRecord = nullptr;
    QMenu *languages = nullptr; ///< Of scans.
    QMenu *page = nullptr;      ///< What the page in front adds.
};

/// Every command of the catalogue into the menu it names.
WindowMenus fillMenuBar(QMenuBar *bar, const ActionSet &actions);
/// A line for every kind of record a person makes; the kind's key is its data().
QList<QAction *> fillNewMenu(QMenu &menu);
/// What a menu holds, with what the menus in it hold.
QList<QAction *> entriesOf(const QMenu &menu);
/// What can be done now, for "go to anything": the catalogue's commands that make sense, and those
/// of menus filled while the program runs.
QList<PaletteLine> commandLines(const ActionSet &actions, const QList<QMenu *> &menus);
QToolBar *makeToolBar(const ActionSet &actions, GoToBox *goTo, QMainWindow *window);
/// A dock without a title bar: it looks like part of the window and is moved by nobody.
QDockWidget *makePlainDock(const QString &name, const QString &title, QMainWindow *window);
void followDock(QAction *action, QDockWidget *dock);
/// Light, dark and text size: applies what was chosen before and what is chosen from now on.
void wireAppearance(const ActionSet &actions, Theme &theme, QSettings &settings);
/// "Undo Tag 3 letters", or what the page in front undoes before that; null: nothing is open.
void nameUndo(const ActionSet &actions, const CasePanels *panels);

/// What is missing of the protection, in sentences; empty when nothing is.
QStringList protectionNotice(const Result<Protection> &found);
/// What a section is for, in a sentence or two; true of an empty one and of a full one.
QString helpFor(const QString &section);
/// What the field that holds the widget takes; empty for a widget that is in none, or where nothing
/// needs to be said.
QString helpForField(const QWidget *widget);
void showAboutBox(QWidget *parent);

/// The parts F6 goes through, in order; only those that can be seen.
QList<QWidget *> windowPanes(const QMainWindow &window, const CasePanels *panels, GoToBox *goTo,
                             IssuesPanel *issues);
void focusPane(const QList<QWidget *> &panes, int step);

/// The one case file that was let go of; else empty.
QString caseFileIn(const QMimeData &data);

} // namespace LeverArch
