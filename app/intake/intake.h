// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "domain/ledger.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace LeverArch {

class CaseFile;
class OfficePrinter;
class WorkerPool;
struct PaperSource;

/// The account of one bringing-in: files = stored + duplicates + refused.
struct IntakeReport
{
    IntakeInfo info;
    QList<LedgerEntry> entries;
    std::optional<Error> stopped; ///< Why it ended before its end, though something is in.
};

/// A paper that is no file on disk: what it is called, and its bytes.
struct NamedPaper
{
    QString fileName;
    QByteArray bytes;
};

/// Asks for a paper's password; an empty answer means "leave it locked" (the original is kept as
/// received, without text). Called on a thread of its own, one question at a time, while other
/// papers go on coming in; must come back when the run is cancelled.
using PasswordPrompt = std::function<QString(const QString &fileName, int attempt)>;

/// Brings papers into a case file. Blocking; run it off the interface thread. Each paper is one
/// action, all of one run a group, so that one undo takes them back. Parsing happens in the worker
/// only; no source file is ever moved, changed or deleted.
class Intake
{
public:
    Intake(CaseFile &caseFile, WorkerPool &workers);

    void setPasswordPrompt(PasswordPrompt prompt);
    /// By which way the files come, for the ledger; Files when nobody says.
    void setWay(IntakeWay way);
    /// Who lays office files out; must outlive this. Null: nobody, so that they get our own plain
    /// pages. Without a call: LibreOffice where it is installed.
    void setOffice(OfficePrinter *office);

    /// Files and folders (walked in name order; links that lead out of the folder or round in a
    /// circle are ledger lines). Cancelling keeps what is stored, and leaves the account
    /// open so that it can be gone on with.
    Result<IntakeReport> run(const QStringList &paths, Progress &progress,
                             Cancellation cancellation = {});

    /// The same for papers that are in memory and can be had again (the sample case's); their ledger
    /// path is their name. Papers of which there is nothing else are kept first.
    Result<IntakeReport> runPapers(const QList<NamedPaper> &papers, Progress &progress,
                                   Cancellation cancellation = {});

    /// Goes on with a bringing-in that was interrupted (LedgerStore::unfinished()), under its own
    /// account. Each file is read again and those that are as they were keep their entries; one that
    /// was put in the place of another has an entry of its own. What was taken back meanwhile, and
    /// what lies in files whose count is not reached, comes in from the bytes in the case file. The
    /// report has the entries of both parts. Also begins with papers that were kept
    /// (intake/keptpapers.h). Invalid when it came from no files and nothing was kept, or is finished.
    Result<IntakeReport> resume(Id intake, Progress &progress, Cancellation cancellation = {});

    /// Tries again what was refused and has not come in since (LedgerStore::stillRefused()), as a
    /// bringing-in of its own; what lies inside others (stillRefusedInside()) is taken out of the
    /// bytes in the case file, which have a line as duplicates.
    Result<IntakeReport> retryRefused(Progress &progress, Cancellation cancellation = {});

private:
    QList<PaperSource> found(const QStringList &paths, Progress &progress,
                             const Cancellation &cancellation) const;
    Result<IntakeReport> bring(const QList<PaperSource> &sources, const IntakeInfo &intake,
                               Progress &progress, const Cancellation &cancellation);

    CaseFile &m_caseFile;
    WorkerPool &m_workers;
    PasswordPrompt m_passwordPrompt;
    IntakeWay m_way = IntakeWay::Files;
    std::optional<OfficePrinter *> m_office;
};

} // namespace LeverArch
