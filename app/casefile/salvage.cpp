// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/verification.h"

#include "casefile/damagedreading.h"
#include "casefile/filelock.h"
#include "casefile/username.h"
#include "core/clock.h"
#include "core/idsource.h"
#include "core/randomsource.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/stores.h"
#include "storage/actionlog.h"
#include "storage/lostoriginals.h"
#include "storage/salvage.h"
#include "storage/schema.h"
#include "storage/sqlstores.h"
#include "storage/upkeep.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Salvage", text);
}

/// Puts the new file together; what is missing is gathered on the way.
class Salvage
{
public:
    Salvage(const Connection &damaged, Connection &fresh, Progress &progress,
            Cancellation cancellation)
        : m_damaged(damaged),
          m_fresh(fresh),
          m_progress(progress),
          m_cancellation(std::move(cancellation)),
          m_ids(m_clock, m_random),
          m_stores(makeStores(fresh, m_ids, m_clock)),
          m_log(fresh, m_ids, m_clock)
    {}

    Result<QStringList> run();

private:
    Result<void> copyRows();
    Result<QList<Id>> lostOriginals();
    Result<bool> historyAccountsForRows();
    Result<void> bringIntoOrder(const QList<Id> &lost, bool anew);
    Result<void> openAction();
    QString lossOf(const Original &original) const;
    bool isOnlySource(Id original) const;
    QString paperOf(Id original) const;
    bool stopped() const { return m_cancellation.isCancelled(); }

    const Connection &m_damaged;
    Connection &m_fresh;
    Progress &m_progress;
    Cancellation m_cancellation;
    SystemClock m_clock;
    SystemRandomSource m_random;
    IdSource m_ids;
    std::unique_ptr<Stores> m_stores;
    ActionLog m_log;
    ActionInfo m_action;
    QStringList m_missing;
};

Result<QStringList> Salvage::run()
{
    LEVERARCH_TRY(copyRows());
    LEVERARCH_ASSIGN(const QList<Id> lost, lostOriginals());
    LEVERARCH_ASSIGN(const bool accounted, historyAccountsForRows());
    if (!accounted)
        m_missing.append(tr("The history of changes could not be read as a whole. It begins anew "
                            "in the new case file; the damaged file still holds what is left."));
    if (!lost.isEmpty() || !accounted)
        LEVERARCH_TRY(bringIntoOrder(lost, !accounted));
    if (stopped())
        return Error{Error::Code::Cancelled, tr("Saving was stopped. Nothing was kept."), {}};
    return m_missing;
}

Result<void> Salvage::copyRows()
{
    LEVERARCH_ASSIGN(const QStringList tables,
                     salvageRows(m_damaged, m_fresh, [this](int done, int total) {
                         m_progress.report(done, total, tr("Saving what can be read"));
                         return !stopped();
                     }));
    for (const QString &table : tables) {
        const KindDeclaration *const kind = findKind(table);
        m_missing.append(
            kind ? tr("Some entries could not be read whole: %1.").arg(kind->displayPlural())
                 : tr("Some rows could not be read (%1).").arg(table));
    }
    return {};
}

Result<QList<Id>> Salvage::lostOriginals()
{
    LEVERARCH_ASSIGN(const QList<Original> originals, m_stores->documents().originals());
    QList<Id> lost;
    for (const Original &original : originals) {
        if (stopped())
            break;
        m_progress.report(lost.size(), originals.size(), tr("Checking originals"));
        const auto read = m_stores->documents().readOriginal(
            original.id, [](QByteArrayView) -> Result<void> { return {}; });
        if (read.ok())
            continue;
        lost.append(original.id);
        m_missing.append(lossOf(original).arg(paperOf(original.id)));
    }
    return lost;
}

QString Salvage::lossOf(const Original &original) const
{
    if (original.role == OriginalRole::Rendition)
        return tr("The pages of “%1” could not be saved, nor the marks on them. Bring in again what "
                  "they were made of to have pages once more.");
    if (isOnlySource(original.id))
        return tr("What came in as “%1” could not be saved. The pages made of it were.");
    return tr("The paper “%1” could not be saved. What was written about it was.");
}

