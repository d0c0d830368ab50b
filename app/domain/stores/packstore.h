// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// A heading under which entries of a pack stand.
struct PackSection
{
    Id id;
    Id pack;
    int position = 0;
    QString title;
};

/// One line of a pack's index: a document version and a range of its pages.
struct PackEntry
{
    Id id;
    Id section;
    int position = 0;
    Id version;
    int firstPage = 1;   ///< Physical, 1-based, inclusive.
    int lastPage = 0;    ///< 0: to the end.
    QString title;       ///< As printed in the index; empty: the document's.
    QString date;        ///< As printed; empty: the document's.
};

/// What is in a pack, in order.
class PackStore
{
public:
    virtual ~PackStore() = default;

    virtual Result<QList<PackSection>> sections(Id pack) const = 0;
    virtual Result<QList<PackEntry>> entries(Id pack) const = 0; ///< By section, then position.

    virtual Result<Id> addSection(const PackSection &section) = 0;
    virtual Result<void> updateSection(const PackSection &section) = 0;
    /// With its entries.
    virtual Result<void> removeSection(Id section) = 0;
    virtual Result<Id> addEntry(const PackEntry &entry) = 0;
    virtual Result<void> updateEntry(const PackEntry &entry) = 0;
    virtual Result<void> removeEntry(Id entry) = 0;
};

} // namespace LeverArch
