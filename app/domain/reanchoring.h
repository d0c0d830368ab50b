// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/anchor.h"

#include <QList>
#include <QString>

namespace LeverArch {

// Finding a place again on another version of its paper. What is compared is what is read: white
// space, line ends and their hyphens, ligatures, kinds of quotation marks and dashes do not count;
// letters, their case, and figures do. Words that differ are never taken for the same: such a place
// is doubtful at best, and somebody looks at it.

/// Where the words of an anchor stand on a version.
struct FoundPlace
{
    AnchorState state = AnchorState::Lost;
    int page = 0; ///< The page to look at, also when lost; 0 when the paper has no pages.
    int start = 0;
    int length = 0; ///< 0 when lost.
    double score = 0;
    QString reason; ///< One sentence for a person.
};

/// Looks for anchors on the pages of one version. Holds the folded text of its pages, so one is
/// made for all anchors of a paper. Pure; not to be shared between threads.
class Reanchoring
{
public:
    /// Below `doubtful` nothing is shown as found. The weights are those of the W3C annotation
    /// work: quotation 50, before 20, after 20, position 2.
    static constexpr double leastDoubtful = 0.75;

    /// `pages` in order; page 1 first.
    explicit Reanchoring(const QStringList &pages);

    /// The place of the anchor's words, or, for a place without words, of what is read around it
    /// (`length` then 0).
    FoundPlace find(const Anchor &anchor) const;

private:
    struct Folded
    {
        QString text;
        QList<int> offsets; ///< Into the page's text, one a unit and one for its end.
        QList<int> ends;    ///< Where each unit ends there: an accent of its own belongs to it.
    };
    /// Words looked for, and whether they begin or end inside a word of their own page.
    struct Wanted
    {
        QString text; ///< Folded.
        bool cutsFront = false;
        bool cutsBack = false;
    };
    struct Candidate
    {
        int page = 0; ///< 1-based.
        int from = 0; ///< In the folded text.
        int to = 0;
        double quote = 0; ///< How alike the words are, 1: the same.
        double score = 0;
        double context = 0;
    };

    static Folded fold(const QString &text);
    static Wanted wantedOf(const Anchor &anchor);
    QList<Candidate> sameWords(const Wanted &wanted) const;
    QList<Candidate> likeWords(const QString &quote, int page) const;
    Candidate closest(const QString &quote, int page) const;
    QList<int> likelyPages(const QString &quote, int page) const;
    void weigh(Candidate &candidate, const Anchor &anchor) const;
    FoundPlace judge(const QList<Candidate> &candidates, const Anchor &anchor,
                     const Wanted &wanted) const;
    FoundPlace placeOf(const Candidate &candidate, const Wanted &wanted) const;
    FoundPlace lost(const Anchor &anchor, const QString &reason) const;
    FoundPlace findAround(const Anchor &anchor) const;
    FoundPlace findBeside(const QString &before, const QString &after, const Anchor &anchor) const;
    QString wholeWords(const Candidate &candidate) const;
    FoundPlace placeBetween(const Candidate &candidate, const QString &before,
                            const Anchor &anchor) const;

    QStringList m_texts;
    QList<Folded> m_pages;
};

} // namespace LeverArch
