// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;

namespace LeverArch {

class Job;

/// Work in progress, at the bottom right: what, how much, how fast, how long still, and Cancel.
/// Shows the newest job; says how many others there are.
class JobBar final : public QWidget
{
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr);

    void watch(const std::shared_ptr<Job> &job);
    void cancelAll();
    int running();

    /// "3 min left"; empty when it cannot be told yet. Milliseconds.
    static QString remaining(qint64 done, qint64 total, qint64 elapsed);

    /// How fast work goes of late. What is told in the first moments is left out: work that goes on
    /// after an interruption passes over what was done before then.
    class Pace
    {
    public:
        /// Milliseconds since the work began; in order.
        void note(qint64 at, qint64 done);
        bool isKnown() const; ///< Not before ten seconds.
        double perSecond() const;
        qint64 done() const; ///< In elapsed().
        qint64 elapsed() const;

    private:
        struct Sample
        {
            qint64 at;
            qint64 done;
        };
        QList<Sample> m_samples;
    };

private:
    struct Watched
    {
        std::weak_ptr<Job> job;
        QElapsedTimer since;
        Pace pace = {};
    };
    void refresh();

    QList<Watched> m_jobs;
    QTimer m_timer;
    QLabel *m_doing; ///< What is being read.
    QLabel *m_text;
    QProgressBar *m_bar;
};

} // namespace LeverArch
