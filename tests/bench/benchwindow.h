// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "shell/desk.h"
#include "shell/mainwindow.h"
#include "widgets/desktopdialogs.h"

#include <QDir>
#include <QSettings>

namespace LeverArch::Bench {

/// The real window, with settings of its own in the work folder.
class BenchWindow
{
public:
    explicit BenchWindow(const QDir &work);

    /// Opens the case file, shows its letters, and waits until the table has `rows` rows and the
    /// window has been painted with them.
    void showLetters(const QString &path, int rows);
    /// Imports the files as a drop on the window does, and waits for its end.
    void import(const QStringList &files);

private:
    static Theme &theme();

    QSettings m_settings;
    SystemClock m_clock;
    DesktopDialogs m_dialogs;
    Desk m_desk;
    MainWindow m_window;
};

} // namespace LeverArch::Bench
