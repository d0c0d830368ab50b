// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/papersession.h"

#include "domain/record.h"
#include "intake/refusal.h"
#include "worker/filenotes.h"

namespace LeverArch {

namespace {

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

/// Why a file of that form is not taken in.
const char *refusalOfForm(FileForm form)
{
    switch (form) {
    case FileForm::OutlookMessage:
        return "outlook";
    case FileForm::OtherArchive:
        return "archive";
    case FileForm::Vector:
        return "drawing";
    case FileForm::Media:
        return "media";
    case FileForm::Program:
        return "program";
    default:
        return "unknown_form";
    }
}

/// What a container said of a member that cannot be taken out; nothing when the member is not to
/// blame.
std::optional<Refusal> refusalOfMember(const Error &error)
{
    switch (error.code) {
    case Error::Code::Refused:
        if (isRefusal(error.detail))
            return refusalOf(error.detail.toLatin1().constData());
        return std::nullopt;
    case Error::Code::PasswordNeeded:
        return refusalOf("member_locked");
    case Error::Code::Damaged:
    case Error::Code::Unsupported:
    case Error::Code::WorkerLost:
        return refusalOf("member_damaged");
    default:
        return std::nullopt;
    }
}

} // namespace

PaperSession::PaperSession(const PaperReader &reader, PaperJob job, Cancellation cancellation,
                           const PaperReader::PageWatcher &watcher)
    : m_reader(reader),
      m_job(std::move(job)),
      m_cancellation(std::move(cancellation)),
      m_watcher(watcher)
{
    LedgerEntry &entry = m_outcome.entry;
    entry.id = m_job.entry;
    entry.intake = reader.run().intake.id;
    entry.path = m_job.path;
    entry.sha256 = m_job.paper.sha256.toHex();
    entry.size = m_job.paper.size;
    entry.status = LedgerEntry::Status::Stored;
    if (m_job.inside)
        entry.parent = m_job.inside->entry;
}

PaperOutcome PaperSession::run()
{
    if (m_job.step == PaperJob::Step::TakeOut)
        takeOut();
    else if (m_job.step == PaperJob::Step::List)
        list();
    else if (m_job.keepLocked) {
        note(refusalOf("locked"));
        storeWithoutPages();
    } else if (!m_job.original.isNull() && m_job.pageCount > 0)
        bringBack();
    else if (m_job.paper.isPdf)
        readPdf();
    else
        readFile();
    return std::move(m_outcome);
}

void PaperSession::takeOut()
{
    const auto bytes = m_reader.workers().extract(m_job.inside->bytes, m_job.inside->form,
                                                  m_job.member, m_cancellation, m_job.inside->password);
    if (!bytes.ok()) {
        if (const auto refusal = refusalOfMember(bytes.error()))
            refuse(*refusal);
        else
            fail(bytes.error());
        return;
    }
    if (m_job.inside->budget->bytes.fetch_sub(bytes->size()) < bytes->size()) {
        refuse(refusalOf("too_much_inside"));
        return;
    }
    m_job.paper = receiveBytes(*bytes);
    m_job.step = PaperJob::Step::Bring;
    m_outcome.takenOut = std::move(m_job);
}

void PaperSession::list()
{
    m_outcome.listed = true;
    m_outcome.entry.record = m_job.document;
    m_outcome.password = storedPassword();
    const auto file = m_reader.workers().examine(m_job.paper.bytes, m_job.fileName, m_cancellation,
                                                 m_outcome.password);
    if (file.ok()) {
        m_job.file = *file;
        openContainer();
    } else if (file.error().code == Error::Code::Cancelled) {
        m_outcome.cancelled = true;
    } else if (stopsEverything(file.error())) {
        m_outcome.stop = file.error();
    }
}

/// Without a password first, then with those there are, the newest first.
Result<PaperSession::Session> PaperSession::open()
{
    auto session = m_reader.workers().open(m_job.paper.bytes, {}, m_cancellation);
    for (auto password = m_job.passwords.crbegin(); password != m_job.passwords.crend();
         ++password) {
        if (session.ok() || session.error().code != Error::Code::PasswordNeeded)
            break;
        session = m_reader.workers().open(m_job.paper.bytes, *password, m_cancellation);
        if (session.ok())
            m_outcome.password = *password;
    }
    return session;
}

void PaperSession::readPdf()
{
    auto session = open();
    if (!session.ok())
        failOpening(session.error());
    else if ((*session)->facts().pageCount < 1)
        refuse(refusalOf("no_pages"));
    else
        storePaper(session->get());
}

/// Its pages are there from before an undo; its password, its marks and what is attached to it are
/// not.
void PaperSession::bringBack()
{
    const auto session = open();
    if (!session.ok() && session.error().code == Error::Code::PasswordNeeded) {
        m_outcome.locked = std::move(m_job);
        return;
    }
    if (session.ok()) {
        readMarks(false);
        lookInside((*session)->facts(), true);
    }
    storeWithoutPages();
}

void PaperSession::failOpening(const Error &error)
{
    if (error.code == Error::Code::PasswordNeeded) {
        m_outcome.locked = std::move(m_job);
    } else if (error.code == Error::Code::WorkerLost) {
        note(refusalOf("hangs"));
        storeWithoutPages();
    } else {
        fail(error);
    }
}

/// What is no PDF at its first byte.
void PaperSession::readFile()
{
    if (!m_job.file && !examine())
        return;
    if (form() == FileForm::Pdf) {
        m_job.file.reset();
        m_job.paper.isPdf = true;
        readPdf();
    } else if (!isTaken(form())) {
        refuse(refusalOf(refusalOfForm(form())));
    } else if (m_job.file->locked) {
        note(refusalOf("locked_office"));
        storeWithoutPages();
    } else if (isOffice(form())) {
        readOffice();
    } else {
        makePages();
    }
}

bool PaperSession::examine()
{
    auto file = m_reader.workers().examine(m_job.paper.bytes, m_job.fileName, m_cancellation);
    if (file.ok()) {
        m_job.file = std::move(*file);
        return true;
    }
    if (file.error().code == Error::Code::WorkerLost) {
        // Nobody knows what it is; it is evidence all the same.
        note(refusalOf("hangs"));
        storeWithoutPages();
    } else {
        failPages(file.error());
    }
    return false;
}

void PaperSession::readOffice()
{
    if (!m_job.office && m_reader.run().hasOffice) {
        m_outcome.forOffice = std::move(m_job);
    } else if (m_job.office && m_job.office->pdf) {
        showPages(*m_job.office->pdf, m_job.office->madeBy);
    } else if (needsOffice(form())) {
        refuse(refusalOf(m_job.office ? "office_failed" : "needs_office"));
    } else {
        makePages();
    }
}

void PaperSession::makePages()
{
    const auto made = m_reader.workers().makePages(m_job.paper.bytes, form(), m_job.fileName,
                                                   m_cancellation);
    if (!made.ok()) {
        failPages(made.error());
        return;
    }
    m_job.file->notes += made->notes;
    showPages(made->pdf, QStringLiteral("Lever Arch " LEVERARCH_VERSION));
}

void PaperSession::showPages(const SharedBytes &pdf, const QString &madeBy)
{
    const auto session = m_reader.workers().open(pdf, {}, m_cancellation);
    const bool readable = session.ok() && (*session)->facts().pageCount > 0;
    if (readable) {
        storeRendition(**session, pdf, madeBy);
    } else if (m_job.office && m_job.office->pdf) {
        // LibreOffice has made something nobody can read: as if it had made nothing.
        m_job.office->pdf.reset();
        readOffice();
    } else {
        failPages(session.ok() ? Error{Error::Code::Damaged, {}, QStringLiteral("no pages")}
                               : session.error());
    }
}

void PaperSession::fail(const Error &error)
{
    if (error.code == Error::Code::Cancelled || m_cancellation.isCancelled()) {
        m_outcome.cancelled = true;
        return;
    }
    if (stopsEverything(error))
        m_outcome.stop = error;
    refuse(refusalFrom(error));
}

/// The words for a PDF would be wrong for other files.
void PaperSession::failPages(const Error &error)
{
    if (error.code == Error::Code::WorkerLost) {
        note(refusalOf("hangs"));
        storeWithoutPages();
    } else if (error.code == Error::Code::Refused && !error.detail.isEmpty()) {
        // The file went too far; where the walls did not hold there is no detail.
        refuse({QStringLiteral("too_much_inside"), error.message});
    } else if (error.code == Error::Code::Damaged || error.code == Error::Code::Unsupported) {
        refuse(refusalOf("damaged_file"));
    } else {
        fail(error);
    }
}

void PaperSession::refuse(const Refusal &refusal)
{
    m_outcome.entry.status = LedgerEntry::Status::Refused;
    m_outcome.entry.record = {};
    note(refusal);
    m_outcome.unwritten = true;
}

void PaperSession::note(const Refusal &refusal)
{
    m_outcome.entry.code = refusal.code;
    m_outcome.entry.reason = refusal.reason;
}

void PaperSession::alsoNote(const Refusal &more)
{
    LedgerEntry &entry = m_outcome.entry;
    if (entry.reason.isEmpty())
        note(more);
    else
        entry.reason += QLatin1Char(' ') + more.reason;
}

/// How many lines the files in it will have.
int PaperSession::linesInside() const
{
    return int(m_job.file->members.size()) + (m_job.file->beyond > 0 ? 1 : 0);
}

/// What lies in it comes next.
void PaperSession::openContainer()
{
    if (!m_job.file || !mayHaveMembers(form()) || linesInside() == 0)
        return;
    auto container = std::make_shared<Container>();
    container->bytes = m_job.paper.bytes;
    container->form = form();
    container->path = m_job.path;
    container->password = m_outcome.password;
    container->wanted = m_job.wanted;
    container->entry = m_outcome.entry.id;
    container->document = m_outcome.entry.record;
    container->depth = m_job.inside ? m_job.inside->depth + 1 : 0;
    container->budget =
        m_job.inside ? m_job.inside->budget : std::make_shared<ContainerBudget>();
    m_outcome.opened = OpenedContainer{std::move(container), m_job.file->members, m_job.file->beyond};
}

} // namespace LeverArch
