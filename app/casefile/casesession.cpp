// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casesession.h"

#include "casefile/backgroundcheck.h"
#include "casefile/casefile.h"
#include "casefile/papersigning.h"
#include "casefile/readerpool.h"
#include "casefile/username.h"
#include "domain/kind.h"
#include "domain/stores/stores.h"
#include "storage/connection.h"
#include "storage/sqlstores.h"

#include <QFileInfo>
#include <QPointer>
#include <QThread>

#include <utility>

namespace LeverArch {

namespace {

using Way = ActionInfo::Kind;
using Priority = WriterThread::Priority;

Error notWritable()
{
    return {Error::Code::ReadOnly,
            CaseFile::tr("This case file is open for reading only. Nothing was changed."),
            {}};
}

/// A connection that only reads makes an empty log and shared memory beside the file and cannot
/// take them away. One that writes can, and SQLite makes sure that it is the last one on the file.
void tidyAfterReading(const QString &path, const Clock &clock)
{
    if (!QFileInfo::exists(path + QStringLiteral("-wal")))
        return;
    const auto lock = FileLock::acquire(path, clock);
    if (lock.ok())
        Connection::open(path, Connection::Mode::Write).ok();
}

Result<void> plain(const Result<ActionInfo> &answer)
{
    return answer.ok() ? Result<void>() : Result<void>(answer.error());
}

} // namespace

CaseSession::CaseSession(CaseOpening found, const CaseFileOptions &options)
    : opening(std::move(found)),
      m_clock(options.clock ? *options.clock : m_systemClock),
      m_ids(m_clock, options.random ? *options.random : m_systemRandom),
      m_who(options.who.isEmpty() ? userName() : options.who),
      m_readerCount(options.readers)
{}

CaseSession::~CaseSession()
{
    stopReading();
    stopWriting();
}

void CaseSession::startWriting(qint64 sizeLimit)
{
    if (opening.lock) {
        Result<void> opened;
        m_writerThread.run(Priority::Interface, [&] { opened = startWritingNow(sizeLimit); });
        if (!opened.ok())
            becomeReadOnly(Issue::fromError(opened.error()),
                           opened.error().code == Error::Code::Damaged);
    }
    m_mayLeaveLog = !opening.lock && !opening.damaged && !opening.logStood;
}

Result<void> CaseSession::startReading()
{
    const auto mode = opening.damaged ? Connection::Mode::ReadDamaged : Connection::Mode::Read;
    LEVERARCH_ASSIGN(m_connection, Connection::open(opening.path, mode));
    stores = makeStores(*m_connection, m_ids, m_clock);
    m_readingPlace = FilePlace::at(opening.path);
    readers = std::make_unique<ReaderPool>(opening.path, mode, m_readerCount, m_ids, m_clock);
    QObject::connect(readers.get(), &ReaderPool::returned, owner, [this] { readAgain(); });
    if (opening.lock)
        checkMeanwhile();
    return {};
}

Result<void> CaseSession::holdView()
{
    m_view.reset();
    LEVERARCH_ASSIGN(Transaction view, Transaction::begin(*m_connection));
    m_view.emplace(std::move(view));
    return {};
}

void CaseSession::readAgain()
{
    if (!readers || m_readingPlace.standing(opening.path) != FilePlace::Standing::Back)
        return;
    auto connection = Connection::open(opening.path, Connection::Mode::Read);
    if (!connection.ok())
        return; // Not there for long; whoever reads next is told.
    m_view.reset();
    m_retired.push_back({std::move(m_connection), std::move(stores)});
    m_connection = std::move(*connection);
    stores = makeStores(*m_connection, m_ids, m_clock);
    m_readingPlace = FilePlace::at(opening.path);
    ChangeSet everything;
    for (const KindDeclaration &kind : allKinds())
        everything.kinds.insert(kind.key());
    everything.added = everything.tags = everything.settings = everything.ledger = true;
    Q_EMIT owner->changed(everything);
}

void CaseSession::stopReading()
{
    m_check.reset();
    readers.reset();
    m_view.reset();
    stores.reset();
    m_connection.reset();
    m_retired.clear();
}

void CaseSession::stopWriting()
{
    // Behind everything that waits: what a person asked for is done before the file closes.
    m_writerThread.run(Priority::Intake, [this] { m_writer.reset(); });
    opening.lock.reset();
    if (std::exchange(m_mayLeaveLog, false))
        tidyAfterReading(opening.path, m_clock);
}

Result<void> CaseSession::startWritingNow(qint64 sizeLimit)
{
    const auto tookUp = [this](UndoHistory history) {
        {
            const std::lock_guard lock(m_undoMutex);
            m_undoHistory = std::move(history);
        }
        if (owner)
            QMetaObject::invokeMethod(
                owner, [this] { readAgain(); }, Qt::QueuedConnection);
    };
    LEVERARCH_ASSIGN(auto writer, SteadyWriter::open({opening.path, opening.lock.get(), sizeLimit},
                                                     m_ids, m_clock, tookUp));
    const Result<ChangeSet> ready = writer->write([this](CaseWriter &file) -> Result<ChangeSet> {
        if (opening.indexDamaged)
            LEVERARCH_TRY(file.rebuildSearchIndex());
        LEVERARCH_TRY(file.sweepUnfinished());
        return ChangeSet();
    });
    LEVERARCH_TRY(ready);
    m_writer = std::move(writer);
    m_writerThread.post(Priority::Intake, [this] { readUnreadPages(); });
    return {};
}

// A step at a time, each behind whatever waits; what is left when the file closes is done next
// time.
void CaseSession::readUnreadPages()
{
    if (!m_writer)
        return;
    bool more = false;
    const auto read = writeSteadily([&more](CaseWriter &file) -> Result<ChangeSet> {
        LEVERARCH_ASSIGN(more, file.readUnreadPages());
        return ChangeSet();
    });
    if (!read.ok())
        tellFailure("indexing pages anew", read.error());
    else
        m_writerThread.post(Priority::Intake, [this, more] {
            if (more)
                readUnreadPages();
            else
                signPapers();
        });
}

void CaseSession::signPapers()
{
    if (!m_writer)
        return;
    bool more = false;
    const auto signedOne = writeSteadily([&more](CaseWriter &file) {
        return file.writeDerived([&more](Stores &inside) -> Result<void> {
            LEVERARCH_ASSIGN(more, signNextPaper(inside));
            return {};
        });
    });
    if (!signedOne.ok())
        tellFailure("signing papers anew", signedOne.error());
    else if (more)
        m_writerThread.post(Priority::Intake, [this] { signPapers(); });
}

Result<ChangeSet>
CaseSession::writeSteadily(const std::function<Result<ChangeSet>(CaseWriter &)> &change)
{
    Result<ChangeSet> done = m_writer->write(change);
    const CaseWriter::LogLength length = m_writer->logLength();
    if (length == CaseWriter::LogLength::Short)
        return done;
    // Behind whatever waits: a person's change is not to pay for it. Who changes without a pause
    // leaves no room there.
    if (!std::exchange(m_willTidy, true))
        m_writerThread.post(Priority::Intake, [this] { tidyLog(); });
    else if (length == CaseWriter::LogLength::Overlong)
        tidyLog();
    return done;
}

void CaseSession::tidyLog()
{
    m_willTidy = false;
    if (!m_writer)
        return;
    const auto tidied = m_writer->write([](CaseWriter &file) -> Result<ChangeSet> {
        LEVERARCH_TRY(file.tidyLog());
        return ChangeSet();
    });
    // Nothing is lost: the log is read with the file.
    if (!tidied.ok())
        tellFailure("tidying the log", tidied.error());
}

void CaseSession::tellFailure(const char *what, const Error &error)
{
    qWarning("%s stopped: %s %s", what, qUtf8Printable(error.message), qUtf8Printable(error.detail));
    // That the file is away, and where it was saved to, is said once, to whoever meets it first.
    if (error.code == Error::Code::Io && owner)
        QMetaObject::invokeMethod(
            owner, [to = owner, issue = Issue::fromError(error)] { Q_EMIT to->issueRaised(issue); },
            Qt::QueuedConnection);
}

void CaseSession::becomeReadOnly(const Issue &reason, bool damaged)
{
    m_writerThread.run(Priority::Interface, [this] { m_writer.reset(); });
    opening.lock.reset();
    opening.damaged = opening.damaged || damaged;
    opening.issues.prepend(reason);
}

void CaseSession::checkMeanwhile()
{
    m_check = std::make_unique<BackgroundCheck>(opening.path);
    QObject::connect(m_check.get(), &BackgroundCheck::damaged, owner, [this](const Issue &issue) {
        if (!m_check)
            return; // The file is being closed.
        becomeReadOnly(issue, true);
        Q_EMIT owner->issueRaised(issue);
    });
    QObject::connect(m_check.get(), &BackgroundCheck::indexDiffers, owner, [this] {
        if (!m_check)
            return;
        runLater([this] { return rebuildNow(); }, owner,
                 [this](const Result<ActionInfo> &done) {
                     if (!done.ok())
                         Q_EMIT owner->issueRaised(Issue::fromError(done.error()));
                 });
    });
    m_check->start();
}

Result<ActionInfo> CaseSession::write(const std::function<Result<ChangeSet>(CaseWriter &)> &change)
{
    if (!m_writer)
        return notWritable();
    LEVERARCH_ASSIGN(const ChangeSet changed, writeSteadily(change));
    if (changed.action.id) {
        const std::lock_guard lock(m_undoMutex);
        m_undoHistory.append(changed.action);
    }
    if (changed.action.id || changed.ledger || !changed.texts.isEmpty())
        QMetaObject::invokeMethod(
            owner, [to = owner, changed] { Q_EMIT to->changed(changed); }, Qt::QueuedConnection);
    return changed.action;
}

Result<ActionInfo> CaseSession::actNow(const QString &label, const CaseWriter::Change &change,
                                       Id group)
{
    ActionInfo info;
    info.label = label;
    info.group = group;
    info.who = m_who;
    return write([&](CaseWriter &writer) { return writer.act(info, change); });
}

Result<ActionInfo> CaseSession::takeBackNow(Way kind)
{
    const UndoHistory::Step step = nextStep(kind);
    if (step.actions.isEmpty())
        return Error{Error::Code::NotFound,
                     kind == Way::Undo ? CaseFile::tr("There is nothing to undo.")
                                       : CaseFile::tr("There is nothing to redo."),
                     {}};
    return write([&](CaseWriter &writer) { return writer.takeBack(step, kind, m_who); });
}

Result<ActionInfo> CaseSession::rebuildNow()
{
    return write([](CaseWriter &writer) -> Result<ChangeSet> {
        LEVERARCH_TRY(writer.rebuildSearchIndex());
        return ChangeSet();
    });
}

Result<ActionInfo> CaseSession::act(const QString &label, const CaseWriter::Change &change,
                                    Id group)
{
    return runWaiting([&] { return actNow(label, change, group); });
}

void CaseSession::actLater(const QString &label, CaseWriter::Change change, QObject *context,
                           std::function<void(Result<ActionInfo>)> then)
{
    runLater([this, label, change = std::move(change)] { return actNow(label, change, {}); },
             context, std::move(then));
}

Result<void> CaseSession::writeDerived(const CaseWriter::Change &change, const QSet<Id> &texts)
{
    return plain(runWaiting([&] {
        return write([&](CaseWriter &writer) -> Result<ChangeSet> {
            LEVERARCH_ASSIGN(ChangeSet changed, writer.writeDerived(change));
            changed.texts = texts;
            return changed;
        });
    }));
}

Result<void> CaseSession::rebuildSearchIndex()
{
    return plain(runWaiting([this] { return rebuildNow(); }));
}

Result<ActionInfo> CaseSession::takeBack(Way kind)
{
    return runWaiting([this, kind] { return takeBackNow(kind); });
}

void CaseSession::takeBackLater(Way kind, QObject *context,
                                std::function<void(Result<ActionInfo>)> then)
{
    runLater([this, kind] { return takeBackNow(kind); }, context, std::move(then));
}

UndoHistory::Step CaseSession::nextStep(Way kind) const
{
    const std::lock_guard lock(m_undoMutex);
    return kind == Way::Undo ? m_undoHistory.nextUndo() : m_undoHistory.nextRedo();
}

ActionInfo CaseSession::next(Way kind) const
{
    return nextStep(kind).shown;
}

Result<ActionInfo> CaseSession::runWaiting(const Task &task)
{
    if (m_writerThread.isCurrent())
        return Error{Error::Code::Internal,
                     CaseFile::tr("A change was begun inside another change. Nothing was changed."),
                     {}};
    const bool forPerson = owner->thread() == QThread::currentThread();
    Result<ActionInfo> answer = ActionInfo();
    m_writerThread.run(forPerson ? Priority::Interface : Priority::Intake,
                       [&] { answer = task(); });
    return answer;
}

void CaseSession::runLater(Task task, QObject *context,
                           std::function<void(Result<ActionInfo>)> then)
{
    const QPointer<QObject> alive(context ? context : owner);
    m_writerThread.post(Priority::Interface,
                        [to = owner, alive, task = std::move(task), then = std::move(then)] {
                            const Result<ActionInfo> answer = task();
                            const auto deliver = [alive, then, answer] {
                                if (alive && then)
                                    then(answer);
                            };
                            QMetaObject::invokeMethod(to, deliver, Qt::QueuedConnection);
                        });
}

} // namespace LeverArch
