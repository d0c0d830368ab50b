// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"

#include "casefile/casebackup.h"
#include "casefile/caseopening.h"
#include "casefile/casesession.h"
#include "casefile/readerpool.h"
#include "core/clock.h"
#include "domain/stores/stores.h"

#include <QFileInfo>

namespace LeverArch {

CaseFile::CaseFile(std::unique_ptr<CaseSession> session) : m_session(std::move(session))
{
    qRegisterMetaType<ChangeSet>();
    m_session->owner = this;
}

CaseFile::~CaseFile() = default;

Result<std::unique_ptr<CaseFile>> CaseFile::create(const QString &path,
                                                   const CaseFileOptions &options)
{
    const SystemClock systemClock;
    LEVERARCH_ASSIGN(auto opening, createCase(path, options.clock ? *options.clock : systemClock));
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
        new CaseFile(std::make_unique<CaseSession>(std::move(opening), options)));
    LEVERARCH_TRY(file->m_session->start(options));
    return file;
}

const QString &CaseFile::path() const
{
    return m_session->opening.path;
}

QString CaseFile::title() const
{
    return QFileInfo(m_session->opening.path).completeBaseName();
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

Result<void> CaseFile::writeDerived(const Change &change)
{
    return m_session->writeDerived(change);
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
