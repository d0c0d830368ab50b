// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// One find. In a record's own fields, or on a page of a document.
struct SearchHit
{
    Id record;
    QString kind;
    QString title;
    int page = 0;        ///< Physical, 1-based; 0 when found in the record's fields.
    QString pageLabel;
    bool recognised = false; ///< In words that were read off the picture of a page.
    QString snippet;     ///< Plain text with the found words between U+0002 and U+0003.
};

struct SearchAnswer
{
    QList<SearchHit> hits;
    qint64 total = 0;        ///< All finds, not only those returned.
    bool totalExact = true;  ///< False when counting was stopped at `total`.
};

/// Full-text search over every living record and page. Interruptible.
class SearchIndex
{
public:
    virtual ~SearchIndex() = default;

    /// `words` as a person types them: every word must occur (the last may be a beginning);
    /// "a phrase" in double quotes; -word excludes. Nothing typed can be a syntax error. Records
    /// first, then pages by relevance (or, for the commonest words, in order).
    virtual Result<SearchAnswer> search(const QString &words, int limit, int offset = 0) const = 0;
    /// The pages of one original on which the words occur.
    virtual Result<QList<int>> pagesWith(Id original, const QString &words) const = 0;
};

} // namespace LeverArch
