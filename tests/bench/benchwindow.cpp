// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchwindow.h"

#include "domain/kind.h"
#include "models/recordtablemodel.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/theme.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperpane.h"

#include <QApplication>
#include <QEventLoop>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace LeverArch::Bench {

namespace {

/// Gives events their turn until `done` says so.
void waitUntil(const std::function<bool()> &done)
{
    constexpr int askEveryMs = 1;
    QEventLoop loop;
    QTimer ask;
    QObject::connect(&ask, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    ask.start(askEveryMs);
    loop.exec();
}

} // namespace

BenchWindow::BenchWindow(const QDir &work)
    : m_settings(work.filePath(QStringLiteral("window.ini")), QSettings::IniFormat),
      m_desk({m_settings, m_dialogs, m_clock}),
      m_window(m_desk, theme())
{
    m_window.resize(1280, 800);
    m_window.show();
}

Theme &BenchWindow::theme()
{
    static Theme theme(*qApp);
    return theme;
}

void BenchWindow::open(const QString &path)
{
    m_window.openCase(path);
    waitUntil([this] { return m_window.panels() != nullptr; });
}

void BenchWindow::showLetters(const QString &path, int rows)
{
    open(path);
    m_window.panels()->view()->showSection(QLatin1String(Kind::letter));
    waitUntil([&] {
        const auto tables = m_window.findChildren<QTableView *>();
        return std::ranges::any_of(tables, [&](const QTableView *table) {
            // Not whether it is visible: an empty section shows its sentence instead.
            const auto *model = qobject_cast<const RecordTableModel *>(table->model());
            return model && model->isLoaded() && model->rowCount() == rows;
        });
    });
    m_window.grab();
}

void BenchWindow::import(const QStringList &files)
{
    std::weak_ptr<Job> job;
    QObject::connect(&m_desk, &Desk::jobBegan, &m_window,
                     [&](const std::shared_ptr<Job> &begun) { job = begun; });
    m_desk.importFiles(files);
    waitUntil([&] { return job.expired(); });
}

void BenchWindow::read(Id document, int page)
{
    CaseView *view = m_window.panels()->view();
    view->goTo({document, page, -1, 0, {}, {}});
    const auto *paper = qobject_cast<DocumentPage *>(view->currentPage());
    waitUntil([&] { return paper->isLoaded(); });
    waitUntilSharp();
}

void BenchWindow::closePaper()
{
    m_window.panels()->view()->closeCurrentTab();
}

PageView &BenchWindow::pages()
{
    return qobject_cast<DocumentPage *>(m_window.panels()->view()->currentPage())->pane().view();
}

void BenchWindow::waitUntilSharp()
{
    PageView &view = pages();
    waitUntil([&] { return view.isSharp(); });
    view.viewport()->repaint();
}

void BenchWindow::rest(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace LeverArch::Bench
