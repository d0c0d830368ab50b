// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"

#include "casefile/casebackup.h"
#include "casefile/caseopening.h"
#include "casefile/casesession.h"
#include "casefile/inbackground.h"
#include "casefile/readerpool.h"
#include "core/clock.h"
#include "domain/stores/stores.h"

#include <QFileInfo>
#include <QPointer>

#include <future>

namespace LeverArch {

CaseFile::CaseFile(std::unique_ptr<CaseSession> session) : m_session(std::move(session))
{
    qRegisterMetaType<ChangeSet>();
    m_session->owner = this;
}

CaseFile::~CaseFile() = default;

namespace {

auto creating(const QString &path)
{
    return [path](const Clock &clock) { return createCase(path, clock); };
}

auto opening(const QString &path, const CaseFileOptions &options)
{
    return [path, options](const Clock &clock) { return openCase(path, options, clock); };
}

} // namespace

Result<std::unique_ptr<CaseFile>> CaseFile::create(const QString &path,
                                                   const CaseFileOptions &options)
{
    return start(creating(path), options);
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const QString &path,
                                                 const CaseFileOptions &options)
{
    return start(opening(path, options), options);
}

void CaseFile::createLater(const QString &path, const CaseFileOptions &options, QObject *context,
                           Opened then)
{
    startLater(creating(path), options, context, std::move(then));
}

void CaseFile::openLater(const QString &path, const CaseFileOptions &options, QObject *context,
                         Opened then)
{
    startLater(opening(path, options), options, context, std::move(then));
}

void CaseFile::closeLater(std::unique_ptr<CaseFile> file, QObject *context,
                          std::function<void()> then)
{
    file->m_session->stopReading();
    // Tasks that still wait to be written answer to the case file, which therefore goes last.
    const std::shared_ptr<CaseFile> closing(std::move(file));
    const QPointer<QObject> asked(context);
    const bool answers = context != nullptr;
    runInBackground(
        closing.get(), [session = closing->m_session.get()] { session->stopWriting(); },
        [closing, asked, answers, then = std::move(then)] {
            if (then && (asked || !answers))
                then();
        });
}

Result<std::unique_ptr<CaseSession>> CaseFile::prepare(const Look &look,
                                                       const CaseFileOptions &options)
{
    const SystemClock systemClock;
    LEVERARCH_ASSIGN(auto opening, look(options.clock ? *options.clock : systemClock));
    auto session = std::make_unique<CaseSession>(std::move(opening), options);
    session->startWriting(options.sizeLimit);
    return session;
}

Result<std::unique_ptr<CaseFile>> CaseFile::attach(Result<std::unique_ptr<CaseSession>> session)
{
    LEVERARCH_ASSIGN(auto taken, std::move(session));
    std::unique_ptr<CaseFile> file(new CaseFile(std::move(taken)));
    LEVERARCH_TRY(file->m_session->startReading());
    return file;
}

Result<std::unique_ptr<CaseFile>> CaseFile::start(const Look &look, const CaseFileOptions &options)
{
    return attach(prepare(look, options));
}

void CaseFile::startLater(const Look &look, const CaseFileOptions &options, QObject *context,
                          Opened then)
{
    const auto session = std::make_shared<Result<std::unique_ptr<CaseSession>>>(nullptr);
    runInBackground(
        context, [session, look, options] { *session = prepare(look, options); },
        [session, then = std::move(then)] { then(attach(std::move(*session))); });
}

const QString &CaseFile::path() const
{
    return m_session->opening.path;
}

QString CaseFile::title() const
{
    return QFileInfo(m_session->opening.path).completeBaseName();
}

QString CaseFile::who() const
{
    return m_session->who();
}

bool CaseFile::isReadOnly() const
{
    return !m_session->opening.lock;
}

QList<Issue> CaseFile::openingIssues() const
{
    return m_session->opening.issues;
}

const Stores &CaseFile::read() const
{
    return *m_session->stores;
}

Result<void> CaseFile::holdView()
{
    return m_session->holdView();
}

void CaseFile::enqueueRead(QObject *context, ReadWork work, Cancellation cancellation)
{
    m_session->readers->enqueue(context, std::move(work), std::move(cancellation));
}

Result<ActionInfo> CaseFile::act(const QString &label, const Change &change, Id group)
{
    return m_session->act(label, change, group);
}

void CaseFile::actLater(const QString &label, Change change, QObject *context,
                        std::function<void(Result<ActionInfo>)> then)
{
    m_session->actLater(label, std::move(change), context, std::move(then));
}

Result<void> CaseFile::writeDerived(const Change &change, const QSet<Id> &texts)
{
    return m_session->writeDerived(change, texts);
}

Result<void> CaseFile::readWaiting(const std::function<Result<void>(const Stores &)> &work)
{
    const auto done = std::make_shared<std::promise<Result<void>>>();
    std::future<Result<void>> answer = done->get_future();
    enqueueRead(nullptr,
                [done, work](const Result<const Stores *> &stores) {
                    done->set_value(stores.ok() ? work(**stores) : Result<void>(stores.error()));
                    return std::function<void()>([] {});
                },
                {});
    try {
        return answer.get();
    } catch (const std::future_error &) {
        // The pool ended before it came to the work.
        return Error{Error::Code::Cancelled, tr("The case file is being closed."), {}};
    }
}

Result<void> CaseFile::rebuildSearchIndex()
{
    return m_session->rebuildSearchIndex();
}

ActionInfo CaseFile::nextUndo() const
{
    return m_session->next(ActionInfo::Kind::Undo);
}

ActionInfo CaseFile::nextRedo() const
{
    return m_session->next(ActionInfo::Kind::Redo);
}

Result<ActionInfo> CaseFile::undo()
{
    return m_session->takeBack(ActionInfo::Kind::Undo);
}

Result<ActionInfo> CaseFile::redo()
{
    return m_session->takeBack(ActionInfo::Kind::Redo);
}

void CaseFile::undoLater(QObject *context, std::function<void(Result<ActionInfo>)> then)
{
    m_session->takeBackLater(ActionInfo::Kind::Undo, context, std::move(then));
}

void CaseFile::redoLater(QObject *context, std::function<void(Result<ActionInfo>)> then)
{
    m_session->takeBackLater(ActionInfo::Kind::Redo, context, std::move(then));
}

Result<void> CaseFile::backup(const QString &target, Progress &progress, Cancellation cancellation)
{
    return backupCase(m_session->opening.path, target, progress, std::move(cancellation));
}

Id CaseFile::newGroup()
{
    return m_session->newId();
}

} // namespace LeverArch
