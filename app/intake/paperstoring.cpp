// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of PaperSession that writes.

#include "intake/papersession.h"

#include "casefile/casefile.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "intake/documentmaking.h"
#include "intake/marktaking.h"
#include "intake/paperwriter.h"
#include "intake/refusal.h"
#include "intake/runledger.h"
#include "worker/filenotes.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Intake", text);
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

Sha256 sumOf(const SharedBytes &bytes)
{
    return receiveBytes(bytes).sha256;
}

} // namespace

/// The bytes as they came in, which are a PDF or get no pages.
void PaperSession::storePaper(DocumentSession *session)
{
    std::optional<PaperWriter> writer;
    if (m_job.original.isNull())
        writer.emplace(m_reader.caseFile(), m_job.paper.bytes, m_job.paper.sha256,
                       BytesKind{fileFormMediaType(form())});
    else
        writer.emplace(m_reader.caseFile(), m_job.original);
    writer->keepPages(session == nullptr);
    if (session && !readPages(*session, *writer, true))
        return;
    const DocumentFacts facts = session ? session->facts() : DocumentFacts();
    const auto written = writer->finish(
        tr("Import %1").arg(m_job.fileName), m_reader.run().group, m_reader.run().intake.at,
        [&](Stores &stores, Id original) -> Result<void> {
            LEVERARCH_TRY(nameKept(stores));
            DocumentVersion version;
            version.original = original;
            version.password = m_outcome.password;
            return addDocument(stores, version, {}, facts);
        });
    finished(written, writer->cameTooLate());
}

void PaperSession::storeWithoutPages()
{
    storePaper(nullptr);
}

/// The bytes as they came in, and pages that were made of them.
void PaperSession::storeRendition(DocumentSession &session, const SharedBytes &pdf,
                                  const QString &madeBy)
{
    PaperWriter pages(m_reader.caseFile(), pdf, sumOf(pdf),
                      {QStringLiteral("application/pdf"), OriginalRole::Rendition, madeBy});
    if (!readPages(session, pages, false))
        return;
    std::optional<PaperWriter> received;
    if (m_job.original.isNull()) {
        received.emplace(m_reader.caseFile(), m_job.paper.bytes, m_job.paper.sha256,
                         BytesKind{fileFormMediaType(form())});
        if (const auto prepared = received->prepare(); !prepared.ok()) {
            fail(prepared.error());
            return;
        }
    }
    const auto written = pages.finish(
        tr("Import %1").arg(m_job.fileName), m_reader.run().group, m_reader.run().intake.at,
        [&](Stores &stores, Id rendition) -> Result<void> {
            Id source = m_job.original;
            if (received) {
                LEVERARCH_ASSIGN(source, received->complete(stores, m_reader.run().intake.at));
            }
            LEVERARCH_TRY(nameKept(stores));
            DocumentVersion version;
            version.original = rendition;
            version.sources = {{source, {}}};
            return addDocument(stores, version, madeBy, session.facts());
        });
    if (received)
        received->settle(written.ok());
    finished(written, pages.cameTooLate() || (received && received->cameTooLate()));
}

/// Bytes that were here before they were looked at: now it is known what they are.
Result<void> PaperSession::nameKept(Stores &stores)
{
    return m_job.original.isNull()
               ? Result<void>()
               : stores.documents().setMediaType(m_job.original, fileFormMediaType(form()));
}

void PaperSession::finished(const Result<void> &written, bool cameTooLate)
{
    if (written.ok()) {
        takeMarks();
        openContainer();
        return;
    }
    forgetLine();
    m_outcome.cameTooLate = m_outcome.cameTooLate || cameTooLate;
    if (m_outcome.cameTooLate)
        m_outcome.inside = m_job.inside;
    else
        fail(written.error());
}

/// What was written of it did not stay.
void PaperSession::forgetLine()
{
    m_outcome.entry.id = m_job.entry;
    m_outcome.entry.record = {};
    m_outcome.entry.members = -1;
}

/// False when it failed, which is noted then.
bool PaperSession::readPages(DocumentSession &session, PaperWriter &writer, bool marks)
{
    bool hasMarks = false;
    const auto read = session.readAll(
        [&](PageReading &&page) {
            if (m_watcher)
                m_watcher(page.page, session.facts().pageCount);
            hasMarks = hasMarks || page.hasMarks;
            return writer.addPage(std::move(page));
        },
        m_cancellation);
    if (!read.ok()) {
        fail(read.error());
        return false;
    }
    if (!writer.unread().isEmpty())
        alsoNote({QStringLiteral("pages_unread"), pagesNote(writer.unread())});
    // Poppler gives up a page with very many annotations.
    if (marks && (hasMarks || !writer.unread().isEmpty()))
        readMarks(hasMarks);
    if (marks)
        lookInside(session.facts(), hasMarks);
    return true;
}

