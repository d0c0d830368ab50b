// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/passage.h"
#include "widgets/paper/pageoverlay.h"

#include <QHash>
#include <QList>

namespace LeverArch {

class PageView;

/// What differs, on the pages of one of two papers: removed words are struck through, added ones
/// underlined twice, on a light ground; the difference one is at is framed. Readable without
/// colours.
class DifferenceOverlay final : public PageOverlay
{
public:
    enum class Style { Removed, Added };

    DifferenceOverlay(const PageView &view, Style style) : m_view(view), m_style(style) {}

    void setPlaces(const QList<Passage> &places);
    void setCurrent(const QList<Passage> &places) { m_current = places; }

    void paint(QPainter &painter, const PagePlacement &page) const override;

private:
    void paintWords(QPainter &painter, const QRectF &area) const;
    void paintGap(QPainter &painter, const PagePlacement &page, const Passage &place) const;

    const PageView &m_view;
    const Style m_style;
    QHash<int, QList<Passage>> m_places; ///< By page.
    QList<Passage> m_current;
};

} // namespace LeverArch
