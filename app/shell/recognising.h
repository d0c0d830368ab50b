// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;

namespace LeverArch {

class Desk;
class Job;
class WorkerPool;
struct RecognitionReport;

/// Recognises the text of scans behind the person's back: takes up what waits when a case file is
/// opened and when papers come in, in processes that give way to everything else. Cancel in the
/// bottom line and the command in the Case menu pause it, until the command is chosen again, also
/// after a restart.
class Recognising final : public QObject
{
    Q_OBJECT

public:
    /// `command` is checked while it is not paused; `languages` is filled with what is installed.
    Recognising(Desk &desk, QAction *command, QMenu *languages, QObject *parent);
    ~Recognising() override;

    bool isRunning() const { return m_job.lock() != nullptr; }

    /// The setting of this computer that keeps it from starting by itself.
    static constexpr auto pausedSetting = "recognition/paused";

Q_SIGNALS:
    void finished(qint64 pages); ///< Nothing waits any more, or it was paused.

private:
    bool isPaused() const;
    void setPaused(bool paused);
    void takeUp();
    void begin(const QString &languages);
    void report(const Result<RecognitionReport> &done, bool cancelled);
    QString languagesHere() const;
    void fillLanguages();
    void chooseLanguage(const QString &language, bool wanted);

    Desk &m_desk;
    QAction *m_command;
    QMenu *m_languages;
    std::unique_ptr<WorkerPool> m_workers;
    std::weak_ptr<Job> m_job;
    bool m_counting = false;
    quint64 m_case = 0; ///< Counts the case files that were open; answers of an older one are late.
};

} // namespace LeverArch
