// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/annotation.h"
#include "domain/documentversion.h"
#include "domain/meaning.h"
#include "widgets/paper/pageoverlay.h"

#include <QColor>
#include <QHash>
#include <QSet>

namespace LeverArch {

/// The marks of a paper, painted over its pages.
class AnnotationOverlay final : public PageOverlay
{
public:
    void setPages(const QList<PageFacts> &pages) { m_pages = pages; }
    /// In the order of the paper, each followed by its replies.
    void setAnnotations(const QList<Annotation> &annotations, const QList<Meaning> &meanings);
    void setSelected(const QList<Id> &selected);
    void setAccent(const QColor &accent) { m_accent = accent; }
    /// Not painted: a tool shows it where it is being moved to.
    void setHidden(Id mark) { m_hidden = mark; }

    /// The marks at a spot, the smallest first: a note on an area can be taken hold of.
    QList<Id> marksAt(const PageSpot &spot) const;

    void paint(QPainter &painter, const PagePlacement &page) const override;

private:
    QList<PageFacts> m_pages;
    QList<Meaning> m_meanings;
    QHash<int, QList<Annotation>> m_byPage;
    QSet<Id> m_commented;
    QSet<Id> m_selected;
    Id m_hidden;
    QColor m_accent;
};

} // namespace LeverArch
