// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/windowfixture.h"

#include "support/qtcatch.h"
#include "support/testworkers.h"

#include "casefile/casefile.h"
#include "domain/record.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/recordtablemodel.h"
#include "shell/actioncatalogue.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/recognising.h"
#include "widgets/fieldeditor.h"
#include "widgets/inspector.h"
#include "widgets/recordform.h"
#include "widgets/recordspage.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QThreadPool>
#include <QTimer>

namespace LeverArch {

WindowFixture::WindowFixture()
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
      m_theme(std::make_unique<Theme>(*qApp))
{
    REQUIRE(m_folder.isValid());
    m_theme->apply(Theme::Light::Light);
    // Seconds of work in the background that most stories have nothing to do with.
    m_settings.setValue(QLatin1String(Recognising::pausedSetting), true);
    m_desk = std::make_unique<Desk>(DeskParts{m_settings, dialogs, clock, testWorkers(), &opener});
    m_window = std::make_unique<MainWindow>(*m_desk, *m_theme);
    m_window->resize(1280, 800);
    m_window->show();
}

WindowFixture::~WindowFixture()
{
    m_window.reset();
    m_desk.reset();
    QThreadPool::globalInstance()->waitForDone(); // Case files close there; the folder goes next.
}

void WindowFixture::newCase()
{
    dialogs.answer(QStringLiteral("new-case"), {path(QStringLiteral("case.leverarch"))});
    trigger("case.new");
    waitUntil([this] { return m_desk->isOpen(); });
}

void WindowFixture::open(const QString &path)
{
    m_window->openCase(path);
    waitUntil([this] { return !m_desk->isOpening(); });
}

QAction *WindowFixture::action(const char *command) const
{
    QAction *found = m_window->actions().action(QString::fromLatin1(command));
    REQUIRE(found);
    return found;
}

void WindowFixture::trigger(const char *command)
{
    INFO(command);
    REQUIRE(action(command)->isEnabled());
    action(command)->trigger();
}

Id WindowFixture::add(const char *kind, const QString &title, const FieldValues &values)
{
    Record record;
    record.kind = QLatin1String(kind);
    record.title = title;
    record.values = values;
    Id id;
    must(file().act(QStringLiteral("Add %1").arg(title), [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(id, stores.records().add(record));
        return {};
    }));
    return id;
}

RecordsPage *WindowFixture::section(const char *key, int rows)
{
    m_window->panels()->view()->showSection(QLatin1String(key));
    auto *page = qobject_cast<RecordsPage *>(m_window->panels()->view()->currentPage());
    REQUIRE(page);
    waitUntil([&] { return page->model()->isLoaded() && page->model()->rowCount() == rows; });
    return page;
}

void WindowFixture::write(const char *field, const QString &text)
{
    INFO(field);
    FieldEditor *editor = m_window->panels()->inspector()->form()->editor(QLatin1String(field));
    REQUIRE(editor);
    if (auto *line = qobject_cast<QLineEdit *>(editor->focusProxy()))
        line->setText(text);
    else if (auto *paragraphs = qobject_cast<QPlainTextEdit *>(editor->focusProxy()))
        paragraphs->setPlainText(text);
    else
        FAIL("not a field to type in");
    editor->commit();
}

void WindowFixture::waitUntil(const std::function<bool()> &done)
{
    // The limit is only there so that a lost answer fails the test instead of hanging it.
    const QDeadlineTimer limit(180'000);
    QTimer alarm;
    alarm.start(50);
    while (!done()) {
        REQUIRE_FALSE(limit.hasExpired());
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

} // namespace LeverArch
