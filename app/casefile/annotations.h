// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/passage.h"
#include "core/result.h"
#include "domain/annotation.h"

#include <QList>
#include <QString>

namespace LeverArch {

class Stores;

/// A mark that is to be made.
struct MarkRequest
{
    Id document;
    Id version; ///< Null: the current one.
    AnnotationStyle style = AnnotationStyle::Highlight;
    QString meaning;
    QString comment;
    QString author;
    QList<Passage> passages; ///< For marks on words, in the order they are read; a note may have
                             ///< them too. Empty: `page` and the places below.
    int page = 0;
    QList<Quad> quads;        ///< Of an area or a note without words.
    QList<InkStroke> strokes; ///< Of ink.
    double lineWidth = 1.5;
};

/// A mark made ready: what will be written, and what the action is called.
struct AnnotationDraft
{
    Annotation annotation;
    QString label; ///< "Highlight on p. 3 of Letter to the director".
};

/// The marks of a case file. Reads through the stores it is given (on their thread); writing is one
/// call inside the caller's action. What is done with marks that are there: annotationchanges.h.
class Annotations
{
public:
    explicit Annotations(const Stores &stores) : m_stores(stores) {}

    /// NotFound when it is no annotation.
    Result<Annotation> annotation(Id id) const;
    /// Every living mark that has a place on the version, in the order of the paper, each followed
    /// by its replies, oldest first. One pass over the tables, however many there are.
    Result<QList<Annotation>> on(Id document, Id version) const;
    /// The replies to a mark and the replies to those, oldest first; living or binned ones.
    Result<QList<Annotation>> repliesTo(Id annotation, bool trashed = false) const;

    /// Invalid when there is nothing to be marked where it says.
    Result<AnnotationDraft> draft(const MarkRequest &request) const;

    /// Writes record and anchors; the record's id. A mark that comes from elsewhere (an import) is
    /// written as it is: its anchors must name version, page and quads.
    static Result<Id> write(Stores &stores, const Annotation &annotation);
    /// Puts a mark where these anchors (all on one version) say, instead of those it may have on
    /// that version. Nothing happens without anchors.
    static Result<void> replaceAnchors(Stores &stores, Id mark, const QList<Anchor> &anchors);

private:
    Result<QList<Anchor>> anchors(const MarkRequest &request, Id version, Id original) const;

    const Stores &m_stores;
};

} // namespace LeverArch
