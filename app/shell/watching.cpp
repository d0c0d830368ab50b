// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/watching.h"

#include "casefile/casefile.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "shell/desk.h"
#include "widgets/dialogs.h"
#include "widgets/look.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QUrl>

namespace LeverArch {

namespace {

using namespace std::chrono_literals;

/// Often enough that a paper from the scanner is there before one is back at the desk.
constexpr auto pace = 5s;

/// What could not be brought in, or not even looked up, may be by then.
constexpr auto secondTry = 5min;

} // namespace

Watching::Watching(Desk &desk, QWidget *window)
    : QObject(window),
      m_desk(desk),
      m_window(window),
      m_button(Look::flatButton(QStringLiteral("folder-sync"), {}, window))
{
    m_button->setObjectName(QStringLiteral("watching"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_button);
    menu->addAction(tr("&Stop watching this folder"), this, &Watching::stop)
        ->setObjectName(QStringLiteral("stopWatching"));
    menu->addAction(tr("Watch &another folder…"), this, &Watching::choose);
    m_button->setMenu(menu);
    m_timer.setInterval(pace);
    connect(&desk, &Desk::opened, this, &Watching::takeUp);
    connect(&desk, &Desk::closing, this, &Watching::letGo);
    refresh();
}

QString Watching::settingKey() const
{
    return QStringLiteral("watched/") +
           QString::fromLatin1(QUrl::toPercentEncoding(
               QFileInfo(m_desk.caseFile().path()).canonicalFilePath()));
}

void Watching::takeUp()
{
    const QString path = m_desk.settings().value(settingKey()).toString();
    if (!path.isEmpty() && !m_desk.caseFile().isReadOnly())
        watch(path);
}

void Watching::choose()
{
    m_desk.dialogs().openFolder(m_window,
                                {QStringLiteral("watch-folder"), tr("Watch a folder"), {}, {}, {}},
                                [this](const QString &path) {
                                    if (!m_desk.isOpen() || m_desk.caseFile().isReadOnly())
                                        return;
                                    m_desk.settings().setValue(settingKey(), path);
                                    watch(path);
                                    m_desk.say(tr("What is put into “%1” is brought in from now "
                                                  "on. The files there stay as they are.")
                                                   .arg(QDir::toNativeSeparators(path)));
                                });
}

void Watching::watch(const QString &path)
{
    m_comparing.cancel();
    m_comparing = Cancellation();
    m_folder = std::make_unique<WatchedFolder>(path, m_desk.clock(), &m_timer);
    connect(m_folder.get(), &WatchedFolder::found, this, &Watching::bringIn);
    connect(m_folder.get(), &WatchedFolder::wentAway, this, &Watching::refresh);
    connect(m_folder.get(), &WatchedFolder::cameBack, this, &Watching::refresh);
    m_timer.start();
    m_folder->look();
    refresh();
}

void Watching::letGo()
{
    m_timer.stop();
    m_comparing.cancel();
    m_folder.reset();
    refresh();
}

void Watching::stop()
{
    if (!m_folder)
        return;
    m_desk.settings().remove(settingKey());
    const QString path = m_folder->folder();
    letGo();
    m_desk.say(tr("“%1” is not watched any more.").arg(QDir::toNativeSeparators(path)));
}

void Watching::bringIn(const QList<WatchedFile> &files)
{
    sortOut(files, [this](const QStringList &unaccounted) {
        ImportWish wish;
        wish.way = IntakeWay::Watched;
        wish.paths = unaccounted;
        m_desk.bringIn(wish);
    });
}

void Watching::importOver(const ImportWish &wish, bool stopped)
{
    if (wish.way != IntakeWay::Watched || !m_folder)
        return;
    QList<WatchedFile> files;
    for (const QString &path : wish.paths)
        files.append(WatchedFile::at(path));
    sortOut(files, [this, stopped](const QStringList &unaccounted) {
        // Whoever has stopped it does not want it again at once.
        using Pause = std::optional<std::chrono::milliseconds>;
        m_folder->findAgain(unaccounted, stopped ? Pause() : Pause(secondTry));
    });
}

/// Gives those that have no line in the ledger yet, unless the folder is let go of meanwhile.
void Watching::sortOut(const QList<WatchedFile> &files, const Then &then)
{
    using Lines = QHash<QString, LedgerEntry>;
    m_desk.caseFile().readLater<Lines>(
        this,
        [files](const Stores &stores) -> Result<Lines> {
            Lines lines;
            for (const WatchedFile &file : files) {
                LEVERARCH_ASSIGN(const auto newest, stores.ledger().newestAt(file.path));
                if (newest)
                    lines.insert(file.path, *newest);
            }
            return lines;
        },
        [this, files, then](const Result<Lines> &lines) {
            if (lines.ok()) {
                compare(files, *lines, then);
                return;
            }
            m_desk.showError(lines.error());
            QStringList paths;
            for (const WatchedFile &file : files)
                paths.append(file.path);
            m_folder->findAgain(paths, secondTry);
        },
        m_comparing);
}

void Watching::compare(const QList<WatchedFile> &files, const QHash<QString, LedgerEntry> &lines,
                       const Then &then)
{
    runApart<QStringList>(
        m_desk, this,
        [files, lines, asked = m_comparing] {
            QStringList unaccounted;
            for (const WatchedFile &file : files) {
                const auto line = lines.constFind(file.path);
                if (line == lines.constEnd() || !isAccountedFor(file, *line, asked))
                    unaccounted.append(file.path);
            }
            return unaccounted;
        },
        [then, asked = m_comparing](const QStringList &unaccounted) {
            if (!asked.isCancelled())
                then(unaccounted);
        });
}

void Watching::refresh()
{
    m_button->setVisible(isWatching());
    if (isWatching()) {
        const QString path = QDir::toNativeSeparators(m_folder->folder());
        const QString name = QFileInfo(m_folder->folder()).fileName();
        const QString shown = m_button->fontMetrics().elidedText(
            name, Qt::ElideMiddle, m_button->fontMetrics().averageCharWidth() * 20);
        QString text = m_folder->isThere() ? tr("Watching %1").arg(shown)
                                           : tr("%1 is not there").arg(shown);
        m_button->setText(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        m_button->setToolTip(m_folder->isThere()
                                 ? tr("What is put into %1 is brought in by itself.").arg(path)
                                 : tr("%1 is not there now. It is watched again when it is back.")
                                       .arg(path));
        m_button->setAccessibleName(m_button->toolTip());
    }
    Q_EMIT changed();
}

} // namespace LeverArch
