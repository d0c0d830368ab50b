// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"

#include "casefile/casebackup.h"
#include "casefile/caseopening.h"
#include "casefile/casewriter.h"
#include "casefile/readerpool.h"
#include "casefile/username.h"
#include "casefile/writerthread.h"
#include "core/clock.h"
#include "core/idsource.h"
#include "core/randomsource.h"
#include "domain/stores/stores.h"
#include "storage/connection.h"
#include "storage/sqlstores.h"

#include <QFileInfo>
#include <QPointer>
#include <QThread>

namespace LeverArch {

namespace {

/// How far back undo reaches after a restart. An import of thousands of papers fits.
constexpr int actionsRemembered = 10'000;

} // namespace

/// Owns the threads and connections, in the order they must end: readers and the reading connection
/// first, then the writer, whose connection is the last on the file and so tidies SQLite's log
/// away, then the lock.
class CaseFile::Private
{
public:
    Private(CaseOpening found, const CaseFileOptions &options);
    ~Private();

    Result<void> start(const CaseFileOptions &options, bool sweep);

    Error notWritable() const;
    WriterThread::Priority priorityHere() const;
    ActionInfo actionNamed(const QString &label, Id group) const;
    /// On the writer thread: runs, remembers for undo, tells the owner.
    Result<ActionInfo> write(const std::function<Result<ChangeSet>(CaseWriter &)> &task);
    Result<ActionInfo> takeBack(ActionInfo::Kind kind);
    Result<ActionInfo> runWaiting(const std::function<Result<ActionInfo>()> &task);
    void runLater(std::function<Result<ActionInfo>()> task, QObject *context,
                  std::function<void(Result<ActionInfo>)> then);

    CaseFile *q = nullptr;
    CaseOpening opening;
    SystemClock systemClock;
    SystemRandomSource systemRandom;
    const Clock &clock;
    IdSource ids;
    QString who;

    mutable std::mutex undoMutex;
    UndoHistory undoHistory;

