// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/madepaper.h"

#include "worker/workerpool.h"

namespace LeverArch {

Result<MadePaper> readMadePaper(WorkerPool &workers, Output output, Cancellation cancellation)
{
    MadePaper made;
    made.output = std::move(output);
    if (made.output.pdf.isNull())
        return made;
    LEVERARCH_ASSIGN(const auto session, workers.open(made.output.pdf, {}));
    const auto keep = [&made](PageReading &&page) -> Result<void> {
        made.pages.append({page.page, page.label, page.geometry, !page.text.words.isEmpty()});
        made.texts.append(std::move(page.text));
        return {};
    };
    LEVERARCH_TRY(session->readAll(keep, std::move(cancellation)));
    return made;
}

} // namespace LeverArch
