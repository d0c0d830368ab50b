// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "shell/theme.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;

namespace LeverArch {

class ActionSet;
class CasePanels;
class ConscienceLine;
class Desk;
class EmptyState;
class GoToBox;
class IssuesPanel;
class JobBar;
class MadeFileBar;
class NoticeBar;
class Recognising;
class WayOnButton;
class WelcomePage;
class WindowCommands;

/// The one window: menus, the line that goes anywhere, docks around the middle, the bottom line.
/// What happens on a command is in the classes it holds; here they are put together.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Desk &desk, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a case file and says in the window when it cannot.
    void openCase(const QString &path);

    ActionSet &actions() const { return *m_actions; }
    CasePanels *panels() const { return m_panels.get(); } ///< Null while nothing is open.
    GoToBox *goToBox() const { return m_goTo; }
    ConscienceLine *conscience() const { return m_conscience; }
    NoticeBar *notice() const { return m_notice; }
    NoticeBar *unfinished() const { return m_unfinished; }
    WindowCommands *commands() const { return m_commands; }
    MadeFileBar *madeFile() const { return m_madeFile; }
    IssuesPanel *issues() const { return m_issues; }
    QMenu *newMenu() const { return m_newMenu; } ///< One line for every kind of record.

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QAction *command(const QString &id) const;
    void makeMenus();
    void makeTopBar();
    void makeMiddle();
    void makeDocks();
    void makeBottomLine();

    void caseOpening(const QString &path);
    void showWelcome();
    void caseOpened();
    void caseClosing();
    void refreshActions();
    void refreshTitle();
    void refreshPage();
    void giveRoom(bool wide);
    void recogniseThisPage();
    void checkProtection();

    Desk &m_desk;
    Theme &m_theme;
    ActionSet *m_actions;
    WindowCommands *m_commands = nullptr;
    std::unique_ptr<CasePanels> m_panels;

    QStackedWidget *m_middle = nullptr;
    WelcomePage *m_welcome = nullptr;
    EmptyState *m_opening = nullptr; ///< While a case file is looked through.
    NoticeBar *m_notice = nullptr;
    NoticeBar *m_unfinished = nullptr; ///< Imports that can be gone on with.
    MadeFileBar *m_madeFile = nullptr;
    GoToBox *m_goTo = nullptr;
    QDockWidget *m_leftDock = nullptr;
    QDockWidget *m_rightDock = nullptr;
    QDockWidget *m_issuesDock = nullptr;
    IssuesPanel *m_issues = nullptr;
    ConscienceLine *m_conscience = nullptr;
    JobBar *m_jobs = nullptr;
    WayOnButton *m_wayOn = nullptr;
    QLabel *m_state = nullptr;
    QMenu *m_newMenu = nullptr;
    QMenu *m_pageMenu = nullptr;
    Recognising *m_recognising = nullptr;
    bool m_wide = false;          ///< The page in front has the inspector's room.
    bool m_inspectorAside = true; ///< It was there before.
};

} // namespace LeverArch
