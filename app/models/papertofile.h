// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/filingoffers.h"
#include "models/latestread.h"
#include "models/recordrow.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace LeverArch {

class CaseFile;
class Stores;
struct ChangeSet;

/// A paper that waits in the inbox, with what can be offered for it.
struct PaperToFile
{
    RecordRow row;
    QList<FilingOffer> offers;
    QList<Tag> tags; ///< All there are.
    Id original;     ///< The pages that are shown.
    /// Why nothing can be offered: the paper is filed all the same.
    std::optional<Error> fault;
    QStringList reasons; ///< Why papers were set aside lately, the newest first.
    bool isConfidential = false; ///< It says so itself.
};

/// Reads the paper, its first pages and everything known that they may name. May take as long as
/// reading twenty pages does; for a reader thread.
Result<PaperToFile> readPaperToFile(const Stores &stores, Id paper);

/// Those of the papers whose first page says that they are confidential. Reads a page of each; for a
/// reader thread.
Result<QList<Record>> confidentialAmong(const Stores &stores, const QList<Id> &papers);

/// Reads papers before they are asked for, so that going on to the next one is no waiting.
/// Interface thread; the case file must outlive it.
class PapersToFile final : public QObject
{
    Q_OBJECT

public:
    explicit PapersToFile(CaseFile &caseFile, QObject *parent = nullptr);

    /// This one is in front, that one (which may be null) comes next.
    void want(Id now, Id next);
    /// Null until ready() has told of it.
    const PaperToFile *paper(Id id) const;

Q_SIGNALS:
    /// Read, or read again because something it hangs on has changed.
    void ready(LeverArch::Id paper);
    void failed(const LeverArch::Error &error);

private:
    void read(Id id, LatestRead &by);
    void caseFileChanged(const ChangeSet &change);

    CaseFile &m_caseFile;
    Id m_now;
    Id m_next;
    QHash<Id, PaperToFile> m_read;
    LatestRead m_readingNow;
    LatestRead m_readingNext;
};

} // namespace LeverArch
