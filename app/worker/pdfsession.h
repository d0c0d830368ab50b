// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/processqueue.h"
#include "worker/workerpool.h"

#include <QHash>

namespace LeverArch {

/// A DocumentSession over a process of the queue, which it shares with others between its calls.
class PdfSession final : public DocumentSession
{
public:
    static Result<std::unique_ptr<DocumentSession>> open(std::shared_ptr<ProcessQueue> queue,
                                                         const SharedBytes &pdf,
                                                         const QString &password,
                                                         Cancellation cancellation = {});
    ~PdfSession() override;

    const DocumentFacts &facts() const override { return m_facts; }
    Result<QList<OutlineEntry>> outline() override;
    Result<QList<PageLink>> links(int page) override;
    Result<PageReading> readPage(int page) override;
    Result<QImage> render(int page, double pixelsPerPoint, Cancellation cancellation) override;
    Result<RecognisedPage> recognise(int page, const QString &languages, Progress &progress,
                                     Cancellation cancellation) override;
    Result<QImage> renderPart(int page, const PagePart &part, Cancellation cancellation) override;
    Result<void> readAll(const std::function<Result<void>(PageReading &&)> &sink,
                         Cancellation cancellation) override;

private:
    using Sink = std::function<Result<void>(PageReading &&)>;

    PdfSession(std::shared_ptr<ProcessQueue> queue, SharedBytes pdf, QString password);

    Result<void> openIn(WorkerProcess &process, Cancellation cancellation);
    Result<void> ask(const WorkerProcess::Request &request, Cancellation cancellation = {},
                     const WorkerProcess::Listener &listener = {});
    /// ask(), once more when the worker was lost; `key` counts the losses of one page and purpose.
    Result<void> askTwice(const WorkerProcess::Request &request, qint64 key,
                          Cancellation cancellation = {},
                          const WorkerProcess::Listener &listener = {});
    Result<QImage> picture(const RenderRequest &wanted, Cancellation cancellation);
    void keepBelievable(PageReading &reading);
    Result<void> readFrom(int &page, const Sink &sink, Cancellation cancellation);
    bool isGivenUp(qint64 key) const;
    void countLoss(qint64 key);

    std::shared_ptr<ProcessQueue> m_queue;
    const quint64 m_id;
    const SharedBytes m_pdf;
    const QString m_password;
    DocumentFacts m_facts;
    bool m_isOpened = false;
    qint64 m_textRead = 0; ///< By the readAll() that is running.
    QHash<qint64, int> m_losses;
    int m_allLosses = 0;
};

} // namespace LeverArch
