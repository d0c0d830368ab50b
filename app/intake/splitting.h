// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/pagecarrying.h"
#include "intake/arrangedpaper.h"
#include "intake/arranging.h"

#include <memory>
#include <vector>

namespace LeverArch {

/// One capture on its way into several documents (see split()).
class Splitting
{
public:
    Splitting(PaperToArrange capture, const QList<CapturePart> &parts);

    Result<Arranged> make(CaseFile &caseFile, WorkerPool &workers, Progress &progress,
                          const Cancellation &cancellation);

private:
    Result<void> write(Stores &stores);
    Result<void> writePart(Stores &stores, qsizetype index);
    Result<Id> addDocument(Stores &stores, qsizetype index, DocumentVersion &version);

    PaperToArrange m_capture;
    QList<CapturePart> m_parts;
    std::vector<std::unique_ptr<ArrangedPaper>> m_made;
    Arranged m_arranged;
};

} // namespace LeverArch
