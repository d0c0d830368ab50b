// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace LeverArch {

class Desk;

/// Writes the register of all papers as a PDF where the person says, for the committee. Papers from
/// before there was a register get their numbers first, as an action of its own, where the case
/// file can be written. The work is done on a thread of its own.
class RegisterPrinting final : public QObject
{
    Q_OBJECT

public:
    RegisterPrinting(Desk &desk, QWidget *window);

    void chooseFile();

Q_SIGNALS:
    void finished(); ///< It was written, or could not be.

private:
    void print(const QString &path);

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace LeverArch