/// Whether there are pages made of it, so that it is not shown itself.
bool Salvage::isOnlySource(Id original) const
{
    const auto documents = m_stores->documents().documentsOf(original);
    if (!documents.ok() || documents->isEmpty())
        return false;
    const auto versions = m_stores->documents().versionsOf(documents->constFirst());
    return versions.ok() && std::none_of(versions->begin(), versions->end(),
                                         [&](const DocumentVersion &version) {
                                             return version.original == original;
                                         });
}

QString Salvage::paperOf(Id original) const
{
    const auto documents = m_stores->documents().documentsOf(original);
    if (documents.ok() && !documents->isEmpty()) {
        const auto versions = m_stores->documents().versionsOf(documents->constFirst());
        if (versions.ok() && !versions->isEmpty())
            return versions->constFirst().fileName;
    }
    return original.toString();
}

Result<bool> Salvage::historyAccountsForRows()
{
    const auto goOn = [this](qint64) { return !stopped(); };
    LEVERARCH_ASSIGN(const QList<Issue> chain, m_log.verifyChain(goOn));
    LEVERARCH_ASSIGN(const QList<Issue> rows, m_log.verifyRows(goOn));
    return chain.isEmpty() && rows.isEmpty();
}

Result<void> Salvage::openAction()
{
    ActionInfo info;
    info.label = tr("Save what was sound from %1").arg(QFileInfo(m_damaged.path()).fileName());
    info.who = userName();
    LEVERARCH_ASSIGN(m_action, m_log.open(info));
    return {};
}

Result<void> Salvage::bringIntoOrder(const QList<Id> &lost, bool anew)
{
    LEVERARCH_ASSIGN(Transaction transaction, Transaction::begin(m_fresh));
    if (anew)
        LEVERARCH_TRY(beginHistoryAnew(m_fresh, [this] { return openAction(); }));
    else
        LEVERARCH_TRY(openAction());
    LEVERARCH_TRY(giveUpOriginals(m_fresh, lost));
    LEVERARCH_TRY(m_log.seal(m_action));
    // With the history go the bringings-in that were taken back, which could be done again.
    LEVERARCH_ASSIGN(const QList<Id> unaccounted,
                     anew ? unaccountedOriginals(m_fresh) : Result<QList<Id>>(QList<Id>()));
    for (const Id original : lost + unaccounted)
        LEVERARCH_TRY(removeOriginal(m_fresh, original));
    LEVERARCH_TRY(sweepUnfinishedOriginals(m_fresh));
    return transaction.commit();
}

Result<QStringList> salvageInto(const QString &path, const Connection &damaged, Progress &progress,
                                const Cancellation &cancellation)
{
    LEVERARCH_ASSIGN(const auto fresh, Connection::open(path, Connection::Mode::Create));
    LEVERARCH_TRY(migrate(*fresh));
    return Salvage(damaged, *fresh, progress, cancellation).run();
}

} // namespace

Result<QStringList> salvageCaseFile(const QString &damaged, const QString &target,
                                    Progress &progress, Cancellation cancellation)
{
    if (QFileInfo::exists(target))
        return Error{Error::Code::Conflict,
                     tr("There is already a file of this name. Choose another name."),
                     {}};
    const SystemClock clock;
    const auto guard = FileLock::acquire(QFileInfo(damaged).canonicalFilePath(), clock);
    LEVERARCH_ASSIGN(const DamagedReading reading, openForLooking(damaged, guard.ok()));
    LEVERARCH_ASSIGN(auto lock, FileLock::acquire(QFileInfo(target).absoluteFilePath(), clock));
    auto missing = salvageInto(target, *reading.connection, progress, cancellation);
    lock.reset(); // Verifying takes it itself.
    if (missing.ok()) {
        const auto found = verifyCaseFile(target, progress, cancellation);
        if (!found.ok())
            missing = found.error();
        else
            for (const Issue &problem : found->problems)
                missing->append(problem.text);
    }
    if (!missing.ok()) {
        for (const char *ending : {"", "-wal", "-shm"})
            QFile::remove(target + QLatin1String(ending));
    }
    return missing;
}

} // namespace LeverArch
