// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "shell/desk.h"
#include "shell/mainwindow.h"
#include "shell/theme.h"
#include "widgets/desktopdialogs.h"

#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace LeverArch {

/// How the pictures are to be taken.
struct Exposure
{
    QString folder; ///< Where the pictures go.
    QString prefix; ///< Of their names: "dark-".
    QSize size{1280, 800};
    bool dark = false;
    int textSize = 100; ///< Per cent.
};

/// A window of its own, with settings of its own and the real dialogs, and a camera.
class Photographer
{
public:
    explicit Photographer(const Exposure &exposure);
    ~Photographer();

    MainWindow &window() { return *m_window; }
    Desk &desk() { return *m_desk; }
    QSettings &settings() { return m_settings; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Makes a new window on the case file; empty: none.
    void open(const QString &caseFile);
    /// Lets the window read what it shows.
    void settle();
    /// The window with whatever stands over it, saved under the name.
    void take(const QString &name);
    /// Puts everything away that stands over the window.
    void clear();
    void trigger(const char *command);

private:
    const Exposure m_exposure;
    QTemporaryDir m_folder;
    QSettings m_settings;
    SystemClock m_clock;
    DesktopDialogs m_dialogs;
    Theme m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace LeverArch
