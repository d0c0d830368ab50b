// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/intakerun.h"

#include "casefile/casefile.h"
#include "domain/record.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/paperthreads.h"
#include "intake/papertitle.h"
#include "intake/readingorder.h"
#include "worker/workerpool.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <numeric>

namespace LeverArch {

namespace {

constexpr int passwordAttempts = 3;
constexpr qsizetype mostLockedInMemory = 4;
/// One more than processes: while one thread waits for the writer, the others keep them busy.
constexpr int spareThreads = 1;

QString tr(const char *text)
{
    return QCoreApplication::translate("Intake", text);
}

} // namespace

IntakeRun::IntakeRun(CaseFile &caseFile, WorkerPool &workers, PasswordPrompt prompt,
                     Progress &progress, Cancellation cancellation)
    : m_caseFile(caseFile),
      m_workers(workers),
      m_prompt(std::move(prompt)),
      m_progress(progress),
      m_cancellation(std::move(cancellation))
{}

Result<IntakeReport> IntakeRun::run(const QList<PaperSource> &sources, const QString &from)
{
    m_total = sources.size();
    m_group = m_caseFile.newGroup();
    LEVERARCH_TRY(begin(from));
    {
        const PaperReader reader(m_caseFile, m_workers, m_info, m_group);
        PaperThreads threads(reader, m_workers.processes() + spareThreads, m_halt);
        handleFiles(sources, threads);
    }
    const auto finished = m_caseFile.writeDerived(
        [this](Stores &stores) { return stores.ledger().finish(m_info.id); });
    // A full disk has been reported already, and the papers before it are in.
    if (!finished.ok() && !m_stopped)
        return finished.error();
    return report();
}

Result<void> IntakeRun::begin(const QString &from)
{
    m_info.source = from;
    return m_caseFile.writeDerived([this](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(m_info.id, stores.ledger().begin(m_info));
        LEVERARCH_ASSIGN(const auto intakes, stores.ledger().intakes());
        for (const IntakeInfo &intake : intakes) {
            if (intake.id == m_info.id)
                m_info = intake;
        }
        return {};
    });
}

void IntakeRun::handleFiles(const QList<PaperSource> &sources, PaperThreads &threads)
{
    const QList<qsizetype> order = readingOrder(sources);
    qsizetype next = 0;
    const auto isWorking = [&] { return threads.unfinished() > 0 || m_password.valid(); };
    while (next < order.size() || isWorking()) {
        if (m_cancellation.isCancelled())
            m_halt.cancel();
        takePassword(threads);
        if (next < order.size() && mayRead(threads)) {
            receive(order.at(next), sources.at(order.at(next)), threads);
            ++next;
        } else if (isWorking()) {
            takeOutcome(threads);
        } else if (m_halt.isCancelled()) {
            return;
        }
    }
}

/// Locked papers stay in memory while their password is asked for.
bool IntakeRun::mayRead(const PaperThreads &threads) const
{
    const qint64 locked = std::accumulate(
        m_locked.begin(), m_locked.end(), m_inQuestion.paper.bytes.size(),
        [](qint64 sum, const PaperJob &job) { return sum + job.paper.bytes.size(); });
    return !m_halt.isCancelled() && m_locked.size() < mostLockedInMemory &&
           locked < PaperThreads::manyBytes && threads.hasRoom() && !threads.hasOutcome();
}

void IntakeRun::receive(qsizetype index, const PaperSource &source, PaperThreads &threads)
{
    m_progress.report(m_entries.size(), m_total, source.fileName());
    PaperJob job;
    job.index = index;
    job.path = source.path;
    job.fileName = source.fileName();
    job.paper = receivePaper(source, ForbiddenFiles(m_caseFile.path()), m_cancellation);
    if (m_cancellation.isCancelled())
        return;
    LedgerEntry entry;
    entry.intake = m_info.id;
    entry.path = job.path;
    entry.size = job.paper.size;
    entry.sha256 = job.paper.sha256.toHex();
    if (job.paper.refusal) {
        entry.code = job.paper.refusal->code;
        entry.reason = job.paper.refusal->reason;
        addEntry(index, entry);
        return;
    }
    if (auto seen = m_seen.find(job.paper.sha256); seen != m_seen.end()) {
        if (seen->decided)
            decideLike(index, entry, seen->entry);
        else
            seen->waiting.append({index, entry});
        return;
    }
    const auto there = known(job.paper.sha256);
    if (!there.ok()) {
        stop(there.error());
        return;
    }
    if (!there->document.isNull()) {
        addDuplicate(index, entry, there->document);
        return;
    }
    job.original = there->original;
    job.pageCount = there->pageCount;
    job.passwords = m_passwords;
    m_seen.insert(job.paper.sha256, {});
    threads.put(std::move(job));
}

Result<IntakeRun::Known> IntakeRun::known(const Sha256 &sha256)
{
    Known found;
    // Asked of the writer: a reading connection might not yet see what was just stored.
    LEVERARCH_TRY(m_caseFile.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const auto original, stores.documents().originalByHash(sha256));
        if (!original)
            return {};
        found.original = original->id;
        LEVERARCH_ASSIGN(const auto documents, stores.documents().documentsOf(original->id));
        if (!documents.isEmpty())
            found.document = documents.front();
        LEVERARCH_ASSIGN(found.pageCount, stores.pages().pageCount(original->id));
        return {};
    }));
    return found;
}

