// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/documentversion.h"

#include <QHash>
#include <QList>

namespace LeverArch {

class Stores;

/// Compares pages of a paper's versions by what came in. Versions whose pages were only arranged
/// here (turned, moved, cut, joined) are the same text, whatever is read off them now.
class SourcePages
{
public:
    SourcePages(const Stores &stores, const QList<DocumentVersion> &versions)
        : m_stores(stores), m_versions(versions)
    {}

    /// False also where one of the pages is not there, or has no words.
    Result<bool> readTheSame(const DocumentVersion &a, int pageOfA, const DocumentVersion &b,
                             int pageOfB);

private:
    /// A page of bytes: those that came in, or what is shown.
    struct Page
    {
        Id original;
        int page = 0;

        friend bool operator==(const Page &, const Page &) = default;
    };

    Page origin(const DocumentVersion &version, int page);
    const QList<Page> &arranged(const DocumentVersion &version);
    /// The page as it was read when it came in, where that version is there; else as it is now.
    Page asItCame(const DocumentVersion &version, int page);

    const Stores &m_stores;
    const QList<DocumentVersion> &m_versions;
    QHash<Id, QList<Page>> m_arranged; ///< By version; empty where nothing was arranged.
};

} // namespace LeverArch
