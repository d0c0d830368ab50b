// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/verification.h"

#include "casefile/damagedreading.h"
#include "casefile/filelock.h"
#include "core/clock.h"
#include "core/idsource.h"
#include "core/randomsource.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "storage/actionlog.h"
#include "storage/connection.h"
#include "storage/integrity.h"
#include "storage/schema.h"
#include "storage/sqlstores.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Verification", text);
}

/// One run over one file. Every check notes what it finds and lets the next one run; only being
/// cancelled ends it early.
class Verifier
{
public:
    Verifier(Connection &connection, Progress &progress, Cancellation cancellation)
        : m_connection(connection),
          m_progress(progress),
          m_cancellation(std::move(cancellation)),
          m_ids(m_clock, m_random),
          m_stores(makeStores(connection, m_ids, m_clock)),
          m_log(connection, m_ids, m_clock)
    {}

    Result<Verification> run();
    void note(const char *code, const QString &text, const QString &detail = {}, Place place = {});

private:
    struct Check
    {
        const char *doing; ///< Source text, for the person waiting.
        Result<void> (Verifier::*check)();
    };

    Result<void> checkEngine();
    Result<void> checkReferences();
    Result<void> checkOriginals();
    Result<void> checkOriginal(const Original &original);
    Result<void> checkParts();
    Result<void> checkChain();
    Result<void> checkRows();
    Result<void> checkPages();
    Result<void> checkIndex();

    /// Notes the problems of one of storage's checks.
    Result<void> noteAll(const char *code, const Result<QStringList> &problems);
    Result<void> noteAll(const Result<QList<Issue>> &issues);
    GoOn goOn(qint64 total);

    Connection &m_connection;
    Progress &m_progress;
    Cancellation m_cancellation;
    SystemClock m_clock;
    SystemRandomSource m_random;
    IdSource m_ids;
    std::unique_ptr<Stores> m_stores;
    ActionLog m_log;
    Verification m_found;
    QString m_doing;
    qint64 m_bytesDone = 0;
    qint64 m_bytesTotal = 0;
};

void Verifier::note(const char *code, const QString &text, const QString &detail, Place place)
{
    m_found.problems.append(
        {Issue::Severity::Fault, QLatin1String(code), text, detail, std::move(place)});
}

Result<Verification> Verifier::run()
{
    static constexpr Check checks[] = {
        {QT_TRANSLATE_NOOP("Verification", "Checking the file's pages"), &Verifier::checkEngine},
        {QT_TRANSLATE_NOOP("Verification", "Checking references"), &Verifier::checkReferences},
        {QT_TRANSLATE_NOOP("Verification", "Checking originals"), &Verifier::checkOriginals},
        {QT_TRANSLATE_NOOP("Verification", "Checking originals"), &Verifier::checkParts},
        {QT_TRANSLATE_NOOP("Verification", "Checking the history"), &Verifier::checkChain},
        {QT_TRANSLATE_NOOP("Verification", "Comparing with the history"), &Verifier::checkRows},
        {QT_TRANSLATE_NOOP("Verification", "Checking pages"), &Verifier::checkPages},
        {QT_TRANSLATE_NOOP("Verification", "Checking the search index"), &Verifier::checkIndex},
    };
    for (const Check &check : checks) {
        m_doing = tr(check.doing);
        m_progress.report(0, 0, m_doing);
        const Result<void> done = (this->*check.check)();
        if (m_cancellation.isCancelled())
            return Error{Error::Code::Cancelled, tr("The check was stopped."), {}};
        if (!done.ok())
            note("file.unreadable", done.error().message,
                 m_doing + QStringLiteral(": ") + done.error().detail);
    }
    m_found.sound = m_found.problems.isEmpty();
    return m_found;
}

Result<void> Verifier::checkEngine()
{
    return noteAll("file.damaged", integrityProblems(m_connection));
}

Result<void> Verifier::checkReferences()
{
    return noteAll("reference.missing", referenceProblems(m_connection));
}

Result<void> Verifier::checkOriginals()
{
    LEVERARCH_ASSIGN(const QList<Original> originals, m_stores->documents().originals());
    for (const Original &original : originals)
        m_bytesTotal += original.size;
    for (const Original &original : originals) {
        if (m_cancellation.isCancelled())
            return {};
        LEVERARCH_TRY(checkOriginal(original));
        ++(original.role == OriginalRole::Received ? m_found.originals : m_found.renditions);
    }
    return {};
}

