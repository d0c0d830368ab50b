// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

namespace LeverArch {

class Desk;
class Job;
struct IntakeReport;

/// Brings files in on a thread of their own, asks for passwords where they are needed, and says in
/// one line what became of them.
class Importing final : public QObject
{
    Q_OBJECT

public:
    explicit Importing(Desk &desk, QWidget *window);

    void chooseFiles();
    void chooseFolder();
    void run(const QStringList &paths);

Q_SIGNALS:
    void finished(int stored);

private:
    QString askPassword(const std::shared_ptr<Job> &job, const QString &fileName, int attempt);
    void report(const IntakeReport &report);

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace LeverArch
