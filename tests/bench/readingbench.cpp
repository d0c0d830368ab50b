// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "benchwindow.h"
#include "heartbeat.h"
#include "measure.h"
#include "readingpapers.h"
#include "widgets/paper/pageview.h"

#include <QCoreApplication>
#include <QScrollBar>

namespace LeverArch::Bench {

namespace {

constexpr int openings = 7;
constexpr int turns = 40;
constexpr int uncached = 25;
constexpr int frameMs = 16;

/// Pages far from each other and from those before, so that none was drawn ahead.
int farPage(int round)
{
    return 20 + (round * 389) % (ReadingPapers::longPages - 40);
}

/// What every part of this bench works with.
struct Reading
{
    BenchWindow &window;
    const ReadingPapers &papers;
    Heartbeat &heartbeat;

    Id document(const char *name) const { return papers.documents.value(QLatin1String(name)); }

    /// Milliseconds of pdftoppm for a page at the width it has on the screen.
    double pdftoppm(const char *name, int page) const
    {
        PageView &view = window.pages();
        const int width = qRound(view.placement(page).rect().width() * view.devicePixelRatioF());
        const QString number = QString::number(page);
        const ProgramRun run = runProgram(
            QStringLiteral("pdftoppm"),
            {QStringLiteral("-f"), number, QStringLiteral("-l"), number,
             QStringLiteral("-scale-to-x"), QString::number(width), QStringLiteral("-scale-to-y"),
             QStringLiteral("-1"), papers.folder.filePath(QLatin1String(name))});
        heartbeat.forgive();
        return 1000 * run.seconds;
    }
};

QJsonObject firstPage(const Reading &reading)
{
    say(QStringLiteral("first page of a thousand"));
    const Id document = reading.document("long.pdf");
    QList<double> ours;
    QList<double> reference;
    for (int i = 0; i < openings; ++i) {
        ours += millisecondsOf([&] { reading.window.read(document, 1); });
        reference += reading.pdftoppm("long.pdf", 1);
        reading.window.closePaper();
        BenchWindow::rest(200);
    }
    const double bare = percentile(reference, 0.5);
    return figure(percentile(ours, 0.5), QStringLiteral("ms, median, from the wish to sharp"),
                  1.5 * bare + 100, QStringLiteral("ms of pdftoppm, page 1 at the same width"),
                  bare);
}

/// A page that has been looked at before, from the wish to its paint.
QJsonObject cachedTurn(const Reading &reading)
{
    say(QStringLiteral("turning cached pages"));
    reading.window.read(reading.document("long.pdf"), 300);
    PageView &view = reading.window.pages();
    view.setFit(PageView::Fit::Page);
    for (const int page : {300, 301}) {
        view.goToPage(page);
        reading.window.waitUntilSharp();
    }
    QList<double> samples;
    for (int i = 0; i < turns; ++i) {
        samples += millisecondsOf([&] {
            view.goToPage(300 + i % 2);
            view.viewport()->repaint();
        });
        BenchWindow::rest(frameMs);
    }
    return figure(percentile(samples, 0.95), QStringLiteral("ms, p95"), 16,
                  QStringLiteral("ms to paint the page that stands there"),
                  millisecondsOf([&] { view.viewport()->repaint(); }));
}

QJsonObject uncachedPage(const Reading &reading)
{
    say(QStringLiteral("going to pages not drawn yet"));
    reading.window.read(reading.document("long.pdf"), 1);
    PageView &view = reading.window.pages();
    view.setFit(PageView::Fit::Page);
    QList<double> ours;
    QList<double> reference;
    QList<double> ratios;
    for (int i = 0; i < uncached; ++i) {
        const int page = farPage(i);
        ours += millisecondsOf([&] {
            view.goToPage(page);
            reading.window.waitUntilSharp();
        });
        reference += reading.pdftoppm("long.pdf", page);
        ratios += ours.last() / reference.last();
        BenchWindow::rest(300);
    }
    QJsonObject found = figure(percentile(ours, 0.5) / percentile(reference, 0.5),
                               QStringLiteral("times the reference, medians"), 1.3,
                               QStringLiteral("ms of pdftoppm, the same pages and widths, median"),
                               percentile(reference, 0.5));
    found.insert(QStringLiteral("milliseconds"), percentile(ours, 0.5));
    found.insert(QStringLiteral("worst_ratio"), percentile(ratios, 1));
    return found;
}

/// Scrolls a frame at a time from end to end; the longest wait of the interface thread is what
/// blocks it.
QJsonObject scanScroll(const Reading &reading)
{
    say(QStringLiteral("scrolling a colour scan"));
    reading.window.read(reading.document("scan.pdf"), 1);
    PageView &view = reading.window.pages();
    view.setFit(PageView::Fit::Width);
    QScrollBar *bar = view.verticalScrollBar();
    QList<double> frames;
    const Heartbeat heartbeat;
    for (int at = 0; at < bar->maximum(); at += 60) {
        frames += millisecondsOf([&] {
            bar->setValue(at);
            view.viewport()->repaint();
        });
        BenchWindow::rest(frameMs);
    }
    const double bare = reading.pdftoppm("scan.pdf", 1);
    QJsonObject found = figure(percentile(frames, 1), QStringLiteral("ms, longest frame"), 50,
                               QStringLiteral("ms of pdftoppm for one page of it"), bare);
    found.insert(QStringLiteral("p95"), percentile(frames, 0.95));
    found.insert(QStringLiteral("longest_wait"), heartbeat.longestMs());
    return found;
}

QJsonObject tenOpen(const Reading &reading)
{
    say(QStringLiteral("ten papers open"));
    const qint64 us = QCoreApplication::applicationPid();
    const double before = residentMegabytes(us);
    for (int i = 1; i <= ReadingPapers::tens; ++i) {
        reading.window.read(reading.papers.documents.value(QStringLiteral("ten-%1.pdf").arg(i)), 1);
        PageView &view = reading.window.pages();
        for (int page = 2; page <= std::min(view.pageCount(), 12); ++page) {
            view.goToPage(page);
            reading.window.waitUntilSharp();
        }
    }
    BenchWindow::rest(1000);
    return figure(residentMegabytes(us), QStringLiteral("MB, window and workers"), 400,
                  QStringLiteral("MB before they were opened"), before);
}

} // namespace

QJsonObject readingBench(const QDir &work)
{
    const ReadingPapers papers(work);
    BenchWindow window(work);
    window.open(papers.caseFile);
    BenchWindow::rest(1000);
    double atRest = 0;
    {
        const Heartbeat still;
        BenchWindow::rest(5000);
        atRest = still.longestMs();
    }
    Heartbeat heartbeat;
    const Reading reading{window, papers, heartbeat};
    QJsonObject found;
    QJsonObject waits;
    double longest = 0;
    const auto measure = [&](const char *name, QJsonObject (*part)(const Reading &)) {
        found.insert(QLatin1String(name), part(reading));
        const double wait = heartbeat.takeLongestMs();
        waits.insert(QLatin1String(name), wait);
        longest = std::max(longest, wait);
    };
    measure("first_page", firstPage);
    measure("uncached_page", uncachedPage);
    measure("cached_turn", cachedTurn);
    measure("scan_scroll", scanScroll);
    measure("ten_papers", tenOpen);
    QJsonObject waiting = figure(longest, QStringLiteral("ms, longest of all this"), 50,
                                 QStringLiteral("ms, longest of five seconds at rest"), atRest);
    waiting.insert(QStringLiteral("longest_of_each"), waits);
    found.insert(QStringLiteral("interface_thread"), waiting);
    return found;
}

} // namespace LeverArch::Bench