void IntakeRun::takeOutcome(PaperThreads &threads)
{
    auto taken = threads.take();
    if (!taken) {
        if (const QString doing = threads.doing(); !doing.isEmpty())
            m_progress.report(m_entries.size(), m_total, doing);
        return;
    }
    const qsizetype index = taken->index;
    PaperOutcome &outcome = taken->outcome;
    if (!outcome.password.isEmpty() && !m_passwords.contains(outcome.password))
        m_passwords.append(outcome.password);
    if (outcome.stop)
        stop(*outcome.stop);
    if (index == m_asked)
        m_asked = -1;
    if (outcome.locked) {
        // The one that was asked about goes first, with its next attempt.
        m_locked.insert(m_attempts.contains(index) ? 0 : m_locked.size(),
                        std::move(*outcome.locked));
    }
    askNext(threads);
    if (outcome.cancelled || outcome.locked)
        return;
    if (outcome.cameTooLate)
        addLatecomer(index, outcome.entry);
    else if (outcome.unwritten)
        addEntry(index, outcome.entry);
    else
        keepEntry(index, outcome.entry);
    if (m_entries.contains(index))
        decide(m_entries.value(index));
}

/// One at a time, so that a password that opens several papers is asked for once.
void IntakeRun::askNext(PaperThreads &threads)
{
    if (m_asked < 0 && !m_locked.isEmpty()) {
        PaperJob job = m_locked.takeFirst();
        m_asked = job.index;
        askPassword(std::move(job), threads);
    }
}

void IntakeRun::askPassword(PaperJob job, PaperThreads &threads)
{
    const auto untried = [&job](const QString &known) { return !job.passwords.contains(known); };
    if (std::any_of(m_passwords.begin(), m_passwords.end(), untried)) {
        job.passwords = m_passwords;
        threads.put(std::move(job));
        return;
    }
    int &attempts = m_attempts[job.index];
    const bool ask = m_prompt && attempts < passwordAttempts && !m_halt.isCancelled();
    m_inQuestion = std::move(job);
    if (ask)
        m_password = std::async(std::launch::async, m_prompt, m_inQuestion.fileName, ++attempts);
    else
        tryPassword({}, threads);
}

void IntakeRun::takePassword(PaperThreads &threads)
{
    using namespace std::chrono_literals;
    if (m_password.valid() && m_password.wait_for(0s) == std::future_status::ready)
        tryPassword(m_password.get(), threads);
}

