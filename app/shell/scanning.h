// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;

namespace LeverArch {

class Desk;

/// Paper through the scanner into the case file. Its command says what is missing while the program
/// that scans is not installed.
class Scanning final : public QObject
{
    Q_OBJECT

public:
    Scanning(Desk &desk, QAction *command, QWidget *window);

    void begin();

private:
    Desk &m_desk;
    QWidget *m_window;
};

} // namespace LeverArch
