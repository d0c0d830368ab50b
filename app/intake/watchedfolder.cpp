// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/watchedfolder.h"

#include "core/clock.h"
#include "core/sha256sum.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

namespace LeverArch {

namespace {

/// The system's watcher takes one handle a folder; beyond this the timer alone must do.
constexpr qsizetype mostWatched = 200;
/// What a folder can have that a person put papers into. Beyond it, somebody chose a whole disk.
constexpr qsizetype mostFiles = 50'000;
constexpr int deepest = 16;
constexpr qint64 readAtOnce = 1 << 20;

/// Files that are not what they will be: downloads, half-synchronised ones, and what office programs
/// put beside an open file.
bool isTemporary(const QString &name)
{
    static const QStringList endings = {
        QStringLiteral(".part"),       QStringLiteral(".partial"), QStringLiteral(".crdownload"),
        QStringLiteral(".download"),   QStringLiteral(".tmp"),     QStringLiteral(".temp"),
        QStringLiteral(".opdownload"), QStringLiteral(".!ut"),     QStringLiteral(".filepart"),
        QStringLiteral(".swp"),        QStringLiteral("~")};
    if (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1String("~$")))
        return true;
    return std::any_of(endings.begin(), endings.end(), [&name](const QString &ending) {
        return name.endsWith(ending, Qt::CaseInsensitive);
    });
}

/// The program's own case files are no papers, and change all the time.
bool isOurs(const QString &name)
{
    return name.contains(QLatin1String(".leverarch"), Qt::CaseInsensitive);
}

QDateTime placedAt(const QFileInfo &file)
{
    const QDateTime placed = file.metadataChangeTime();
    return (placed.isValid() ? placed : file.lastModified()).toUTC();
}

bool hasFingerprint(const QString &path, const QString &sha256, const Cancellation &cancellation)
{
    QFile file(path);
    if (sha256.isEmpty() || !file.open(QIODevice::ReadOnly))
        return false;
    Sha256Sum sum;
    QByteArray part;
    do {
        part = file.read(readAtOnce);
        sum.add(part);
    } while (!part.isEmpty() && !cancellation.isCancelled());
    return file.error() == QFileDevice::NoError && sum.result().toHex() == sha256;
}

} // namespace

WatchedFile WatchedFile::at(const QString &path)
{
    const QFileInfo file(path);
    return {path, file.size(), file.lastModified().toUTC(), placedAt(file)};
}

bool isAccountedFor(const WatchedFile &file, const LedgerEntry &newest,
                    const Cancellation &cancellation)
{
    if (file.size != newest.size)
        return false;
    const bool untouched =
        !file.changed && file.modified <= newest.at && file.placed <= newest.at;
    return untouched || hasFingerprint(file.path, newest.sha256, cancellation);
}

bool WatchedFolder::Sight::isSameAs(const Sight &before) const
{
    return before.size == size && before.modified == modified && before.placed == placed;
}

void WatchedFolder::Sight::takeOver(const Sight &before)
{
    since = before.since;
    told = before.told;
    waits = before.waits;
    until = before.until;
}

WatchedFolder::WatchedFolder(QString folder, const Clock &clock, QTimer *timer, QObject *parent)
    : QObject(parent), m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())), m_clock(clock)
{
    m_threads.setMaxThreadCount(1);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &WatchedFolder::look);
    if (timer)
        connect(timer, &QTimer::timeout, this, &WatchedFolder::look);
}

WatchedFolder::~WatchedFolder()
{
    m_cancellation.cancel();
    m_threads.waitForDone();
}

void WatchedFolder::look()
{
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    m_threads.start([this, folder = m_folder, cancellation = m_cancellation] {
        View view = walk(folder, cancellation);
        // Dropped when this is gone; the destructor waits for us before that.
        QMetaObject::invokeMethod(this, [this, view = std::move(view)] { take(view); },
                                  Qt::QueuedConnection);
    });
}

WatchedFolder::View WatchedFolder::walk(const QString &folder, const Cancellation &cancellation)
{
    View view;
    const QFileInfo root(folder);
    view.isThere = root.isDir() && root.isReadable();
    QList<std::pair<QString, int>> open;
    if (view.isThere)
        open.append({folder, 0});
    while (!open.isEmpty() && !cancellation.isCancelled() && view.files.size() < mostFiles) {
        const auto [path, depth] = open.takeFirst();
        view.folders.append(path);
        const QFileInfoList inside =
            QDir(path).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        for (const QFileInfo &one : inside) {
            if (one.fileName().startsWith(QLatin1Char('.')))
                continue;
            if (one.isDir() && depth < deepest)
                open.append({one.absoluteFilePath(), depth + 1});
            else if (one.isFile() && !isTemporary(one.fileName()) && !isOurs(one.fileName()))
                view.files.insert(one.absoluteFilePath(),
                                  {one.size(), one.lastModified().toUTC(), placedAt(one)});
        }
    }
    return view;
}

void WatchedFolder::take(View view)
{
    m_looking = false;
    setThere(view.isThere);
    if (view.isThere) {
        watch(view.folders);
        const QList<WatchedFile> resting = compare(view.files);
        m_files = std::move(view.files);
        if (!resting.isEmpty())
            Q_EMIT found(resting);
    }
    Q_EMIT looked();
    if (std::exchange(m_lookAgain, false))
        look();
}

/// Those of the files that have come to rest, in the order of their names.
QList<WatchedFile> WatchedFolder::compare(QHash<QString, Sight> &files) const
{
    const QDateTime now = m_clock.now();
    QList<WatchedFile> resting;
    bool begins = false;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const auto before = m_files.constFind(file.key());
        const bool same = before != m_files.constEnd() && file->isSameAs(*before);
        file->since = now;
        if (same)
            file->takeOver(*before);
        file->toldBefore = before != m_files.constEnd() && (before->told || before->toldBefore);
        if (!same || file->told || file->since.msecsTo(now) < rest.count())
            continue;
        begins = begins || !file->waits || (file->until.isValid() && file->until <= now);
        resting.append({file.key(), file->size, file->modified, file->placed, file->toldBefore});
    }
    if (!begins)
        return {};
    for (const WatchedFile &file : std::as_const(resting)) {
        files[file.path].told = true;
        files[file.path].waits = false;
    }
    std::sort(resting.begin(), resting.end(),
              [](const WatchedFile &a, const WatchedFile &b) { return a.path < b.path; });
    return resting;
}

void WatchedFolder::findAgain(const QStringList &paths,
                              std::optional<std::chrono::milliseconds> after)
{
    for (const QString &path : paths) {
        const auto file = m_files.find(path);
        if (file == m_files.end())
            continue;
        file->told = false;
        file->waits = true;
        file->until = after ? m_clock.now().addMSecs(after->count()) : QDateTime();
    }
}

void WatchedFolder::setThere(bool isThere)
{
    if (isThere == m_isThere)
        return;
    m_isThere = isThere;
    // What is known of the files stays: a stick that comes back brings nothing new by that.
    if (isThere)
        Q_EMIT cameBack();
    else
        Q_EMIT wentAway();
}

void WatchedFolder::watch(const QStringList &folders)
{
    const QStringList wanted = folders.mid(0, mostWatched);
    QStringList gone;
    for (const QString &path : m_watcher.directories()) {
        if (!wanted.contains(path))
            gone.append(path);
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    QStringList fresh;
    for (const QString &path : wanted) {
        if (!m_watcher.directories().contains(path))
            fresh.append(path);
    }
    if (!fresh.isEmpty())
        m_watcher.addPaths(fresh);
}

} // namespace LeverArch
