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
class WorkerPool;

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

    /// Files and folders (walked in name order; links that lead out of the folder or round in a
    /// circle are ledger lines). Cancelling keeps what is stored and finishes the ledger.
    Result<IntakeReport> run(const QStringList &paths, Progress &progress,
                             Cancellation cancellation = {});

    /// The same for papers that are in memory (the sample case's); their ledger path is their name.
    Result<IntakeReport> runPapers(const QList<NamedPaper> &papers, Progress &progress,
                                   Cancellation cancellation = {});

private:
    CaseFile &m_caseFile;
    WorkerPool &m_workers;
    PasswordPrompt m_passwordPrompt;
};

} // namespace LeverArch
