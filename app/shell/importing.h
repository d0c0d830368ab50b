// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/ledger.h"
#include "widgets/importwish.h"

#include <QList>
#include <QMap>
#include <QObject>

#include <memory>

namespace LeverArch {

class Desk;
class Job;
struct DroppedPapers;
struct IntakeReport;

/// Brings files in on a thread of their own, one import after the other, asks for passwords where
/// they are needed, and says in one line what became of them. What comes from no file is put into the
/// case file at once, whatever runs, so that it is not lost with the program.
class Importing final : public QObject
{
    Q_OBJECT

public:
    explicit Importing(Desk &desk, QWidget *window);

    void chooseFiles();
    void chooseFolder();
    /// What was dropped or pasted; says what of it could not be taken.
    void take(const DroppedPapers &papers, IntakeWay way);
    /// Begins when everything asked for before is in.
    void bringIn(const ImportWish &wish);

    bool isRunning() const { return m_running; }
    qsizetype waiting() const { return m_waiting.size(); }
    /// What closing the case file now would lose, in a sentence; empty: nothing. An import that has
    /// begun can be gone on with, and so can what came from no file.
    QString lostOnClosing() const;

Q_SIGNALS:
    void finished(int stored);
    void began();
    void ended(); ///< However it went.
    /// The same of one wish; `stopped` when a person ended it before its end.
    void over(const LeverArch::ImportWish &wish, bool stopped);

private:
    bool canBringIn();
    void keep(const DroppedPapers &papers, IntakeWay way);
    void beginNext();
    void done(const ImportWish &wish, bool stopped, const Result<IntakeReport> &report);
    void tellWaiting();
    QString askPassword(const std::shared_ptr<Job> &job, const QString &fileName, int attempt);
    void report(const ImportWish &wish, const IntakeReport &report);
    void showRefused(const QList<LedgerEntry> &entries);

    Desk &m_desk;
    QWidget *m_window;
    QList<ImportWish> m_waiting;
    QMap<QString, LedgerEntry> m_refused; ///< By path, since the case file was opened.
    std::weak_ptr<Job> m_job;
    Id m_resumed; ///< The account that is gone on with now.
    bool m_running = false;
};

} // namespace LeverArch
