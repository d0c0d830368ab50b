// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;

namespace LeverArch {

class Desk;
class Job;
class WorkerPool;
struct Place;
struct RecognitionReport;
struct UnrecognisedPage;

/// Recognises the text of scans behind the person's back: takes up what waits when a case file is
/// opened, when papers come in and when their pages are arranged, in processes that give way to everything else. Cancel in the
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

    /// Recognises one page of a scan once more, also while the rest is paused. A null original
    /// means those versions of the paper on which that page failed. Words that marks or quotations
    /// stand on stay, and the person is told so.
    void recogniseAgain(const Place &place, Id original = {});

    /// The setting of this computer that keeps it from starting by itself.
    static constexpr auto pausedSetting = "recognition/paused";

    /// The code of the issue that says a page could not be recognised.
    static constexpr auto failedIssue = "recognition.failed";

Q_SIGNALS:
    void finished(qint64 pages); ///< Nothing waits any more, or it was paused.

private:
    bool isPaused() const;
    void setPaused(bool paused);
    void takeUp();
    void begin(const QString &languages);
    void report(const Result<RecognitionReport> &done, bool cancelled);
    void reportAgain(const Place &place, const Result<RecognitionReport> &done, bool cancelled);
    void setFailure(const UnrecognisedPage &page);
    QString languagesHere() const;
    void fillLanguages();
    void chooseLanguage(const QString &language, bool wanted);

    Desk &m_desk;
    QAction *m_command;
    QMenu *m_languages;
    std::unique_ptr<WorkerPool> m_workers;
    std::weak_ptr<Job> m_job;
    bool m_again = false; ///< More may wait since the last look.
    bool m_counting = false;
    quint64 m_case = 0; ///< Counts the case files that were open; answers of an older one are late.
};

} // namespace LeverArch
