// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "awkwardfiles.h"

#include "domain/stores/stores.h"
#include "intake/intake.h"

#include <QMultiHash>

/// Holds what came of an intake against what must hold for the awkward files. Asks the stores and
/// gathers faults, so that one run shows all of them.
class AwkwardTrial
{
public:
    AwkwardTrial(const AwkwardFiles &files, const LeverArch::Stores &stores,
                 const LeverArch::IntakeReport &report);

    /// The account adds up, has each file on the disk once, and each file found inside another.
    void checkLedger();
    void checkFiles();

    /// One a line: which file, why it is awkward, and what does not hold.
    const QStringList &faults() const { return m_faults; }

private:
    void checkOnDisk();
    void checkContainers();
    void checkFile(const AwkwardFile &expected, const LeverArch::LedgerEntry &entry);
    void checkStatus(const AwkwardFile &expected, const LeverArch::LedgerEntry &entry);
    void checkInside(const AwkwardFile &expected, const LeverArch::LedgerEntry &entry);
    void matchInside(const AwkwardFile &expected, QList<LeverArch::LedgerEntry> found);
    void checkPages(const AwkwardFile &expected, LeverArch::Id document);
    void checkNotes(const AwkwardFile &expected, LeverArch::Id document);
    void fault(const AwkwardFile &file, const QString &what);

    const AwkwardFiles &m_files;
    const LeverArch::Stores &m_stores;
    const LeverArch::IntakeReport &m_report;
    QMultiHash<LeverArch::Id, LeverArch::LedgerEntry> m_inside; ///< By the entry they lie in.
    QStringList m_outer; ///< The files whose inside is being looked at, from the disk inwards.
    QStringList m_faults;
};
