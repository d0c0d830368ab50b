// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/intakerun.h"

#include "casefile/casefile.h"
#include "intake/office/officeprinter.h"
#include "intake/office/officequeue.h"
#include "intake/paperthreads.h"
#include "worker/workerpool.h"

namespace LeverArch {

namespace {

/// One more than processes: while one thread waits for the writer, the others keep them busy.
constexpr int spareThreads = 1;

bool isSameFile(const LedgerEntry &line, const ReceivedPaper &paper)
{
    if (!paper.sha256.isNull() && !line.sha256.isEmpty())
        return line.sha256 == paper.sha256.toHex();
    // It cannot be read now, or was refused unread then: only its size can tell.
    return paper.size == 0 || line.size == 0 || paper.size == line.size;
}

} // namespace

IntakeRun::IntakeRun(IntakeParts parts)
    : m_parts(std::move(parts)), m_ledger(m_parts.caseFile), m_locked(m_parts.prompt, m_halt)
{}

Result<IntakeReport> IntakeRun::run(const QList<PaperSource> &sources, const IntakeInfo &intake)
{
    LEVERARCH_TRY(m_ledger.begin(intake));
    return runAll(sources);
}

Result<IntakeReport> IntakeRun::goOn(const QList<PaperSource> &sources, Id intake)
{
    LEVERARCH_TRY(m_ledger.goOn(intake));
    QList<PaperSource> all = sources;
    // From the case file: the file itself may have gone or changed since.
    for (const LedgerEntry &line : m_ledger.toGoOnWith()) {
        all.append({{}, line.path, {}, {}});
        all.back().stored = line;
    }
    return runAll(all);
}

Result<IntakeReport> IntakeRun::runAll(const QList<PaperSource> &sources)
{
    m_files.emplace(sources);
    {
        const PaperReader reader(
            m_parts.caseFile, m_parts.workers,
            {m_ledger.intake(), m_ledger.group(), m_parts.office != nullptr});
        PaperThreads threads(reader, m_parts.workers.processes() + spareThreads, m_halt);
        OfficeQueue office(m_parts.office, m_halt);
        m_threads = &threads;
        m_office = &office;
        handleFiles();
    }
    m_threads = nullptr;
    m_office = nullptr;
    // What was cancelled, or stopped by a full disk, can be gone on with.
    const bool whole = !m_parts.cancellation.isCancelled() && !m_stopped;
    const auto finished = whole ? m_ledger.finish() : Result<void>();
    if (!finished.ok())
        return finished.error();
    return report();
}

bool IntakeRun::isWorking() const
{
    return m_threads->unfinished() > 0 || m_office->unfinished() > 0 || m_locked.isAsking();
}

void IntakeRun::handleFiles()
{
    while (!m_files->isEmpty() || isWorking() || !m_locked.isEmpty()) {
        if (m_parts.cancellation.isCancelled())
            m_halt.cancel();
        if (auto job = m_locked.next())
            m_threads->put(std::move(*job));
        if (auto job = m_office->take())
            m_threads->put(std::move(*job));
        if (!m_files->isEmpty() && mayRead())
            receive(m_files->take());
        else if (isWorking())
            takeOutcome();
        else if (m_halt.isCancelled())
            return;
    }
}

bool IntakeRun::mayRead() const
{
    return !m_halt.isCancelled() && !m_locked.areMany() && m_threads->hasRoom() &&
           !m_threads->hasOutcome() && m_office->hasRoom();
}

void IntakeRun::receive(FileList::Next next)
{
    PaperSource &source = next.source;
    tell(source.fileName());
    PaperJob job;
    job.index = next.index;
    job.path = source.path;
    job.fileName = source.fileName();
    job.inside = source.inside;
    job.member = source.member;
    job.files = source.files;
    job.wanted = source.inside ? source.inside->wanted : source.wanted;
    const bool isMember = source.inside != nullptr;
    if (wasDoneBefore(next.index, source, job))
        return;
    if (isMember && !source.refusal) {
        job.step = PaperJob::Step::TakeOut;
        job.paper.size = std::max<qint64>(source.member.size, 0);
        m_threads->put(std::move(job));
        return;
    }
    job.paper = source.stored ? receiveStored(*source.stored)
                              : receivePaper(source, ForbiddenFiles(m_parts.caseFile.path()),
                                             m_parts.cancellation);
    if (isMember)
        job.paper.size = std::max<qint64>(source.member.size, 0);
    if (m_parts.cancellation.isCancelled())
        return;
    const bool isFromBefore = isMember || !job.entry.isNull();
    if (isFromBefore || !isAsBefore(next.index, job))
        decideOn(std::move(job));
}

ReceivedPaper IntakeRun::receiveStored(const LedgerEntry &entry) const
{
    const auto bytes = m_ledger.stored(entry);
    if (bytes.ok())
        return receiveBytes(*bytes);
    ReceivedPaper paper;
    paper.refusal = refusalFrom(bytes.error());
    return paper;
}

/// It has its line from before an interruption; what lies in it may not have.
bool IntakeRun::wasDoneBefore(qsizetype index, const PaperSource &source, PaperJob &job)
{
    const auto entry = m_ledger.before(source);
    if (!entry)
        return false;
    if (m_ledger.isTakenBack(*entry)) {
        job.entry = entry->id;
        return false;
    }
    m_ledger.keep(index, *entry);
    if (entry->record.isNull() || m_ledger.isComplete(*entry))
        return true;
    auto bytes = m_ledger.stored(*entry);
    if (!bytes.ok()) {
        stop(bytes.error());
        return true;
    }
    job.step = PaperJob::Step::List;
    job.paper.bytes = std::move(*bytes);
    job.entry = entry->id;
    job.document = entry->record;
    m_threads->put(std::move(job));
    return true;
}

/// A file of which nothing says that it was there before an interruption has its line when its name
/// and its bytes are the same. What is not done with of that line comes by itself.
bool IntakeRun::isAsBefore(qsizetype index, const PaperJob &job)
{
    for (const LedgerEntry &line : m_ledger.beforeOnDisk(job.path)) {
        if (!isSameFile(line, job.paper))
            continue;
        if (m_ledger.isComplete(line) && !m_ledger.isTakenBack(line))
            m_ledger.keep(index, line);
        return true;
    }
    return false;
}

/// Its bytes are there, or the reason why they are not.
void IntakeRun::decideOn(PaperJob job)
{
    LedgerEntry entry;
    entry.id = job.entry;
    entry.intake = m_ledger.intake().id;
    entry.path = job.path;
    entry.files = job.files;
    entry.size = job.paper.size;
    entry.sha256 = job.paper.sha256.toHex();
    if (job.inside)
        entry.parent = job.inside->entry;
    if (job.paper.refusal) {
        entry.code = job.paper.refusal->code;
        entry.reason = job.paper.refusal->reason;
        addEntry(job.index, entry);
        return;
    }
    const auto seen = m_seen.find(job.paper.sha256);
    if (seen == m_seen.end())
        decideOnNew(std::move(job), entry);
    else if (seen->decided)
        decideLike({job.index, entry, job.inside}, seen->entry);
    else
        seen->waiting.append({job.index, entry, job.inside});
}

/// The first file of this run with these bytes.
void IntakeRun::decideOnNew(PaperJob job, const LedgerEntry &entry)
{
    const auto there = m_ledger.known(job.paper.sha256);
    if (!there.ok()) {
        stop(there.error());
        return;
    }
    Seen &seen = m_seen[job.paper.sha256];
    if (there->document.isNull()) {
        job.original = there->original;
        job.pageCount = there->pageCount;
        job.wanted.reset(); // What is new comes with all that lies in it.
        job.passwords = m_locked.passwords();
        m_threads->put(std::move(job));
        return;
    }
    const bool isOpenedAgain = !there->isListed || job.wanted || m_ledger.hadInside(job.entry);
    LedgerEntry duplicate = entry;
    if (!there->isListed)
        duplicate.members = there->members;
    addDuplicate({job.index, duplicate, job.inside}, there->document);
    seen.decided = true;
    seen.entry = m_ledger.entry(job.index);
    if (isOpenedAgain) {
        job.step = PaperJob::Step::List;
        job.entry = seen.entry.id;
        job.document = there->document;
        m_threads->put(std::move(job));
    }
}

void IntakeRun::takeOutcome()
{
    auto taken = m_threads->take();
    if (!taken) {
        if (const QString doing = m_threads->doing(); !doing.isEmpty())
            tell(doing);
        return;
    }
    const qsizetype index = taken->index;
    PaperOutcome &outcome = taken->outcome;
    m_locked.remember(outcome.password);
    if (outcome.stop)
        stop(*outcome.stop);
    m_locked.settled(index);
    if (outcome.isOpen()) {
        takeOpen(index, outcome);
        return;
    }
    // What only the case file has is not refused for a full disk: it comes in when the account is
    // gone on with.
    const bool comesLater = outcome.stop && !m_ledger.intake().papers.isEmpty();
    if (outcome.cameTooLate)
        addLatecomer(index, outcome);
    else if (outcome.unwritten && !comesLater)
        addEntry(index, outcome.entry);
    else if (outcome.unwritten)
        return;
    else
        m_ledger.keep(index, outcome.entry);
    tell(outcome.entry.path.section(u'/', -1));
    if (m_ledger.has(index))
        decide(m_ledger.entry(index));
    if (outcome.opened)
        takeMembers(index, *outcome.opened);
}

/// There is no line of it yet, or no new one.
void IntakeRun::takeOpen(qsizetype index, PaperOutcome &outcome)
{
    if (outcome.cancelled)
        return;
    if (outcome.locked)
        m_locked.add(std::move(*outcome.locked));
    if (outcome.takenOut)
        decideOn(std::move(*outcome.takenOut));
    if (outcome.forOffice)
        m_office->put(std::move(*outcome.forOffice));
    if (outcome.opened)
        takeMembers(index, *outcome.opened);
    else if (outcome.listed && !outcome.stop)
        check(m_ledger.noteUnlisted(index));
}

void IntakeRun::takeMembers(qsizetype index, const OpenedContainer &opened)
{
    check(m_ledger.setMembers(index, m_files->addMembers(index, opened)));
}

void IntakeRun::decide(const LedgerEntry &entry)
{
    const auto hash = Sha256::fromHex(entry.sha256);
    const auto seen = hash ? m_seen.find(*hash) : m_seen.end();
    if (seen == m_seen.end() || seen->decided)
        return;
    seen->decided = true;
    seen->entry = entry;
    const auto waiting = std::exchange(seen->waiting, {});
    for (const Twin &twin : waiting)
        decideLike(twin, entry);
}

/// A file with the same bytes as one of this run that is in, or was refused.
void IntakeRun::decideLike(const Twin &twin, const LedgerEntry &first)
{
    if (!first.record.isNull()) {
        addDuplicate(twin, first.record);
        return;
    }
    LedgerEntry entry = twin.entry;
    entry.code = first.code;
    entry.reason = first.reason;
    addEntry(twin.index, entry);
}

void IntakeRun::addDuplicate(const Twin &twin, Id document)
{
    check(m_ledger.addDuplicate(twin.index, twin.entry, document, twin.inside));
    tell(twin.entry.path.section(u'/', -1));
}

/// A paper that another run brought in while this one was reading it.
void IntakeRun::addLatecomer(qsizetype index, const PaperOutcome &outcome)
{
    const auto there = m_ledger.known(*Sha256::fromHex(outcome.entry.sha256));
    if (!there.ok())
        stop(there.error());
    else
        addDuplicate({index, outcome.entry, outcome.inside}, there->document);
}

void IntakeRun::addEntry(qsizetype index, const LedgerEntry &entry)
{
    check(m_ledger.add(index, entry));
    tell(entry.path.section(u'/', -1));
}

void IntakeRun::check(const Result<void> &written)
{
    if (!written.ok())
        stop(written.error());
}

void IntakeRun::tell(const QString &doing)
{
    m_parts.progress.report(m_ledger.size(), m_files->size(), doing);
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
    report.info = m_ledger.intake();
    report.info.finished = !m_parts.cancellation.isCancelled() && !m_stopped;
    report.info.stored = report.info.duplicates = report.info.refused = 0;
    for (const qsizetype index : m_files->order()) {
        if (m_ledger.has(index))
            report.entries.append(m_ledger.entry(index));
    }
    report.entries += m_ledger.notMet();
    for (const LedgerEntry &entry : std::as_const(report.entries)) {
        report.info.stored += entry.status == LedgerEntry::Status::Stored ? 1 : 0;
        report.info.duplicates += entry.status == LedgerEntry::Status::Duplicate ? 1 : 0;
        report.info.refused += entry.status == LedgerEntry::Status::Refused ? entry.files : 0;
    }
    // When nothing at all came in, the reason is the answer.
    if (m_stopped && report.info.stored + report.info.duplicates == 0)
        return *m_stopped;
    report.stopped = m_stopped;
    return report;
}

} // namespace LeverArch
