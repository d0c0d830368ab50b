// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "worker/documentfacts.h"
#include "worker/pagepart.h"
#include "worker/pagelink.h"
#include "worker/pdfjobs.h"
#include "worker/recognition.h"
#include "worker/sharedbytes.h"

#include <QImage>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace LeverArch {

struct AnnotateJob;
struct AnnotatedPdf;
struct FoundMarks;
struct ArrangeJob;
struct FileExamination;
struct FileMember;
struct MadePages;
enum class FileForm : quint8;

/// What stands between a paper and the computer. Proved by the worker at its start.
struct Protection
{
    bool noNetwork = false;
    bool noExec = false;
    bool noWrite = false;
    bool noForeignReads = false; ///< Landlock; false on old kernels.
    bool limits = false;

    bool full() const { return noNetwork && noExec && noWrite && noForeignReads && limits; }
    /// Without these three nothing is parsed at all.
    bool enough() const { return noNetwork && noExec && noWrite; }
};

struct WorkerOptions
{
    QString program;   ///< Path of leverarch-worker; empty: beside the running program.
    int processes = 2; ///< At most so many at once; started when first needed.
    /// A worker that finishes no page for so long is killed.
    std::chrono::milliseconds patience{10'000};
    /// Gives way to everything else on the computer; give it more patience, too.
    bool inBackground = false;
};

/// A document held open in one worker process, for reading page after page. Blocking; used from one
/// thread at a time, never from the interface thread. When its worker dies it is opened again in a
/// new one for the next call; a page that killed it twice is not tried a third time
/// (Error::WorkerLost).
class DocumentSession
{
public:
    virtual ~DocumentSession() = default;

    virtual const DocumentFacts &facts() const = 0;
    virtual Result<QList<OutlineEntry>> outline() = 0;
    /// Where the links of one page lead; none of a page with more than 10,000 annotations.
    virtual Result<QList<PageLink>> links(int page) = 0;
    /// Facts and words of one page, 1-based.
    virtual Result<PageReading> readPage(int page) = 0;
    /// The page's picture without annotations, upright, `pixelsPerPoint` pixels to a displayed
    /// point; RGB32. Invalid beyond 64 Mpx.
    virtual Result<QImage> render(int page, double pixelsPerPoint, Cancellation cancellation) = 0;
    /// Reads the picture of a page with the data of the languages ("eng+cym"). Takes seconds; tells
    /// `progress` how much of the page is done, in per cent. Unsupported when a language is
    /// missing.
    virtual Result<RecognisedPage> recognise(int page, const QString &languages, Progress &progress,
                                             Cancellation cancellation) = 0;
    /// A part of the same picture, also turned; the same but for the smoothing of an edge here and
    /// there. Invalid when it does not lie within wholePicture() or is itself beyond 64 Mpx.
    virtual Result<QImage> renderPart(int page, const PagePart &part,
                                      Cancellation cancellation) = 0;
    /// Reads every page in order and gives each to `sink`; a page that kills or hangs the worker
    /// is given with its problem and the next one is read. Of a paper with more text than any
    /// honest one (200 million characters) the pages beyond are given without theirs.
    virtual Result<void> readAll(const std::function<Result<void>(PageReading &&)> &sink,
                                 Cancellation cancellation) = 0;
};

/// Runs leverarch-worker processes and talks with them. The pool is thread-safe; each call blocks
/// its own thread until a process is free and has answered. Calls are served in the order they
/// come. A process belongs to a session only during a call: when others need it, it closes the
/// session's paper, and the session opens it again at its next call, so ten open papers on two
/// processes never wait for each other in a circle. One readAll() is one call: the window has a
/// second pool for what a person looks at, so that a page turn never queues behind an import.
///
/// Every job that parses fails with Error::WorkerLost when its worker was killed (by the watchdog
/// or by the paper), PasswordNeeded, Damaged, Unsupported, or Cancelled.
class WorkerPool
{
public:
    /// Also lets this program have as many files open as a large pack needs.
    explicit WorkerPool(WorkerOptions options = {});
    ~WorkerPool();

    /// At most so many processes work at once.
    int processes() const;

    /// Starts a process if there is none and tells what protects us.
    Result<Protection> protection();

    /// Opens a PDF. The session borrows a process from the pool for each of its calls.
    Result<std::unique_ptr<DocumentSession>> open(const SharedBytes &pdf, const QString &password,
                                                  Cancellation cancellation = {});

    Result<SharedBytes> finish(const FinishJob &job, Cancellation cancellation = {});
    Result<AssembledPdf> assemble(const AssembleJob &job, Progress &progress,
                                  Cancellation cancellation = {});
    /// A copy of the paper with the marks in it as annotations every reader shows.
    Result<AnnotatedPdf> annotate(const AnnotateJob &job, Cancellation cancellation = {});
    /// The marks in a PDF, an XFDF or a file of marks (outputs/marksfile.h). Unsupported when it is
    /// none of them, Refused when it is XML that declares entities, TooNew.
    Result<FoundMarks> readMarks(const SharedBytes &file, const QString &password = {},
                                 Cancellation cancellation = {});
    /// What a file is, judged by its bytes; what it says of itself and holds. `fileName` is a hint.
    /// Never Unsupported: what is nothing we know is FileForm::Unknown.
    /// `password` opens a locked PDF; nothing else is opened with one.
    Result<FileExamination> examine(const SharedBytes &file, const QString &fileName,
                                    Cancellation cancellation = {}, const QString &password = {});
    /// One file out of a container, as examine() listed it. Damaged, Unsupported, and Refused when
    /// it unpacks to more than it may.
    Result<SharedBytes> extract(const SharedBytes &container, FileForm form,
                                const FileMember &member, Cancellation cancellation = {},
                                const QString &password = {});
    /// A readable rendition of a file that is no PDF; of a container, the list of its contents.
    /// Unsupported when only LibreOffice can make pages of it.
    Result<MadePages> makePages(const SharedBytes &file, FileForm form, const QString &fileName,
                                Cancellation cancellation = {});
    /// Pages of papers in a new order.
    Result<SharedBytes> arrange(const ArrangeJob &job, Cancellation cancellation = {});
    /// Reads a finished file as a stranger would.
    Result<PdfStructure> inspect(const SharedBytes &pdf, Cancellation cancellation = {});

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LeverArch
