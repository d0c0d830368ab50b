// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "worker/sharedbytes.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// An office file on its way to pages.
struct OfficeFile
{
    SharedBytes bytes;
    QString suffix; ///< Lower-case letters and digits: "docx".
};

/// Lays office files out as their own program would.
class OfficePrinter
{
public:
    virtual ~OfficePrinter() = default;

    /// Whether it is worth asking; quick. Where it turns out not to work, nothing is printed.
    virtual bool isInstalled() const = 0;

    /// "LibreOffice 7.4.7.2"; empty when it cannot be used here. May take a second at first.
    virtual QString name() = 0;

    /// A PDF of each file, in order, or why there is none: Damaged when it made no pages of it,
    /// WorkerLost when it took too long twice, Cancelled. Blocking; one call at a time.
    virtual QList<Result<SharedBytes>> print(const QList<OfficeFile> &files,
                                             Cancellation cancellation) = 0;
};

} // namespace LeverArch
