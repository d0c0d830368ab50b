// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace LeverArch {

class CaseFiles;
class Desk;
class Importing;
class MainWindow;
class MarkExchange;
class RecordCommands;

/// What the catalogue's commands do in a window.
class WindowCommands final : public QObject
{
    Q_OBJECT

public:
    WindowCommands(MainWindow &window, Desk &desk);

    void openCase(const QString &path);
    void import(const QStringList &paths);
    void addRecord(const QString &kind);

private:
    void connectCase();
    void connectRecords();
    void connectWays();
    void on(const char *id, const std::function<void()> &does);
    Id paperMeant() const;
    void compareWithVersionBefore();
    void undo();
    void redo();
    void newHere();
    void focusNextPane(int step);
    void showHelp();

    MainWindow &m_window;
    Desk &m_desk;
    CaseFiles *m_caseFiles;
    Importing *m_importing;
    MarkExchange *m_marks;
    RecordCommands *m_records;
};

} // namespace LeverArch
