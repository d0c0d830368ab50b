// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/office/officeprinter.h"

#include <QHash>
#include <QStringList>

#include <chrono>
#include <optional>

namespace LeverArch {

/// How LibreOffice is found and how long it may take.
struct LibreOfficeOptions
{
    QString program;   ///< Of soffice; empty: looked for in the usual places.
    QString bubblewrap; ///< Empty: looked for in the usual places.
    /// How long one file of several may take; it is then tried by itself.
    std::chrono::milliseconds patience{20'000};
    /// How long one file by itself may take.
    std::chrono::milliseconds patienceAlone{60'000};
};

/// LibreOffice in a room of its own, made by bubblewrap for a few files and gone with them: no
/// network, no file of this computer but programs, libraries and fonts, a home in memory that is
/// thrown away, macros off, links not followed, bounded memory, time and output. Files go in and
/// pages come out through pipes, never through a folder.
///
/// Several files share one run, because starting takes forty times as long as a page; a file that
/// hangs or ends the run is tried once more by itself, and the run goes on behind it. What a hostile file could do to the others of its run is
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
    /// What became of the files of one run.
    struct Run
    {
        QHash<qsizetype, Result<SharedBytes>> results; ///< By place in all files.
        std::optional<qsizetype> stuck;                ///< The file at which it ended.
    };
    Run printTogether(const QList<OfficeFile> &files, const QList<qsizetype> &places,
                      const Cancellation &cancellation) const;

    LibreOfficeOptions m_options;
    std::optional<QString> m_name;
};

} // namespace LeverArch
