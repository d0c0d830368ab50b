// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/passage.h"
#include "domain/anchor.h"
#include "domain/record.h"

#include <QList>
#include <QString>

namespace LeverArch {

class Stores;

/// Words of a paper that are to be kept as a quotation.
struct QuoteRequest
{
    Id document;
    Id version;              ///< Null: the current one.
    QList<Passage> passages; ///< In the order they are read; pages may not go back.
    /// As it is to be quoted; empty: the clean form (domain/cleanform.h) as the paper's own usage
    /// has it, with […] between passages that do not follow each other.
    QString quoted;
    Id mark = {}; ///< The highlight it is made from, if any: linked with it, its tags taken over.
};

/// A quotation made ready: what will be written, and what the action is called.
struct QuoteDraft
{
    Record record;
    QList<Anchor> anchors;
    Id mark;
    QString label; ///< "Quote from p. 3 of Letter to the director".
    /// Words that were recognised in a picture and not surely; to be compared with it. Each as it
    /// stands on the page.
    QStringList doubtful;
};

/// Turns a place in a paper into an excerpt bound to it. An excerpt from an inspection report, or
/// from the paper of an inspection, is an inspection excerpt. Reads through the stores it is given
/// (on their thread); writing is one call inside the caller's action.
class QuoteMaker
{
public:
    explicit QuoteMaker(const Stores &stores) : m_stores(stores) {}

    /// Where the words stand on a page, marked alterations allowed. NotFound when they do not; the
    /// message says which other page has them.
    Result<Passage> find(Id document, int page, const QString &quoted) const;

    /// Invalid when the passages name no words or go back; Refused when `quoted` differs from the
    /// page by more than marked alterations, or joins passages that do not follow each other
    /// without a mark. Reads the paper through where a line's end divides a word: for long papers,
    /// on a reader thread.
    Result<QuoteDraft> draft(const QuoteRequest &request) const;

    /// Writes record and anchors; the record's id.
    static Result<Id> write(Stores &stores, const QuoteDraft &draft);

private:
    struct Paper;
    Result<Paper> paper(Id document, Id version) const;
    Result<Id> inspectionOf(Id document) const;
    Result<QList<Anchor>> anchors(const Paper &paper, const QList<Passage> &passages) const;
    Result<Record> record(const Paper &paper, const QList<Anchor> &anchors,
                          const QString &quoted) const;
    Result<QString> wording(const Paper &paper, const QList<Anchor> &anchors,
                            const QString &wished) const;
    Result<void> tellOfPictures(const Paper &paper, QuoteDraft &draft) const;

    const Stores &m_stores;
};

} // namespace LeverArch
