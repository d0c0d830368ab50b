// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace LeverArch {

/// The account of one file brought in. Files in = stored + duplicates + refused, always.
struct LedgerEntry
{
    enum class Status { Stored, Duplicate, Refused };

    Id id;
    Id intake;
    QString path;       ///< Where it came from.
    QString sha256;     ///< Hex; empty when the file could not be read at all.
    qint64 size = 0;
    Status status = Status::Refused;
    QString reason;     ///< Why it was refused, or what it is a duplicate of; a sentence.
    QString code;       ///< For programs: "not_pdf", "encrypted", "empty", "damaged", "hangs" …
    Id record;          ///< The document; null when refused.
    /// The entry of the file this one was inside of; null when it lay there itself.
    Id parent = {};
    /// How many entries files inside it have; -1 when it is no container. A container whose count
    /// is not reached was interrupted, or could not be listed a second time, which its reason says.
    int members = -1;
    QDateTime at = {};  ///< UTC, when this was decided; set by the store.
    /// Who brought it in: another than began the bringing-in, where that was gone on with.
    QString who = {};
    /// How many files the line is of. More than one only of refused files inside one that has more
    /// than can be listed by name.
    int files = 1;
};

/// By which way files came in.
enum class IntakeWay { Files, Dropped, Pasted, Watched, Scanned, Retried, CommandLine };

/// A paper that came from no file (pasted, scanned, out of a mail program) and whose bytes were put
/// into the case file before it was brought in.
struct KeptPaper
{
    QString path;   ///< What its line in the ledger says.
    QString sha256; ///< Hex; empty for a paper without a byte.

    friend bool operator==(const KeptPaper &, const KeptPaper &) = default;
};

/// One bringing-in.
struct IntakeInfo
{
    Id id;
    QDateTime at;       ///< UTC
    QString who;
    QString source;     ///< What was asked for, for the screen: a folder or "3 files".
    int stored = 0;
    int duplicates = 0;
    int refused = 0;
    bool finished = false;
    IntakeWay way = IntakeWay::Files;
    QStringList paths = {}; ///< What was asked for, so that it can go on after a crash; empty when
                            ///< it came from no file (pasted, scanned).
    QList<KeptPaper> papers = {}; ///< The same of what came from no file.

    /// Whether what was asked for can still be got at.
    bool canGoOn() const { return !finished && (!paths.isEmpty() || !papers.isEmpty()); }
    int files() const { return stored + duplicates + refused; }
};

QString ledgerStatusKey(LedgerEntry::Status status); ///< "stored", "duplicate", "refused".
QString intakeWayKey(IntakeWay way);                 ///< "files", "dropped", "pasted" …
IntakeWay intakeWayFrom(const QString &key);         ///< Files when it is none of them.

} // namespace LeverArch
