// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "shell/desk.h"
#include "shell/mainwindow.h"
#include "widgets/desktopdialogs.h"

#include <QDir>
#include <QSettings>

namespace LeverArch {
class PageView;
}

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

    void open(const QString &path);
    /// Opens a paper's tab at a page and comes back as soon as that page stands there sharp.
    void read(Id document, int page);
    void closePaper();
    /// The pages of the tab in front.
    PageView &pages();
    /// Gives events their turn until nothing moves on them and what is in view is sharp.
    void waitUntilSharp();
    /// Gives events their turn for so long, as when somebody reads.
    static void rest(int milliseconds);

private:
    static Theme &theme();

    QSettings m_settings;
    SystemClock m_clock;
    DesktopDialogs m_dialogs;
    Desk m_desk;
    MainWindow m_window;
};

} // namespace LeverArch::Bench
