// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/samplecase.h"

#include <QCoreApplication>

#include <numeric>

namespace LeverArch {

namespace {

Result<Reply> run(Session &session)
{
    CaseFileOptions options;
    options.clock = &session.clock();
    LEVERARCH_ASSIGN(const auto file, makeSampleCase(session.casePath(), session.workers(), options,
                                                     session.progress(), session.cancellation()));
    LEVERARCH_ASSIGN(const auto counts, file->read().records().counts());
    const int total = std::accumulate(counts.begin(), counts.end(), 0);
    return Reply{{{QStringLiteral("path"), file->path()}, {QStringLiteral("records"), total}},
                 {QCoreApplication::translate("Cli", "Made %1 with %2 records.")
                      .arg(file->path(), QString::number(total))}};
}

} // namespace

VerbDeclaration sampleVerb()
{
    return {"sample", "CASE", "Make the sample case: an invented borough's restructure", 1, 1, {},
            false,    run};
}

} // namespace LeverArch
