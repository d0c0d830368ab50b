// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/workerpagesource.h"

#include "worker/workerpool.h"

namespace LeverArch {

namespace {

class WorkerPageSource final : public PageSource
{
public:
    explicit WorkerPageSource(std::unique_ptr<DocumentSession> session)
        : m_session(std::move(session))
    {}

    Result<QImage> render(int page, double pixelsPerPoint, Cancellation cancellation) override
    {
        return m_session->render(page, pixelsPerPoint, std::move(cancellation));
    }

    Result<QImage> renderPart(int page, const PagePart &part, Cancellation cancellation) override
    {
        return m_session->renderPart(page, part, std::move(cancellation));
    }
    Result<QList<PageLink>> links(int page) override { return m_session->links(page); }

private:
    std::unique_ptr<DocumentSession> m_session;
};

} // namespace

PageSourceOpener openInWorker(WorkerPool &workers, const SharedBytes &pdf, const QString &password)
{
    return [&workers, pdf, password]() -> Result<std::unique_ptr<PageSource>> {
        LEVERARCH_ASSIGN(auto session, workers.open(pdf, password));
        return std::unique_ptr<PageSource>(new WorkerPageSource(std::move(session)));
    };
}

} // namespace LeverArch
