// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/passage.h"
#include "widgets/paper/pagemarks.h"
#include "widgets/paper/pageoverlay.h"

#include <QPalette>

#include <optional>

namespace LeverArch {

class PageSelection;
class PaperTexts;

/// What every paper has painted over it: quotations kept from it, words found in it, the selection.
/// Boxes of found words come from the words of their pages, as those become visible.
class MarkOverlay final : public PageOverlay
{
public:
    /// Both may be null and must live until they are replaced.
    void setWords(PaperTexts *texts, const PageSelection *selection);
    void setPalette(const QPalette &palette) { m_palette = palette; }
    void setMarks(const PageMarks &marks) { m_marks = marks; }
    void setFound(const QList<Passage> &places, int current);
    void setCaretShown(bool shown) { m_caretShown = shown; }
    void setCurrent(const std::optional<Passage> &passage) { m_current = passage; }
    void clear();

    /// The record whose mark lies at a spot; null when there is none.
    Id recordAt(const PageSpot &spot) const;

    void paint(QPainter &painter, const PagePlacement &page) const override;

private:
    QColor colour(MarkKind kind) const;
    void paintCaret(QPainter &painter, const PagePlacement &page) const;
    QList<PageMark> marksOn(int page) const;
    QList<QRectF> boxesOf(const Passage &passage) const;

    PaperTexts *m_texts = nullptr;
    const PageSelection *m_selection = nullptr;
    QPalette m_palette;
    PageMarks m_marks;
    QHash<int, QList<Passage>> m_found; ///< By page.
    std::optional<Passage> m_current;
    bool m_caretShown = false;
};

} // namespace LeverArch
