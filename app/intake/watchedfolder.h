// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "domain/ledger.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <chrono>
#include <optional>

class QTimer;

namespace LeverArch {

class Clock;

/// A file in a watched folder that nobody writes to any more.
struct WatchedFile
{
    QString path; ///< Absolute.
    qint64 size = 0;
    QDateTime modified; ///< UTC.
    /// UTC; when it was put there or last touched in any way, which programs that keep the time of
    /// what they copy cannot set. Where the file system has none, as `modified`.
    QDateTime placed;
    /// It was found before and is another file now, whatever its times say.
    bool changed = false;

    static WatchedFile at(const QString &path); ///< As it is now.
};

/// Whether the newest line under its path is about this very file. Its times and size mostly tell;
/// where they leave it open it is read, and compared with the fingerprint in the line. Blocking.
bool isAccountedFor(const WatchedFile &file, const LedgerEntry &newest,
                    const Cancellation &cancellation = {});

/// Looks into a folder and the folders in it, and says which files have come to rest there. Only
/// looks: nothing in the folder is moved, changed or deleted. Links are not followed, hidden files
/// and those that browsers, office programs and synchronisers are still writing are left until they
/// have their names. The folder may go away (a stick) and come back. Lives on one thread; folders
/// are walked on another, because a network may be slow.
class WatchedFolder final : public QObject
{
    Q_OBJECT

public:
    /// How long a file must have kept its size and time, by the clock, before it is found.
    static constexpr std::chrono::milliseconds rest{3000};

    /// `clock` must outlive this. `timer` is asked to come when it is time to look again and belongs
    /// to the caller, who may let it run at another pace; null: only look() looks.
    WatchedFolder(QString folder, const Clock &clock, QTimer *timer, QObject *parent = nullptr);
    ~WatchedFolder() override;

    const QString &folder() const { return m_folder; }
    bool isThere() const { return m_isThere; } ///< As of the last look.

    bool isLooking() const { return m_looking; }
    /// Begins to look; once more afterwards when it is looking.
    void look();
    /// For files that were found and then did not come in: finds them again after that long, or,
    /// without a time, when another one is found.
    void findAgain(const QStringList &paths, std::optional<std::chrono::milliseconds> after);

Q_SIGNALS:
    /// Each file once, until it changes. Also those that were there before: whoever listens knows
    /// which of them came in already.
    void found(const QList<LeverArch::WatchedFile> &files);
    void wentAway(); ///< Once, until it is back.
    void cameBack();
    void looked();

private:
    struct Sight
    {
        qint64 size = 0;
        QDateTime modified;
        QDateTime placed;
        QDateTime since = {}; ///< When it was first seen like this, by the clock.
        bool told = false;
        bool toldBefore = false; ///< As it was then.
        bool waits = false;      ///< For another file, or for that time:
        QDateTime until = {};

        bool isSameAs(const Sight &before) const;
        void takeOver(const Sight &before);
    };
    /// What one look found.
    struct View
    {
        bool isThere = false;
        QHash<QString, Sight> files;
        QStringList folders;
    };
    static View walk(const QString &folder, const Cancellation &cancellation);
    void take(View view);
    QList<WatchedFile> compare(QHash<QString, Sight> &files) const;
    void setThere(bool isThere);
    void watch(const QStringList &folders);

    const QString m_folder;
    const Clock &m_clock;
    QFileSystemWatcher m_watcher;
    QHash<QString, Sight> m_files;
    Cancellation m_cancellation;
    bool m_isThere = true;
    bool m_looking = false;
    bool m_lookAgain = false;
    QThreadPool m_threads; ///< Last, so that it is waited for first.
};

} // namespace LeverArch
