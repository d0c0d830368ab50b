// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QString>

namespace LeverArch {

class Desk;
class MainWindow;

/// What the command line asks of the window.
struct StartOptions
{
    QString caseFile;
    QString screenshot; ///< Where to save a picture of the window; then the program ends.
    QString section;    ///< Shown first.
    QString open;       ///< Title of a record to open.
    QString light;      ///< "light", "dark"; empty: as set.
    QSize size{1280, 800};
};

/// Chooses the platform that needs no display where a picture is wanted and there is none. Before
/// the application is made.
void chooseDisplay(int argc, char *const argv[]);

/// Reads the arguments; an unusable line is explained on stderr and ends the program (2).
StartOptions readStartOptions();

/// Goes to the section and the record asked for once the first case file is open. Before it is
/// opened.
void showWhenOpened(MainWindow &window, Desk &desk, const StartOptions &options);

/// Waits until the window has read what it shows, saves its picture and ends the program: 0, or 1
/// when it could not be saved.
void takePictureAndQuit(MainWindow &window, Desk &desk, const StartOptions &options);

} // namespace LeverArch