/// Files attached to a PDF, or to a page of it; and what its name pretends. Whether or not they can be listed, the paper comes
/// in.
void PaperSession::lookInside(const DocumentFacts &facts, bool hasMarks)
{
    const bool namedAsOther = !m_job.fileName.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!facts.hasAttachments && !hasMarks && !namedAsOther)
        return;
    auto file = m_reader.workers().examine(m_job.paper.bytes, m_job.fileName, m_cancellation,
                                           m_outcome.password);
    if (file.ok() && file->form == FileForm::Pdf)
        m_job.file = std::move(*file);
    else if (facts.hasAttachments && !m_cancellation.isCancelled())
        alsoNote({QStringLiteral("inside_unread"),
                  tr("Files are attached to it that could not be taken out. They stay in it.")});
}

/// Of the paper that is in the case file already.
QString PaperSession::storedPassword() const
{
    QString password;
    const auto read = m_reader.caseFile().readWaiting([&](const Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(m_job.document));
        if (!versions.isEmpty())
            password = versions.back().password;
        return {};
    });
    return read.ok() ? password : QString();
}

/// The paper comes in whether or not its marks can be read.
void PaperSession::readMarks(bool hasThem)
{
    auto marks =
        m_reader.workers().readMarks(m_job.paper.bytes, m_outcome.password, m_cancellation);
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

/// In actions of their own after the paper's, undone together with it: there may be thousands.
void PaperSession::takeMarks()
{
    if (!m_marks || m_marks->count() == 0)
        return;
    const MarkSource source{m_outcome.entry.record, m_outcome.entry.sha256};
    MarkMerge merge;
    CaseFile &caseFile = m_reader.caseFile();
    const auto planned = caseFile.readWaiting([&](const Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(merge, planMarks(stores, *m_marks, source));
        return {};
    });
    NoProgress quiet;
    const auto taken =
        planned.ok()
            ? takeMarksInParts(caseFile, merge, m_reader.run().group, quiet, m_cancellation)
            : planned;
    // Whoever cancels can have the rest taken in later, from the paper itself.
    if (!taken.ok() && taken.error().code != Error::Code::Cancelled)
        m_outcome.stop = taken.error();
}

Result<void> PaperSession::addDocument(Stores &stores, const DocumentVersion &pages,
                                       const QString &madeBy, const DocumentFacts &facts)
{
    const Id received = pages.received();
    LEVERARCH_ASSIGN(const auto others, stores.documents().documentsOf(received));
    m_outcome.cameTooLate = !others.isEmpty();
    if (m_outcome.cameTooLate)
        return Error{Error::Code::Conflict, tr("There is a document of this paper."), {}};
    NewDocument paper;
    paper.fileName = m_job.fileName;
    paper.form = form();
    paper.pageCount = facts.pageCount > 0 ? facts.pageCount : m_job.pageCount;
    paper.madeBy = madeBy;
    paper.pages = pages;
    paper.pages.fileName = m_job.fileName;
    paper.inside = m_job.inside;
    QStringList notes;
    if (!m_outcome.entry.reason.isEmpty())
        notes.append(m_outcome.entry.reason);
    if (m_job.file) {
        paper.messageId = m_job.file->says.messageId;
        if (!m_job.file->notes.isEmpty())
            notes.append(sentences(m_job.file->notes));
        if (m_job.file->beyond > 0)
            notes.append(tooManyInside(m_job.file->beyond).reason);
    }
    const bool saysItself = m_job.file && !m_job.file->says.title.isEmpty();
    paper.ownTitle = saysItself ? m_job.file->says.title : madeBy.isEmpty() ? facts.title : QString();
    paper.note = notes.join(QLatin1Char('\n'));
    LEVERARCH_ASSIGN(m_outcome.entry.record, makeDocument(stores, paper));
    if (m_job.file && mayHaveMembers(form()))
        m_outcome.entry.members = linesInside();
    m_outcome.entry.who = m_reader.caseFile().who();
    return writeLine(stores.ledger(), m_outcome.entry);
}

} // namespace LeverArch
