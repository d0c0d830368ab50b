// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "worker/sharedbytes.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// A finished output: the bytes, or the faults that stopped it. Bytes exist only when every check
/// passed.
struct Output
{
    SharedBytes pdf;
    int pageCount = 0;
    QList<Issue> issues; ///< Notes and warnings; with a Fault among them there are no bytes.

    bool stopped() const
    {
        for (const Issue &issue : issues) {
            if (issue.severity == Issue::Severity::Fault)
                return true;
        }
        return false;
    }
};

/// What a file that goes out is.
enum class OutputForm { Pdf, Xfdf, Marks, RegisterTable, RegisterText };

/// How a register begins that is no PDF, by which it is known as ours when it is written again.
inline constexpr auto registerCsvHead =
    "number,date,title,from,to,arrived,pages,obtained,came_as,state,remark";
inline constexpr auto registerTextHead = "Register of documents (Lever Arch)";

/// Writes the bytes so that at the path there is either the whole file or what was there before.
/// Replaces a file of its own form, nothing else: a case file named by mistake stays (Refused).
/// Mode 0600.
Result<void> writeOutput(const SharedBytes &bytes, const QString &path,
                         OutputForm form = OutputForm::Pdf);

} // namespace LeverArch