void IntakeRun::tryPassword(const QString &password, PaperThreads &threads)
{
    PaperJob job = std::exchange(m_inQuestion, {});
    job.keepLocked = password.isEmpty();
    job.passwords.append(password);
    threads.put(std::move(job));
}

void IntakeRun::decide(const LedgerEntry &entry)
{
    const auto hash = Sha256::fromHex(entry.sha256);
    const auto seen = hash ? m_seen.find(*hash) : m_seen.end();
    if (seen == m_seen.end())
        return;
    seen->decided = true;
    seen->entry = entry;
    const auto waiting = std::exchange(seen->waiting, {});
    for (const auto &[index, other] : waiting)
        decideLike(index, other, entry);
}

/// A file with the same bytes as one of this run that is in, or was refused.
void IntakeRun::decideLike(qsizetype index, LedgerEntry entry, const LedgerEntry &first)
{
    if (!first.record.isNull()) {
        addDuplicate(index, entry, first.record);
        return;
    }
    entry.code = first.code;
    entry.reason = first.reason;
    addEntry(index, entry);
}

/// One original, and both names kept: the ledger has the path, the document the name, by which it
/// is found.
void IntakeRun::addDuplicate(qsizetype index, LedgerEntry entry, Id document)
{
    const QString name = PaperSource{{}, entry.path, {}, {}}.fileName();
    entry.status = LedgerEntry::Status::Duplicate;
    entry.code = QStringLiteral("duplicate");
    entry.record = document;
    const auto add = [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Record record, stores.records().record(document));
        entry.reason = tr("The same file, byte for byte, as “%1”.").arg(record.title);
        const QString names = withFileName(record.text("file_name"), name);
        if (names != record.text("file_name"))
            LEVERARCH_TRY(stores.records().setField(document, QStringLiteral("file_name"), names));
        LEVERARCH_ASSIGN(entry.id, stores.ledger().add(entry));
        return {};
    };
    const auto written =
        m_caseFile.act(tr("Note another name of a paper: %1").arg(name), add, m_group);
    if (!written.ok())
        stop(written.error());
    keepEntry(index, entry);
}

/// A paper that another run brought in while this one was reading it.
void IntakeRun::addLatecomer(qsizetype index, const LedgerEntry &entry)
{
    const auto there = known(*Sha256::fromHex(entry.sha256));
    if (!there.ok())
        stop(there.error());
    else
        addDuplicate(index, entry, there->document);
}

void IntakeRun::addEntry(qsizetype index, LedgerEntry entry)
{
    const auto written = m_caseFile.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(entry.id, stores.ledger().add(entry));
        return {};
    });
    if (!written.ok())
        stop(written.error());
    keepEntry(index, entry);
}

void IntakeRun::keepEntry(qsizetype index, const LedgerEntry &entry)
{
    m_entries.insert(index, entry);
    m_progress.report(m_entries.size(), m_total, PaperSource{{}, entry.path, {}, {}}.fileName());
}

void IntakeRun::stop(const Error &error)
{
    if (!m_stopped)
        m_stopped = error;
    m_halt.cancel();
}

Result<IntakeReport> IntakeRun::report()
{
    IntakeReport report;
    report.info = m_info;
    report.info.finished = true;
    QList<qsizetype> order = m_entries.keys();
    std::sort(order.begin(), order.end());
    for (const qsizetype index : std::as_const(order)) {
        const LedgerEntry &entry = m_entries[index];
        report.info.stored += entry.status == LedgerEntry::Status::Stored ? 1 : 0;
        report.info.duplicates += entry.status == LedgerEntry::Status::Duplicate ? 1 : 0;
        report.info.refused += entry.status == LedgerEntry::Status::Refused ? 1 : 0;
        report.entries.append(entry);
    }
    // When nothing at all came in, the reason is the answer.
    if (m_stopped && report.info.stored + report.info.duplicates == 0)
        return *m_stopped;
    report.stopped = m_stopped;
    return report;
}

} // namespace LeverArch
