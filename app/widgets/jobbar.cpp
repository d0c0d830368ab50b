// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/jobbar.h"

#include "widgets/job.h"
#include "widgets/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

#include <chrono>

namespace LeverArch {

using namespace std::chrono_literals;

JobBar::JobBar(QWidget *parent)
    : QWidget(parent),
      m_doing(new QLabel(this)),
      m_text(new QLabel(this)),
      m_bar(new QProgressBar(this))
{
    m_doing->setObjectName(QStringLiteral("doing"));
    m_doing->setTextFormat(Qt::PlainText); // It is a stranger's file name.
    m_doing->setFixedWidth(fontMetrics().averageCharWidth() * 28);
    m_doing->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    Look::makeQuiet(m_doing);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 18);
    m_bar->setMaximumHeight(fontMetrics().height() * 2 / 3);
    auto *stop = Look::flatButton(QStringLiteral("dialog-cancel"), tr("Cancel"), this);
    stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Look::gap);
    layout->addWidget(m_doing);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(stop);
    hide();
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &JobBar::refresh);
    connect(stop, &QToolButton::clicked, this, [this] {
        if (m_jobs.isEmpty())
            return;
        if (const auto job = m_jobs.last().job.lock())
            job->cancel();
        m_text->setText(tr("Stopping…"));
    });
}

void JobBar::watch(const std::shared_ptr<Job> &job)
{
    Watched watched{job, {}};
    watched.since.start();
    m_jobs.append(watched);
    m_timer.start();
    refresh();
    show();
}

void JobBar::cancelAll()
{
    for (const Watched &watched : std::as_const(m_jobs)) {
        if (const auto job = watched.job.lock())
            job->cancel();
    }
}

int JobBar::running()
{
    m_jobs.removeIf([](const Watched &watched) { return watched.job.expired(); });
    return int(m_jobs.size());
}

void JobBar::Pace::note(qint64 at, qint64 done)
{
    constexpr qint64 settled = 3'000;
    constexpr qint64 ofLate = 60'000;
    if (at < settled)
        return;
    m_samples.append({at, done});
    while (at - m_samples.first().at > ofLate)
        m_samples.removeFirst();
}

bool JobBar::Pace::isKnown() const
{
    constexpr qint64 soonest = 10'000; // Earlier the first of them weighs too much.
    return !m_samples.isEmpty() && m_samples.last().at >= soonest && elapsed() > 0 && done() > 0;
}

double JobBar::Pace::perSecond() const
{
    return elapsed() > 0 ? double(done()) * 1000 / double(elapsed()) : 0;
}

qint64 JobBar::Pace::done() const
{
    return m_samples.isEmpty() ? 0 : m_samples.last().done - m_samples.first().done;
}

qint64 JobBar::Pace::elapsed() const
{
    return m_samples.isEmpty() ? 0 : m_samples.last().at - m_samples.first().at;
}

QString JobBar::remaining(qint64 done, qint64 total, qint64 elapsed)
{
    if (done <= 0 || total <= done || elapsed < 2000)
        return {};
    const qint64 seconds = elapsed * (total - done) / done / 1000;
    if (seconds < 60)
        return tr("less than a minute left");
    return seconds < 90 ? tr("1 minute left") : tr("%1 minutes left").arg((seconds + 30) / 60);
}

void JobBar::refresh()
{
    if (running() == 0) {
        m_timer.stop();
        hide();
        return;
    }
    const auto job = m_jobs.last().job.lock();
    if (!job || job->cancellation().isCancelled())
        return;
    const Job::State state = job->state();
    QStringList parts = {job->title()};
    if (state.total > 0)
        parts.append(
            tr("%1 of %2").arg(QLocale().toString(state.done), QLocale().toString(state.total)));
    Pace &pace = m_jobs.last().pace;
    pace.note(m_jobs.last().since.elapsed(), state.done);
    if (pace.isKnown())
        parts.append((job->rateWords().isEmpty() ? tr("%1 a second") : job->rateWords())
                         .arg(QLocale().toString(pace.perSecond(), 'f', 1)));
    const QString left = remaining(pace.done(), pace.done() + state.total - state.done, pace.elapsed());
    if (!left.isEmpty())
        parts.append(left);
    if (job->waiting() > 0)
        parts.append(tr("%1 more waiting").arg(job->waiting()));
    if (m_jobs.size() > 1)
        parts.append(tr("%1 more running").arg(m_jobs.size() - 1));
    m_text->setText(parts.join(QStringLiteral(" · ")));
    m_text->setToolTip(state.doing);
    m_doing->setVisible(!state.doing.isEmpty());
    m_doing->setText(fontMetrics().elidedText(state.doing, Qt::ElideMiddle,
                                              fontMetrics().averageCharWidth() * 28));
    m_doing->setToolTip(state.doing);
    m_bar->setRange(0, state.total > 0 ? 1000 : 0);
    m_bar->setValue(state.total > 0 ? int(state.done * 1000 / state.total) : 0);
}

} // namespace LeverArch
