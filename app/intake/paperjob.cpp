// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/paperjob.h"

#include "intake/papersession.h"

namespace LeverArch {

PaperReader::PaperReader(CaseFile &caseFile, WorkerPool &workers, PaperRun run)
    : m_caseFile(caseFile), m_workers(workers), m_run(std::move(run))
{}

PaperOutcome PaperReader::bring(PaperJob job, Cancellation cancellation,
                                const PageWatcher &watcher) const
{
    return PaperSession(*this, std::move(job), std::move(cancellation), watcher).run();
}

} // namespace LeverArch
