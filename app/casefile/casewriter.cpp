// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casewriter.h"

#include "casefile/changesetof.h"
#include "domain/stores/stores.h"
#include "storage/actionlog.h"
#include "storage/connection.h"
#include "storage/snapshot.h"
#include "storage/sqlstores.h"
#include "storage/upkeep.h"

namespace LeverArch {

namespace {

/// Some 2 MiB: what a slow disk writes in less time than a person notices.
constexpr qint64 pagesOfLongLog = 512;
/// Some 32 MiB.
constexpr qint64 pagesOfOverlongLog = 16 * pagesOfLongLog;

} // namespace

Result<std::unique_ptr<CaseWriter>> CaseWriter::open(const QString &path, IdSource &ids,
                                                     const Clock &clock, qint64 sizeLimit)
{
    LEVERARCH_ASSIGN(auto connection, Connection::open(path, Connection::Mode::Write));
    if (sizeLimit > 0)
        LEVERARCH_TRY(limitSize(*connection, sizeLimit));
    std::unique_ptr<CaseWriter> writer(new CaseWriter(std::move(connection), ids, clock));
    LEVERARCH_TRY(writer->ledgerChanged());
    writer->m_connection->tidyLogByHand();
    return writer;
}

CaseWriter::CaseWriter(std::unique_ptr<Connection> connection, IdSource &ids, const Clock &clock)
    : m_connection(std::move(connection)),
      m_log(std::make_unique<ActionLog>(*m_connection, ids, clock)),
      m_stores(makeStores(*m_connection, ids, clock))
{}

CaseWriter::~CaseWriter() = default;

void CaseWriter::abandon()
{
    m_connection->abandon();
}

Result<void> CaseWriter::copyTo(const QString &target) const
{
    return copyDatabase(*m_connection, target, 0, [](qint64, qint64) { return true; });
}

Result<ChangeSet> CaseWriter::act(const ActionInfo &info, const Change &change)
{
    return record(info, [&] { return change(*m_stores); });
}

Result<ChangeSet> CaseWriter::takeBack(const UndoHistory::Step &step, ActionInfo::Kind kind,
                                       const QString &who)
{
    ActionInfo info;
    info.kind = kind;
    info.target = step.shown.id;
    info.group = step.shown.group;
    info.label = step.shown.label;
    info.who = who;
    return record(info, [&]() -> Result<void> {
        for (const Id action : step.actions)
            LEVERARCH_TRY(m_log->revert(action));
        return {};
    });
}

Result<ChangeSet> CaseWriter::record(const ActionInfo &info,
                                     const std::function<Result<void>()> &change)
{
    LEVERARCH_ASSIGN(Transaction transaction, Transaction::begin(*m_connection));
    LEVERARCH_ASSIGN(const ActionInfo action, m_log->open(info));
    LEVERARCH_TRY(change());
    LEVERARCH_ASSIGN(const Touched touched, m_log->seal(action));
    LEVERARCH_ASSIGN(ChangeSet changed, changeSetOf(touched, *m_stores));
    LEVERARCH_ASSIGN(changed.ledger, ledgerChanged());
    LEVERARCH_TRY(transaction.commit());
    if (!touched.empty())
        changed.action = action;
    return changed;
}

Result<ChangeSet> CaseWriter::writeDerived(const Change &change)
{
    LEVERARCH_ASSIGN(Transaction transaction, Transaction::begin(*m_connection));
    LEVERARCH_TRY(change(*m_stores));
    ChangeSet changed;
    LEVERARCH_ASSIGN(changed.ledger, ledgerChanged());
    LEVERARCH_TRY(transaction.commit());
    return changed;
}

Result<bool> CaseWriter::ledgerChanged()
{
    LEVERARCH_ASSIGN(const qint64 mark, ledgerMark(*m_connection));
    return std::exchange(m_ledgerMark, mark) != mark;
}

Result<QList<ActionInfo>> CaseWriter::recentActions(int limit) const
{
    return m_log->recent(limit);
}

Result<void> CaseWriter::rebuildSearchIndex()
{
    return LeverArch::rebuildSearchIndex(*m_connection);
}

Result<bool> CaseWriter::readUnreadPages()
{
    return LeverArch::readUnreadPages(*m_connection);
}

CaseWriter::LogLength CaseWriter::logLength() const
{
    const qint64 pages = m_connection->loggedPages();
    if (pages < pagesOfLongLog)
        return LogLength::Short;
    return pages < pagesOfOverlongLog ? LogLength::Long : LogLength::Overlong;
}

Result<void> CaseWriter::tidyLog()
{
    return m_connection->tidyLog();
}

Result<void> CaseWriter::sweepUnfinished()
{
    LEVERARCH_ASSIGN(Transaction transaction, Transaction::begin(*m_connection));
    LEVERARCH_TRY(sweepUnfinishedOriginals(*m_connection));
    return transaction.commit();
}

} // namespace LeverArch
