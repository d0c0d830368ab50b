// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tabpage.h"

class QSplitter;

namespace LeverArch {

class PaperCommands;
class PaperPane;
class PaperDesk;
class PaperSide;

/// An open paper, alone or with another paper (or another version of it) beside it.
class DocumentPage : public TabPage
{
    Q_OBJECT

public:
    DocumentPage(Workspace &workspace, Id document, QWidget *parent = nullptr);
    ~DocumentPage() override;

    QString key() const override;
    QString title() const override;
    QIcon icon() const override;
    Place place() const override;
    bool goTo(const Place &place) override;
    QString exactView() const override;
    void returnTo(const QString &view) override;
    QList<Id> selectedRecords() const override;
    QList<QAction *> pageActions() const override;
    QList<QAction *> menuEntries() const override;
    QStringList sharedCommands() const override;
    QString menuTitle() const override { return tr("&Paper"); }
    void findHere() override;

    /// The paper this page is of.
    PaperDesk &reader() const;
    PaperPane &pane() const;
    bool isLoaded() const;
    /// The paper the person is working in: the one of the two that had the keyboard last.
    PaperDesk &activeReader() const;
    /// The paper beside it; null while there is one alone.
    PaperDesk *besideReader() const;

    /// Opens a second paper beside this one; a null document asks for one, a null version means the
    /// current one.
    void openBeside(Id document, Id version);
    /// Another version of this paper beside it, or the paper itself where there is only one.
    void compareVersions();
    void closeBeside();
    /// A dark desk round the papers, whatever the window's colours. The papers stay as they are.
    bool hasDarkSurroundings() const;
    void setDarkSurroundings(bool dark);
    bool isFullScreen() const { return m_fullScreen; }
    void setFullScreen(bool full);

Q_SIGNALS:
    void loaded(); ///< Pages, words and marks can be seen.
    void quoted(LeverArch::Id excerpt);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PaperSide *addSide();
    void followFocus(QWidget *now);
    void darken();

    const Id m_document;
    QSplitter *m_desk; ///< A window of its own while the screen is full.
    PaperSide *m_first = nullptr;
    PaperSide *m_second = nullptr;
    PaperSide *m_active = nullptr;
    PaperCommands *m_commands = nullptr;
    bool m_fullScreen = false;
};

} // namespace LeverArch
