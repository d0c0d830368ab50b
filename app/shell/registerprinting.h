// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace LeverArch {

class Desk;

/// Prints the register of all papers, for the committee, or writes it as a PDF where the person
/// says. Papers from before there was a register get their numbers first, as an action of its own,
/// where the case file can be written. The work is done on a thread of its own.
class RegisterPrinting final : public QObject
{
    Q_OBJECT

public:
    RegisterPrinting(Desk &desk, QWidget *window);

    void save();
    void print();

private:
    struct Made;
    using Then = std::function<void(const Made &)>;
    void make(const QString &path, const Then &then);

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace LeverArch
