// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/annotatedcopy.h"

#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"
#include "outputs/markgathering.h"
#include "worker/pdfmarks.h"
#include "worker/workerpool.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AnnotatedCopy", text);
}

void say(QList<Issue> &issues, Issue::Severity severity, const char *code, const QString &text,
         const QString &detail = {})
{
    issues.append({severity, QLatin1String(code), text, detail, {}});
}

Result<SharedBytes> originalBytes(const Stores &stores, Id original)
{
    SharedBytes::Builder builder;
    LEVERARCH_TRY(stores.documents().readOriginal(
        original, [&](QByteArrayView part) { return builder.append(part); }));
    return builder.finish();
}

void noteChanges(const AnnotatedPdf &copy, QList<Issue> &issues)
{
    if (copy.present > 0) {
        say(issues, Issue::Severity::Note, "marks.present",
            tr("%1 marks were in the paper already and were not written again.").arg(copy.present));
    }
    if (copy.renewed > 0) {
        say(issues, Issue::Severity::Note, "marks.renewed",
            tr("%1 marks that came with the paper were changed here. The copy has them as they are "
               "now; the original still has what came.")
                .arg(copy.renewed));
    }
    if (copy.removed > 0) {
        say(issues, Issue::Severity::Note, "marks.removed",
            tr("%1 marks that came with the paper are not in the copy: they were put into the bin, "
               "changed, or are for fewer people. The original still has them.")
                .arg(copy.removed));
    }
    if (copy.wasLocked) {
        say(issues, Issue::Severity::Warning, "marks.unlocked",
            tr("The paper is locked with a password; the copy is not. Send it only to people who "
               "may read the paper."));
    }
    if (copy.wasSigned) {
        say(issues, Issue::Severity::Warning, "marks.signature",
            tr("The paper is signed. The signature does not hold for the copy; the original still "
               "has it."));
    }
}

/// Reads the copy as a stranger would.
Result<void> audit(WorkerPool &workers, const AnnotatedPdf &copy, int pages,
                   const Cancellation &cancellation, QList<Issue> &issues)
{
    LEVERARCH_ASSIGN(const PdfStructure found, workers.inspect(copy.pdf, cancellation));
    if (found.pageCount != pages) {
        say(issues, Issue::Severity::Fault, "marks.pages",
            tr("The copy has %1 pages and the paper %2, so nothing was made. Import the paper "
               "again, then try once more.")
                .arg(QString::number(found.pageCount), QString::number(pages)));
    }
    if (!found.problems.isEmpty()) {
        say(issues, Issue::Severity::Warning, "marks.damage",
            tr("Something in the paper is damaged, and so it is in the copy. Look through the copy "
               "before you send it."),
            found.problems.join(QLatin1Char('\n')));
    }
    return {};
}

} // namespace

Result<Output> makeAnnotatedCopy(const Stores &stores, WorkerPool &workers,
                                 const MarksForReader &marks, Cancellation cancellation)
{
    Output output;
    output.issues = marks.issues;
    if (output.stopped())
        return output;
    AnnotateJob job;
    LEVERARCH_ASSIGN(job.pdf, originalBytes(stores, marks.version.original));
    job.password = marks.version.password;
    job.marks = marks.marks;
    job.removed = marks.removed;
    LEVERARCH_ASSIGN(const int pages, stores.pages().pageCount(marks.version.original));
    LEVERARCH_ASSIGN(const AnnotatedPdf copy, workers.annotate(job, cancellation));
    noteChanges(copy, output.issues);
    LEVERARCH_TRY(audit(workers, copy, pages, cancellation, output.issues));
    if (!output.stopped()) {
        output.pdf = copy.pdf;
        output.pageCount = pages;
    }
    return output;
}

} // namespace LeverArch
