// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/office/officequeue.h"

#include "intake/office/libreoffice.h"

namespace LeverArch {

namespace {

constexpr qsizetype mostWaiting = 4 * LibreOffice::filesAtOnce;
constexpr qint64 mostBytes = qint64(128) << 20;

/// LibreOffice goes by the ending.
QString suffixOf(const PaperJob &job)
{
    switch (job.file->form) {
    case FileForm::Presentation:
    case FileForm::OldOffice: {
        const QString own = job.fileName.section(u'.', -1).toLower();
        static const QStringList known = {QStringLiteral("doc"),  QStringLiteral("xls"),
                                          QStringLiteral("ppt"),  QStringLiteral("dot"),
                                          QStringLiteral("pptx"), QStringLiteral("odp"),
                                          QStringLiteral("xlt"),  QStringLiteral("pps")};
        const QString usual = job.file->form == FileForm::Presentation ? QStringLiteral("pptx")
                                                                        : QStringLiteral("doc");
        return known.contains(own) ? own : usual;
    }
    default:
        return fileFormKey(job.file->form);
    }
}

} // namespace

OfficeQueue::OfficeQueue(OfficePrinter *printer, Cancellation cancellation)
    : m_printer(printer), m_cancellation(std::move(cancellation))
{
    if (m_printer)
        m_thread = std::thread([this] { work(); });
}

OfficeQueue::~OfficeQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_waiting.clear();
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool OfficeQueue::hasRoom() const
{
    const std::lock_guard lock(m_mutex);
    return m_unfinished < mostWaiting && m_bytes < mostBytes;
}

void OfficeQueue::put(PaperJob job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_bytes += job.paper.bytes.size();
        ++m_unfinished;
        m_waiting.push_back(std::move(job));
    }
    m_changed.notify_one();
}

std::optional<PaperJob> OfficeQueue::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_done.empty())
        return std::nullopt;
    PaperJob job = std::move(m_done.front());
    m_done.pop_front();
    --m_unfinished;
    m_bytes -= job.paper.bytes.size();
    return job;
}

qsizetype OfficeQueue::unfinished() const
{
    const std::lock_guard lock(m_mutex);
    return m_unfinished;
}

/// Waits for some; none when it is over.
QList<PaperJob> OfficeQueue::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
    QList<PaperJob> jobs;
    while (!m_stopping && !m_waiting.empty() && jobs.size() < LibreOffice::filesAtOnce) {
        jobs.append(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return jobs;
}

void OfficeQueue::work()
{
    while (true) {
        QList<PaperJob> jobs = next();
        if (jobs.isEmpty())
            return;
        QList<OfficeFile> files;
        for (const PaperJob &job : std::as_const(jobs))
            files.append({job.paper.bytes, suffixOf(job)});
        const auto printed = m_printer->print(files, m_cancellation);
        const QString name = m_printer->name();
        const std::lock_guard lock(m_mutex);
        for (qsizetype i = 0; i < jobs.size(); ++i) {
            OfficePages pages{name, std::nullopt};
            if (printed.at(i).ok())
                pages.pdf = *printed.at(i);
            jobs[i].office = std::move(pages);
            m_done.push_back(std::move(jobs[i]));
        }
    }
}

} // namespace LeverArch
