// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/packsuspects.h"

#include "outputs/packplan.h"
#include "worker/workerpool.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pack", text);
}

/// The pages one paper gives to the pack, as a pack of their own.
AssembleJob aloneIn(const AssembleJob &job, int source)
{
    AssembleJob alone;
    alone.description = job.description;
    alone.mendStreams = job.mendStreams;
    alone.sources = {job.sources.at(source)};
    alone.sources.first().title.clear(); // The sentence that names it is made here.
    for (const AssemblyPart &part : job.parts) {
        if (part.source != source)
            continue;
        alone.parts.append({0, part.firstPage, part.lastPage});
        for (int page = part.firstPage; page <= part.lastPage; ++page)
            alone.stamps.append(QString::number(page));
    }
    return alone;
}

Result<void> tryAlone(WorkerPool &workers, const AssembleJob &alone, Cancellation cancellation)
{
    NoProgress unseen;
    LEVERARCH_ASSIGN(const AssembledPdf made, workers.assemble(alone, unseen, cancellation));
    LEVERARCH_ASSIGN(const PdfStructure found, workers.inspect(made.pdf, cancellation));
    if (found.problems.isEmpty())
        return {};
    return Error{Error::Code::Damaged,
                 tr("Parts of this PDF are damaged, and a pack with it would be damaged as well. "
                    "Ask whoever sent it for a new copy."),
                 found.problems.join(QLatin1Char('\n'))};
}

} // namespace

Issue cannotGoIn(const PlannedEntry &entry, const Error &error)
{
    Issue issue{Issue::Severity::Fault, QStringLiteral("pack.source"), {}, error.detail, {}};
    issue.text = error.code == Error::Code::PasswordNeeded
                     ? tr("“%1” is locked with a password. Open it once and give the password, "
                          "or take it out of the pack, then make the pack again.")
                           .arg(entry.title)
                     : tr("“%1” cannot go into the pack: %2 You can take it out of the pack and "
                          "make the rest.")
                           .arg(entry.title, error.message);
    issue.place.record = entry.document;
    return issue;
}

Result<void> nameSuspects(WorkerPool &workers, const PackPlan &plan, const AssembleJob &job,
                          Progress &progress, Cancellation cancellation, QList<Issue> &issues)
{
    QSet<int> tried = {0}; // The index, which is ours.
    for (qsizetype i = 0; i < plan.entries.size(); ++i) {
        progress.report(i, plan.entries.size(), tr("Looking for the papers that stand in the way"));
        const PlannedEntry &entry = plan.entries.at(i);
        const int source = job.parts.at(i + 1).source;
        const bool named = std::any_of(issues.begin(), issues.end(), [&](const Issue &issue) {
            return issue.code == QLatin1String("pack.source") &&
                   issue.place.record == entry.document;
        });
        if (named || tried.contains(source))
            continue;
        tried.insert(source);
        const Result<void> went = tryAlone(workers, aloneIn(job, source), cancellation);
        if (!went.ok() && went.error().code == Error::Code::Cancelled)
            return went.error();
        if (!went.ok())
            issues.append(cannotGoIn(entry, went.error()));
    }
    return {};
}

} // namespace LeverArch
