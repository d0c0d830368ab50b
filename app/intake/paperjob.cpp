// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/paperjob.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/marktaking.h"
#include "intake/papertitle.h"
#include "intake/paperwriter.h"
#include "worker/foundmarks.h"
#include "worker/workerpool.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Intake", text);
}

/// Without these no further paper has a chance.
bool stopsEverything(const Error &error)
{
    switch (error.code) {
    case Error::Code::DiskFull:
    case Error::Code::ReadOnly:
    case Error::Code::Locked:
    case Error::Code::Conflict:
    case Error::Code::Internal:
    case Error::Code::Refused:
        return true;
    default:
        return false;
    }
}

QString pagesNote(const QList<int> &unread)
{
    constexpr qsizetype mostNamed = 10;
    QStringList pages;
    for (const int page : unread.mid(0, mostNamed))
        pages.append(QString::number(page));
    if (unread.size() > mostNamed)
        pages.append(QStringLiteral("…"));
    return tr("These pages could not be read and have no text: %1.")
        .arg(pages.join(QStringLiteral(", ")));
}

} // namespace

/// One paper's way, with what is known of it so far.
class PaperReader::Session
{
public:
    Session(const PaperReader &reader, PaperJob job, Cancellation cancellation,
            const PageWatcher &watcher)
        : m_reader(reader),
          m_job(std::move(job)),
          m_cancellation(std::move(cancellation)),
          m_watcher(watcher)
    {
        m_outcome.entry.intake = reader.m_intake.id;
        m_outcome.entry.path = m_job.path;
        m_outcome.entry.sha256 = m_job.paper.sha256.toHex();
        m_outcome.entry.size = m_job.paper.size;
        m_outcome.entry.status = LedgerEntry::Status::Stored;
    }

    PaperOutcome run()
    {
        if (m_job.keepLocked) {
            note(refusalOf("locked"));
            store(nullptr);
        } else if (!m_job.original.isNull() && m_job.pageCount > 0) {
            store(nullptr);
        } else {
            read();
        }
        return std::move(m_outcome);
    }

private:
    void read()
    {
        auto session = open();
        if (!session.ok()) {
            failOpening(session.error());
        } else if ((*session)->facts().pageCount < 1) {
            refuse(refusalOf("no_pages"));
        } else {
            store(session->get());
        }
    }

    /// Without a password first, then with those there are, the newest first.
    Result<std::unique_ptr<DocumentSession>> open()
    {
        auto session = m_reader.m_workers.open(m_job.paper.bytes, {}, m_cancellation);
        for (auto password = m_job.passwords.crbegin(); password != m_job.passwords.crend();
             ++password) {
            if (session.ok() || session.error().code != Error::Code::PasswordNeeded)
                break;
            session = m_reader.m_workers.open(m_job.paper.bytes, *password, m_cancellation);
            if (session.ok())
                m_outcome.password = *password;
        }
        return session;
    }

    void failOpening(const Error &error)
    {
        if (error.code == Error::Code::PasswordNeeded) {
            m_outcome.locked = std::move(m_job);
        } else if (error.code == Error::Code::WorkerLost) {
            note(refusalOf("hangs"));
            store(nullptr);
        } else {
            fail(error);
        }
    }

    void fail(const Error &error)
    {
        if (error.code == Error::Code::Cancelled || m_cancellation.isCancelled()) {
            m_outcome.cancelled = true;
            return;
        }
        if (stopsEverything(error))
            m_outcome.stop = error;
        refuse(refusalFrom(error));
    }

    void refuse(const Refusal &refusal)
    {
        m_outcome.entry.status = LedgerEntry::Status::Refused;
        m_outcome.entry.record = {};
        note(refusal);
        m_outcome.unwritten = true;
    }

    void note(const Refusal &refusal)
    {
        m_outcome.entry.code = refusal.code;
        m_outcome.entry.reason = refusal.reason;
    }

    /// Bytes, pages when there is a session to read them, document and ledger line.
    void store(DocumentSession *session)
    {
        std::optional<PaperWriter> writer;
        if (m_job.original.isNull())
            writer.emplace(m_reader.m_caseFile, m_job.paper.bytes, m_job.paper.sha256);
        else
            writer.emplace(m_reader.m_caseFile, m_job.original);
        writer->keepPages(session == nullptr);
        bool hasMarks = false;
        if (session) {
            const auto read = session->readAll(
                [&](PageReading &&page) {
                    if (m_watcher)
                        m_watcher(page.page, session->facts().pageCount);
                    hasMarks = hasMarks || page.hasMarks;
                    return writer->addPage(std::move(page));
                },
                m_cancellation);
            if (!read.ok()) {
                fail(read.error());
                return;
            }
        }
        if (!writer->unread().isEmpty())
            alsoNote({QStringLiteral("pages_unread"), pagesNote(writer->unread())});
        // Poppler gives up a page with very many annotations.
        if (hasMarks || !writer->unread().isEmpty())
            readMarks(hasMarks);
        const DocumentFacts facts = session ? session->facts() : DocumentFacts();
        const auto finished = writer->finish(
            tr("Import %1").arg(m_job.fileName), m_reader.m_group, m_reader.m_intake.at,
            [&](Stores &stores, Id original) { return addDocument(stores, original, facts); });
        if (finished.ok()) {
            takeMarks();
            return;
        }
        m_outcome.cameTooLate = m_outcome.cameTooLate || writer->cameTooLate();
        if (!m_outcome.cameTooLate)
            fail(finished.error());
    }

