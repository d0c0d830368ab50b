// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/office/officeprinter.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace LeverArch {

/// How LibreOffice is found and how long it may take.
struct LibreOfficeOptions
{
    QString program;   ///< Of soffice; empty: looked for in the usual places.
    QString bubblewrap; ///< Empty: looked for in the usual places.
    /// What one run may take, and each file of it on top.
    std::chrono::milliseconds patience{60'000};
    std::chrono::milliseconds patiencePerFile{15'000};
};

/// LibreOffice in a room of its own, made by bubblewrap for a few files and gone with them: no
/// network, no file of this computer but programs, libraries and fonts, a home in memory that is
/// thrown away, macros off, links not followed, bounded memory, time and output. Files go in and
/// pages come out through pipes, never through a folder.
///
/// Several files share one run, because starting takes forty times as long as a page; where the run
/// fails or hangs each is tried by itself. What a hostile file could do to the others of its run is
/// give them wrong pages, never change what came in.
class LibreOffice final : public OfficePrinter
{
public:
    /// Files of one run.
    static constexpr int filesAtOnce = 12;

    explicit LibreOffice(LibreOfficeOptions options = {});

    bool isInstalled() const override;
    QString name() override;
    QList<Result<SharedBytes>> print(const QList<OfficeFile> &files,
                                     Cancellation cancellation) override;

private:
    QList<Result<SharedBytes>> printTogether(const QList<OfficeFile> &files,
                                             const Cancellation &cancellation) const;

    LibreOfficeOptions m_options;
    std::optional<QString> m_name;
};

} // namespace LeverArch
