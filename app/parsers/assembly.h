// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/protocol/messages.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QPDF;

namespace LeverArch {

class SourcePaper;
struct InnerLink;

/// Does WorkerPool::assemble() inside the worker: puts pages of several papers into one file. All
/// content stays in the sources until it is written, so memory grows with the number of objects,
/// not with their size. Throws JobFailure.
class Assembly
{
public:
    using Step = std::function<void(qint64 done, qint64 total)>;

    Assembly(const QList<AssemblySource> &sources, AssemblyPlan plan, Step step);
    ~Assembly();

    /// Fills `report`; once.
    SharedBytes make(AssemblyReport &report);

private:
    struct PendingLink;

    void checkPlan();
    void addPages(AssemblyReport &report);
    void addPage(int source, int page, AssemblyReport &report);
    void stampPages(AssemblyReport &report);
    void restoreLinks(AssemblyReport &report);
    int placeInPack(const PendingLink &link) const;
    void addLayers();
    void verify(const SharedBytes &result) const;

    AssemblyPlan m_plan;
    Step m_step;
    std::vector<std::unique_ptr<SourcePaper>> m_sources; // outlive m_pack, which refers to them
    std::unique_ptr<QPDF> m_pack;
    std::vector<std::pair<int, int>> m_origins; ///< Source and page of each page of the pack.
    std::map<std::pair<int, int>, std::vector<int>> m_places; ///< The same, the other way round.
    std::vector<PendingLink> m_links;
    qint64 m_total = 0;
};

} // namespace LeverArch