Result<void> Verifier::checkOriginal(const Original &original)
{
    const auto read = m_stores->documents().readOriginal(
        original.id, [this](QByteArrayView bytes) -> Result<void> {
            m_bytesDone += bytes.size();
            m_progress.report(m_bytesDone, m_bytesTotal, m_doing);
            if (m_cancellation.isCancelled())
                return Error{Error::Code::Cancelled, {}, {}};
            return {};
        });
    if (read.ok() || m_cancellation.isCancelled())
        return {};
    Place place;
    QString name = original.sha256.toHex();
    const auto documents = m_stores->documents().documentsOf(original.id);
    if (documents.ok() && !documents->isEmpty()) {
        place.record = documents->constFirst();
        const auto titles = m_stores->records().titles({place.record});
        if (titles.ok())
            name = titles->value(place.record, name);
    }
    const QString text = original.role == OriginalRole::Received
                             ? tr("The paper “%1” is no longer as it was received.")
                             : tr("The pages of “%1” are no longer as they were made.");
    note("original.damaged", text.arg(name), read.error().detail, place);
    return {};
}

Result<void> Verifier::checkParts()
{
    LEVERARCH_TRY(noteAll("original.parts", originalProblems(m_connection)));
    return noteAll("original.source", sourceProblems(m_connection));
}

Result<void> Verifier::checkChain()
{
    LEVERARCH_ASSIGN(const Contents contents, contentsOf(m_connection));
    m_found.pages = int(contents.pages);
    m_found.actions = int(contents.actions);
    return noteAll(m_log.verifyChain(goOn(contents.actions)));
}

Result<void> Verifier::checkRows()
{
    return noteAll(m_log.verifyRows(goOn(0)));
}

Result<void> Verifier::checkPages()
{
    LEVERARCH_TRY(noteAll("page.missing", pageProblems(m_connection)));
    return noteAll("quotation.differs", quotationProblems(m_connection));
}

Result<void> Verifier::checkIndex()
{
    LEVERARCH_TRY(noteAll("index.differs", recordTextProblems(m_connection, goOn(0))));
    return noteAll("index.differs", indexProblems(m_connection, goOn(0)));
}

Result<void> Verifier::noteAll(const char *code, const Result<QStringList> &problems)
{
    LEVERARCH_TRY(problems);
    for (const QString &problem : *problems)
        note(code, problem);
    return {};
}

Result<void> Verifier::noteAll(const Result<QList<Issue>> &issues)
{
    LEVERARCH_TRY(issues);
    m_found.problems += *issues;
    return {};
}

GoOn Verifier::goOn(qint64 total)
{
    return [this, total](qint64 done) {
        m_progress.report(done, total, m_doing);
        return !m_cancellation.isCancelled();
    };
}

} // namespace

Result<Verification> verifyCaseFile(const QString &path, Progress &progress,
                                    Cancellation cancellation)
{
    // With the lock in hand nobody writes meanwhile, and nothing is left beside the file. Where it
    // cannot be had, a program that writes, or a folder that cannot be written, is in the way; then
    // the snapshot below keeps the view steady.
    const SystemClock clock;
    const auto lock = FileLock::acquire(QFileInfo(path).canonicalFilePath(), clock);
    LEVERARCH_ASSIGN(const DamagedReading reading, openForLooking(path, lock.ok()));
    const auto wake = interruptOnCancel(*reading.connection, cancellation);

    LEVERARCH_ASSIGN(Transaction snapshot, Transaction::begin(*reading.connection));
    LEVERARCH_ASSIGN(const QStringList differences, schemaDifferences(*reading.connection));
    Verifier verifier(*reading.connection, progress, cancellation);
    if (!reading.damage.isEmpty())
        verifier.note("file.damaged", tr("The file is damaged."), reading.damage);
    if (differences.isEmpty())
        return verifier.run();
    Verification found;
    found.problems.append({Issue::Severity::Fault,
                           QStringLiteral("schema.differs"),
                           tr("Another program has changed how this case file is built."),
                           differences.join(QStringLiteral("; ")),
                           {}});
    return found;
}

} // namespace LeverArch
