// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/watchedfolder.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QAction;
class QToolButton;

namespace LeverArch {

class Desk;
struct ImportWish;

/// The folder whose papers come into the open case file by themselves. Which one is a setting of
/// this computer for each case file, not part of the case file: on another computer there is another
/// folder, or none. Its button in the bottom line says so and stops it.
class Watching final : public QObject
{
    Q_OBJECT

public:
    Watching(Desk &desk, QWidget *window);

    void choose();
    void stop();
    bool isWatching() const { return m_folder != nullptr; }
    QToolButton *button() const { return m_button; } ///< For the bottom line.
    WatchedFolder *folder() const { return m_folder.get(); } ///< Null: none.

    /// An import has ended: of files of this folder that did not come in, they are found again.
    void importOver(const ImportWish &wish, bool stopped);

Q_SIGNALS:
    void changed(); ///< Begun, stopped, away or back.

private:
    QString settingKey() const;
    void takeUp();
    void watch(const QString &path);
    void letGo();
    void bringIn(const QList<WatchedFile> &files);
    using Then = std::function<void(const QStringList &)>;
    void sortOut(const QList<WatchedFile> &files, const Then &then);
    void compare(const QList<WatchedFile> &files, const QHash<QString, LedgerEntry> &lines,
                 const Then &then);
    void refresh();

    Desk &m_desk;
    QWidget *m_window;
    QToolButton *m_button;
    QTimer m_timer;
    std::unique_ptr<WatchedFolder> m_folder;
    Cancellation m_comparing; ///< Until the folder is let go of.
};

} // namespace LeverArch
