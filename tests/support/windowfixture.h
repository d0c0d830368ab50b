// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fixedclock.h"
#include "support/scripteddialogs.h"
#include "support/watchedopener.h"

#include "core/id.h"
#include "domain/field.h"
#include "shell/desk.h"
#include "shell/mainwindow.h"
#include "shell/theme.h"

#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>

class QAction;

namespace LeverArch {

class RecordsPage;

/// The real window, offscreen, with scripted dialogs, settings of its own and the real worker.
class WindowFixture
{
public:
    WindowFixture();
    ~WindowFixture();

    MainWindow &window() { return *m_window; }
    Desk &desk() { return *m_desk; }
    CaseFile &file() { return m_desk->caseFile(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Makes a new case file through the menu.
    void newCase();
    /// Opens a case file, or fails to; returns when it is settled.
    void open(const QString &path);
    /// Triggers a command of the catalogue, which must be enabled.
    void trigger(const char *command);
    QAction *action(const char *command) const;
    /// Adds a record behind the window's back, as another part of the program would.
    Id add(const char *kind, const QString &title, const FieldValues &values = {});
    /// The section in front, loaded, with this many rows.
    RecordsPage *section(const char *key, int rows);
    /// Types into a field of the inspector and leaves it.
    void write(const char *field, const QString &text);
    void waitUntil(const std::function<bool()> &done);

    FixedClock clock;
    ScriptedDialogs dialogs;
    WatchedOpener opener;

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace LeverArch
