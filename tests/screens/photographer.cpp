// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"

#include "shell/actioncatalogue.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QEventLoop>
#include <QMenu>
#include <QPainter>
#include <QTextStream>
#include <QTimer>

namespace LeverArch {

namespace {

constexpr int settlingTime = 900; // Queries and page pictures come from other threads.

QList<QWidget *> standingOver(const QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget != &window && widget->isVisible() && widget->width() > 1)
            found.append(widget);
    }
    return found;
}

} // namespace

Photographer::Photographer(const Exposure &exposure)
    : m_exposure(exposure),
      m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
      m_theme(*qApp)
{
    QDir().mkpath(exposure.folder);
    m_theme.apply(exposure.dark ? Theme::Light::Dark : Theme::Light::Light);
    m_theme.setTextSize(exposure.textSize);
}

Photographer::~Photographer()
{
    clear();
    m_window.reset();
    m_desk.reset();
}

void Photographer::open(const QString &caseFile)
{
    clear();
    m_window.reset();
    m_desk = std::make_unique<Desk>(DeskParts{m_settings, m_dialogs, m_clock});
    m_window = std::make_unique<MainWindow>(*m_desk, m_theme);
    m_window->resize(m_exposure.size);
    m_window->show();
    if (!caseFile.isEmpty())
        m_window->openCase(caseFile);
    while (m_desk->isOpening())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    settle();
}

void Photographer::settle()
{
    QEventLoop loop;
    QTimer::singleShot(settlingTime, &loop, &QEventLoop::quit);
    loop.exec();
}

void Photographer::take(const QString &name)
{
    settle();
    QPixmap picture = m_window->grab();
    {
        QPainter painter(&picture);
        for (QWidget *over : standingOver(*m_window)) {
            const bool dialog = qobject_cast<QDialog *>(over);
            const QPoint middle = m_window->rect().center() - over->rect().center();
            const QPoint at = dialog ? middle : m_window->mapFromGlobal(over->pos());
            painter.drawPixmap(at, over->grab());
            painter.setPen(Qt::gray);
            painter.drawRect(QRect(at, over->size()));
        }
    }
    const QString file =
        QDir(m_exposure.folder).filePath(m_exposure.prefix + name + QStringLiteral(".png"));
    if (!picture.save(file))
        QTextStream(stderr) << file << " could not be written\n";
}

void Photographer::clear()
{
    if (!m_window)
        return;
    for (QWidget *over : standingOver(*m_window)) {
        if (auto *dialog = qobject_cast<QDialog *>(over))
            dialog->done(QDialog::Rejected); // Without the question what is to become of it.
        else
            over->close();
    }
    settle();
}

void Photographer::trigger(const char *command)
{
    QAction *action = m_window->actions().action(QString::fromLatin1(command));
    if (action && action->isEnabled())
        action->trigger();
    else
        QTextStream(stderr) << command << " cannot be done here\n";
}

} // namespace LeverArch