    WriterThread writerThread;
    std::unique_ptr<CaseWriter> writer; ///< Touched on the writer thread only.
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Stores> stores;
    std::unique_ptr<ReaderPool> readers;
};

CaseFile::Private::Private(CaseOpening found, const CaseFileOptions &options)
    : opening(std::move(found)),
      clock(options.clock ? *options.clock : systemClock),
      ids(clock, options.random ? *options.random : systemRandom),
      who(options.who.isEmpty() ? userName() : options.who)
{}

CaseFile::Private::~Private()
{
    readers.reset();
    stores.reset();
    connection.reset();
    writerThread.run(WriterThread::Priority::Intake, [this] { writer.reset(); });
}

Result<void> CaseFile::Private::start(const CaseFileOptions &options, bool sweep)
{
    if (opening.lock) {
        Result<void> opened;
        writerThread.run(WriterThread::Priority::Interface, [&] {
            opened = [&]() -> Result<void> {
                LEVERARCH_ASSIGN(writer,
                                 CaseWriter::open(opening.path, ids, clock, options.sizeLimit));
                if (sweep)
                    LEVERARCH_TRY(writer->sweepUnfinished());
                LEVERARCH_ASSIGN(const QList<ActionInfo> actions,
                                 writer->recentActions(actionsRemembered));
                undoHistory = UndoHistory::replay(actions, actions.size() < actionsRemembered);
                return {};
            }();
        });
        LEVERARCH_TRY(std::move(opened));
    }
    LEVERARCH_ASSIGN(connection, Connection::open(opening.path, Connection::Mode::Read));
    stores = makeStores(*connection, ids, clock);
    readers = std::make_unique<ReaderPool>(opening.path, options.readers, ids, clock);
    return {};
}

Error CaseFile::Private::notWritable() const
{
    return {Error::Code::ReadOnly,
            CaseFile::tr("This case file is open for reading only. Nothing was changed."),
            opening.issues.isEmpty() ? QString() : opening.issues.constFirst().text};
}

WriterThread::Priority CaseFile::Private::priorityHere() const
{
    return q->thread() == QThread::currentThread() ? WriterThread::Priority::Interface
                                                   : WriterThread::Priority::Intake;
}

ActionInfo CaseFile::Private::actionNamed(const QString &label, Id group) const
{
    ActionInfo info;
    info.label = label;
    info.group = group;
    info.who = who;
    return info;
}

Result<ActionInfo>
CaseFile::Private::write(const std::function<Result<ChangeSet>(CaseWriter &)> &task)
{
    if (!writer)
        return notWritable();
    LEVERARCH_ASSIGN(const ChangeSet changed, task(*writer));
    if (!changed.action.id)
        return changed.action;
    {
        const std::lock_guard lock(undoMutex);
        undoHistory.append(changed.action);
    }
    QMetaObject::invokeMethod(
        q, [owner = q, changed] { Q_EMIT owner->changed(changed); }, Qt::QueuedConnection);
    return changed.action;
}

Result<ActionInfo> CaseFile::Private::takeBack(ActionInfo::Kind kind)
{
    const bool undo = kind == ActionInfo::Kind::Undo;
    UndoHistory::Step step;
    {
        const std::lock_guard lock(undoMutex);
        step = undo ? undoHistory.nextUndo() : undoHistory.nextRedo();
    }
    if (step.actions.isEmpty())
        return Error{Error::Code::NotFound,
                     undo ? CaseFile::tr("There is nothing to undo.")
                          : CaseFile::tr("There is nothing to redo."),
                     {}};
    return write([&](CaseWriter &w) { return w.takeBack(step, kind, who); });
}

Result<ActionInfo> CaseFile::Private::runWaiting(const std::function<Result<ActionInfo>()> &task)
{
    if (writerThread.isCurrent())
        return Error{Error::Code::Internal,
                     CaseFile::tr("A change was begun inside another change. Nothing was changed."),
                     {}};
    Result<ActionInfo> answer = ActionInfo();
    writerThread.run(priorityHere(), [&] { answer = task(); });
    return answer;
}

void CaseFile::Private::runLater(std::function<Result<ActionInfo>()> task, QObject *context,
                                 std::function<void(Result<ActionInfo>)> then)
{
    const QPointer<QObject> alive(context ? context : q);
    writerThread.post(WriterThread::Priority::Interface,
                      [owner = q, alive, task = std::move(task), then = std::move(then)] {
                          Result<ActionInfo> answer = task();
                          QMetaObject::invokeMethod(
                              owner,
                              [alive, then, answer] {
                                  if (alive && then)
                                      then(answer);
                              },
                              Qt::QueuedConnection);
                      });
}

CaseFile::CaseFile(std::unique_ptr<Private> privateData) : d(std::move(privateData))
{
    qRegisterMetaType<ChangeSet>();
    d->q = this;
}

CaseFile::~CaseFile() = default;

Result<std::unique_ptr<CaseFile>> CaseFile::create(const QString &path,
                                                   const CaseFileOptions &options)
{
    const SystemClock systemClock;
    LEVERARCH_ASSIGN(auto opening,
                     createCase(path, options, options.clock ? *options.clock : systemClock));
    return start(std::move(opening), options);
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const QString &path,
                                                 const CaseFileOptions &options)
{
    const SystemClock systemClock;
    LEVERARCH_ASSIGN(auto opening,
                     openCase(path, options, options.clock ? *options.clock : systemClock));
    return start(std::move(opening), options);
}

Result<std::unique_ptr<CaseFile>> CaseFile::start(CaseOpening opening,
                                                  const CaseFileOptions &options)
{
    std::unique_ptr<CaseFile> file(
        new CaseFile(std::make_unique<Private>(std::move(opening), options)));
    LEVERARCH_TRY(file->d->start(options, true));
    return file;
}

const QString &CaseFile::path() const
{
    return d->opening.path;
}

QString CaseFile::title() const
{
    return QFileInfo(d->opening.path).completeBaseName();
}

bool CaseFile::isReadOnly() const
{
    return !d->opening.lock;
}

QList<Issue> CaseFile::openingIssues() const
{
    return d->opening.issues;
}

const Stores &CaseFile::read() const
{
    return *d->stores;
}

void CaseFile::enqueueRead(QObject *context, ReadWork work, Cancellation cancellation)
{
    d->readers->enqueue(context, std::move(work), std::move(cancellation));
}

Result<ActionInfo> CaseFile::act(const QString &label, const Change &change, Id group)
{
    return d->runWaiting([&] {
        return d->write(
            [&](CaseWriter &writer) { return writer.act(d->actionNamed(label, group), change); });
    });
}

void CaseFile::actLater(const QString &label, Change change, QObject *context,
                        std::function<void(Result<ActionInfo>)> then)
{
    d->runLater(
        [this, label, change = std::move(change)] {
            return d->write(
                [&](CaseWriter &writer) { return writer.act(d->actionNamed(label, {}), change); });
        },
        context, std::move(then));
}

Result<void> CaseFile::writeDerived(const Change &change)
{
    const auto answer = d->runWaiting([&]() -> Result<ActionInfo> {
        if (!d->writer)
            return d->notWritable();
        LEVERARCH_TRY(d->writer->writeDerived(change));
        return ActionInfo();
    });
    return answer.ok() ? Result<void>() : Result<void>(answer.error());
}

ActionInfo CaseFile::nextUndo() const
{
    const std::lock_guard lock(d->undoMutex);
    return d->undoHistory.nextUndo().shown;
}

ActionInfo CaseFile::nextRedo() const
{
    const std::lock_guard lock(d->undoMutex);
    return d->undoHistory.nextRedo().shown;
}

Result<ActionInfo> CaseFile::undo()
{
    return d->runWaiting([&] { return d->takeBack(ActionInfo::Kind::Undo); });
}

Result<ActionInfo> CaseFile::redo()
{
    return d->runWaiting([&] { return d->takeBack(ActionInfo::Kind::Redo); });
}

void CaseFile::undoLater(QObject *context, std::function<void(Result<ActionInfo>)> then)
{
    d->runLater([this] { return d->takeBack(ActionInfo::Kind::Undo); }, context, std::move(then));
}

void CaseFile::redoLater(QObject *context, std::function<void(Result<ActionInfo>)> then)
{
    d->runLater([this] { return d->takeBack(ActionInfo::Kind::Redo); }, context, std::move(then));
}

Result<void> CaseFile::backup(const QString &target, Progress &progress, Cancellation cancellation)
{
    return backupCase(d->opening.path, target, progress, std::move(cancellation));
}

Id CaseFile::newGroup()
{
    return d->ids.next();
}

} // namespace LeverArch
