// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QToolButton;

namespace LeverArch {

class CaseFiles;
class Desk;
class Importing;
class LedgerPaper;
class MainWindow;
class MarkExchange;
class OpenAccounts;
class RecordCommands;
class Scanning;
class Watching;
struct DroppedPapers;
enum class IntakeWay;
class OriginalSaving;
class RegisterPrinting;

/// What the catalogue's commands do in a window.
class WindowCommands final : public QObject
{
    Q_OBJECT

public:
    WindowCommands(MainWindow &window, Desk &desk);

    void openCase(const QString &path);
    /// What was dropped or pasted.
    void take(const DroppedPapers &papers, IntakeWay way);
    Watching *watching() const { return m_watching; }
    QToolButton *watchingButton() const; ///< For the bottom line.
    /// Which ActionNeeds are met by what comes in, beyond those of what is selected.
    unsigned needsMet() const;
    void addRecord(const QString &kind);
    /// Whether something would be lost if the case file were closed now. Then it asks, and does
    /// what is to be done when the person goes all the same.
    bool asksBeforeLeaving(const std::function<void()> &then);

Q_SIGNALS:
    void needsChanged();

private:
    void connectCase();
    void connectRecords();
    void connectWays();
    void on(const char *id, const std::function<void()> &does);
    void paste();
    Id paperMeant() const;
    void compareWithVersionBefore();
    void undo();
    void redo();
    void newHere();
    void focusNextPane(int step);
    void showHelp();

    MainWindow &m_window;
    bool m_asked = false; ///< The person goes all the same.
    Desk &m_desk;
    CaseFiles *m_caseFiles;
    Importing *m_importing;
    Scanning *m_scanning;
    Watching *m_watching;
    OpenAccounts *m_accounts;
    MarkExchange *m_marks;
    OriginalSaving *m_originals;
    RegisterPrinting *m_register;
    LedgerPaper *m_account;
    RecordCommands *m_records;
};

} // namespace LeverArch