    /// The paper comes in whether or not its marks can be read.
    void readMarks(bool hasThem)
    {
        auto marks =
            m_reader.m_workers.readMarks(m_job.paper.bytes, m_outcome.password, m_cancellation);
        if (!marks.ok()) {
            if (hasThem && marks.error().code != Error::Code::Cancelled)
                alsoNote({QStringLiteral("marks_unread"),
                          tr("Its marks could not be read. They stay in the paper and in copies of "
                             "it.")});
            return;
        }
        m_marks = std::move(*marks);
        if (m_marks->counts.beyond > 0)
            alsoNote({QStringLiteral("marks_beyond"),
                      tr("It has %1 marks more than are taken from one paper. They stay in the "
                         "paper and in copies of it.")
                          .arg(m_marks->counts.beyond)});
    }

    void alsoNote(const Refusal &more)
    {
        LedgerEntry &entry = m_outcome.entry;
        if (entry.reason.isEmpty())
            note(more);
        else
            entry.reason += QLatin1Char(' ') + more.reason;
    }

    /// In actions of their own after the paper's, undone together with it: there may be thousands.
    void takeMarks()
    {
        if (!m_marks || m_marks->count() == 0)
            return;
        const MarkSource source{m_outcome.entry.record, m_outcome.entry.sha256};
        MarkMerge merge;
        const auto planned =
            m_reader.m_caseFile.readWaiting([&](const Stores &stores) -> Result<void> {
                LEVERARCH_ASSIGN(merge, planMarks(stores, *m_marks, source));
                return {};
            });
        NoProgress quiet;
        const auto taken = planned.ok() ? takeMarksInParts(m_reader.m_caseFile, merge,
                                                           m_reader.m_group, quiet, m_cancellation)
                                        : planned;
        // Whoever cancels can have the rest taken in later, from the paper itself.
        if (!taken.ok() && taken.error().code != Error::Code::Cancelled)
            m_outcome.stop = taken.error();
    }

    Result<void> addDocument(Stores &stores, Id original, const DocumentFacts &facts)
    {
        LEVERARCH_ASSIGN(const auto others, stores.documents().documentsOf(original));
        m_outcome.cameTooLate = !others.isEmpty();
        if (m_outcome.cameTooLate)
            return Error{Error::Code::Conflict, tr("There is a document of this paper."), {}};
        Record record;
        record.kind = QString::fromLatin1(Kind::document);
        record.title = paperTitle(facts.title, m_job.fileName);
        record.values.insert(QStringLiteral("file_name"), m_job.fileName);
        const int pages = facts.pageCount > 0 ? facts.pageCount : m_job.pageCount;
        if (pages > 0)
            record.values.insert(QStringLiteral("page_count"), qint64(pages));
        if (!m_outcome.entry.reason.isEmpty())
            record.values.insert(QStringLiteral("intake_note"), m_outcome.entry.reason);
        LEVERARCH_ASSIGN(m_outcome.entry.record, stores.records().add(record));
        DocumentVersion version;
        version.document = m_outcome.entry.record;
        version.original = original;
        version.fileName = m_job.fileName;
        version.password = m_outcome.password;
        LEVERARCH_TRY(stores.documents().addVersion(version));
        LEVERARCH_ASSIGN(m_outcome.entry.id, stores.ledger().add(m_outcome.entry));
        return {};
    }

    const PaperReader &m_reader;
    PaperJob m_job;
    Cancellation m_cancellation;
    const PageWatcher &m_watcher;
    PaperOutcome m_outcome;
    std::optional<FoundMarks> m_marks; ///< Of the paper's own, when it has any.
};

PaperReader::PaperReader(CaseFile &caseFile, WorkerPool &workers, const IntakeInfo &intake,
                         Id group)
    : m_caseFile(caseFile), m_workers(workers), m_intake(intake), m_group(group)
{}

PaperOutcome PaperReader::bring(PaperJob job, Cancellation cancellation,
                                const PageWatcher &watcher) const
{
    return Session(*this, std::move(job), std::move(cancellation), watcher).run();
}

} // namespace LeverArch
