// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings.h"
#include "otherprograms.h"
#include "trials.h"

#include "bench/heartbeat.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/papertexts.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/workerpagesource.h"
#include "worker/workerpool.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <cmath>
#include <thread>
#include <vector>

namespace LeverArch::Trial {

namespace {

constexpr double longestStandstill = 500; ///< Milliseconds; the build and the machine are anyone's.
constexpr int longestWait = 45'000;       ///< Milliseconds: two lives of a worker and some more.
constexpr qsizetype mostLinks = 10'000;
constexpr qsizetype mostEntries = 20'000;
constexpr double farthest = 1e7;

/// The view with everything behind it, and the threads its pictures come on.
class Desk
{
public:
    Desk(const Subject &subject, WorkerPool &workers)
    {
        auto renderer = std::make_unique<PageRenderer>(
            openInWorker(workers, subject.bytes, subject.paper.version.password),
            [this](std::function<void()> work) { m_threads.emplace_back(std::move(work)); });
        m_renderer = renderer.get();
        m_view = std::make_unique<PageView>();
        m_view->setPaper(subject.name, subject.paper.pages, std::move(renderer),
                         std::make_unique<PaperTexts>([&subject](QObject *, int page, auto then) {
                             then(subject.texts.value(page - 1));
                         }));
        m_view->resize(900, 700);
        m_view->show();
    }
    ~Desk()
    {
        m_view.reset();
        for (std::thread &thread : m_threads)
            thread.join();
    }
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    /// Whether the page was sharp in time, or said why it will not be.
    bool show(int page)
    {
        m_view->goToPage(page);
        QElapsedTimer time;
        time.start();
        do
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents,
                                            20);
        while (!m_view->isSharp() && time.elapsed() < longestWait);
        return m_view->isSharp();
    }
    QString problem(int page) const { return m_renderer->problem(page); }
    int currentPage() const { return m_view->currentPage(); }

private:
    std::vector<std::thread> m_threads;
    PageRenderer *m_renderer = nullptr; ///< The view's.
    std::unique_ptr<PageView> m_view;
};

bool isBelievable(const PageLink &link, int pageCount)
{
    const QRectF &area = link.area;
    const double numbers[] = {area.x(), area.y(), area.width(), area.height(), link.targetTop};
    for (const double number : numbers) {
        if (!std::isfinite(number) || std::abs(number) > farthest)
            return false;
    }
    const bool inside = link.file.isEmpty() && link.address.isEmpty();
    return !inside || (link.targetPage >= 1 && link.targetPage <= pageCount);
}

/// The pages looked at: the first ones and the last.
QList<int> somePages(const Subject &subject, int most)
{
    QList<int> pages;
    const int count = int(subject.paper.pages.size());
    for (int page = 1; page <= std::min(most, count); ++page)
        pages.append(page);
    if (count > most)
        pages.append(count);
    return pages;
}

} // namespace

void tryLinks(const Subject &subject, WorkerPool &workers, int pages, Findings &findings)
{
    const QString check = QStringLiteral("links");
    const auto session = workers.open(subject.bytes, subject.paper.version.password);
    if (!session.ok())
        return findings.fault(check, subject.name, 0, session.error().message);
    const int pageCount = int(subject.paper.pages.size());
    const auto outline = (*session)->outline();
    if (!outline.ok())
        findings.fault(check, subject.name, 0, outline.error().message);
    else if (outline->size() > mostEntries)
        findings.fault(check, subject.name, 0, QStringLiteral("endless outline"));
    for (const OutlineEntry &entry : outline.valueOr({})) {
        if (entry.page < 0 || entry.page > pageCount)
            findings.fault(check, subject.name, entry.page, QStringLiteral("outline leads out"));
    }
    for (const int page : somePages(subject, pages)) {
        findings.tried(check);
        const auto links = (*session)->links(page);
        if (!links.ok()) {
            // A paper that ends Poppler ends its own programs, too.
            if (links.error().code == Error::Code::WorkerLost && !otherTexts(subject.file))
                findings.note(check, subject.name, page, links.error().message);
            else
                findings.fault(check, subject.name, page, links.error().message);
            continue;
        }
        const bool believable =
            links->size() <= mostLinks &&
            std::all_of(links->begin(), links->end(), [pageCount](const PageLink &link) {
                return isBelievable(link, pageCount);
            });
        if (!believable)
            findings.fault(check, subject.name, page, QStringLiteral("unbelievable links"));
    }
}

void tryWindow(const Subject &subject, WorkerPool &workers, int pages, Findings &findings)
{
    const QString check = QStringLiteral("window");
    Bench::Heartbeat heartbeat;
    {
        Desk desk(subject, workers);
        for (const int page : somePages(subject, pages)) {
            findings.tried(check);
            const bool sharp = desk.show(page);
            const double stood = heartbeat.takeLongestMs();
            if (!sharp)
                findings.fault(check, subject.name, page, QStringLiteral("never sharp"));
            else if (!desk.problem(page).isEmpty())
                findings.note(check, subject.name, page, desk.problem(page));
            if (stood > longestStandstill)
                findings.fault(check, subject.name, page,
                               QStringLiteral("stood still for %1 ms").arg(qRound(stood)));
        }
        heartbeat.forgive();
    }
}

} // namespace LeverArch::Trial
