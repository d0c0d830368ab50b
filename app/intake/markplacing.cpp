// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/markplacing.h"

#include "casefile/anchoring.h"
#include "domain/stores/pagestore.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

constexpr qint64 mostCompared = 300'000'000;

/// Whether its sides run along the page's.
bool isUpright(const Quad &quad)
{
    const QRectF box = quad.boundingRect();
    const double slack = 0.01 * std::max(box.width(), box.height());
    return std::all_of(quad.corners.begin(), quad.corners.end(), [&](const QPointF &p) {
        return std::min(std::abs(p.x() - box.left()), std::abs(p.x() - box.right())) <= slack &&
               std::min(std::abs(p.y() - box.top()), std::abs(p.y() - box.bottom())) <= slack;
    });
}

} // namespace

Result<bool> MarkPlacing::open(int page)
{
    if (m_pageCount < 0) {
        LEVERARCH_ASSIGN(m_pageCount, m_pages.pageCount(m_version.original));
    }
    if (page < 1 || page > m_pageCount)
        return false;
    if (page != m_page) {
        LEVERARCH_ASSIGN(m_facts, m_pages.page(m_version.original, page));
        LEVERARCH_ASSIGN(m_text, m_pages.text(m_version.original, page));
        m_page = page;
    }
    return true;
}

Result<bool> MarkPlacing::place(const FoundMark &found, Annotation &mark)
{
    mark.strokes = found.mark.strokes;
    mark.lineWidth = found.mark.lineWidth;
    QStringList words;
    for (qsizetype i = 0; i < found.mark.places.size(); ++i) {
        const PdfMarkPlace &place = found.mark.places.at(i);
        LEVERARCH_ASSIGN(const bool isThere, open(place.page));
        if (!isThere)
            return false;
        Anchor anchor = anchorOn(place, found.words.value(i), mark.style);
        anchor.version = m_version.id;
        anchor.sequence = int(i);
        if (i == 0)
            mark.pageLabel = m_facts.label;
        const bool showsWords = marksWords(mark.style) || mark.style == AnnotationStyle::Area;
        if (!anchor.exact.isEmpty())
            words.append(anchor.exact);
        else if (const QString under = showsWords ? wordsUnder(anchor.quads) : QString();
                 !under.isEmpty())
            words.append(under);
        mark.anchors.append(anchor);
    }
    mark.words = words.join(QLatin1Char('\n'));
    return !mark.anchors.isEmpty();
}

Anchor MarkPlacing::anchorOn(const PdfMarkPlace &place, const FoundWords &said,
                             AnnotationStyle style)
{
    QList<Quad> quads;
    for (const Quad &quad : place.quads) {
        const PageGeometry &geometry = m_facts.geometry;
        const bool isLine = style == AnnotationStyle::Ink || !isUpright(quad);
        quads.append(isLine ? quad : geometry.quadFromDisplayed(geometry.displayedFromQuad(quad)));
    }
    if (said.length > 0 && said.exact.size() == said.length &&
        m_text.text.mid(said.start, said.length) == said.exact) {
        if (const auto anchor = anchorOfWords(m_facts, m_text, {m_page, said.start, said.length});
            anchor.ok()) {
            Anchor there = *anchor;
            there.quads = quads;
            return there;
        }
    }
    std::optional<Anchor> anchor;
    if (marksWords(style))
        anchor = onWords(quads);
    if (!anchor)
        anchor = anchorOfPlace(m_facts, m_text, quads);
    if (said.length > 0 && anchor->exact.simplified() != said.exact.simplified()) {
        // The same place on another edition: somebody has to look.
        anchor->state = AnchorState::Doubtful;
        anchor->score = 0;
        anchor->reason = QCoreApplication::translate("Marks", "Marked were the words “%1”.")
                             .arg(said.exact.simplified().left(200));
    }
    return *anchor;
}

/// The words whose middle a quad covers, when they are read one after another.
std::optional<Anchor> MarkPlacing::onWords(const QList<Quad> &quads)
{
    QList<QRectF> boxes;
    QRectF all;
    for (const Quad &quad : quads) {
        boxes.append(m_facts.geometry.displayedFromQuad(quad));
        all = all.united(boxes.last());
    }
    m_compared += m_text.words.size() * (1 + boxes.size() / 4);
    if (m_compared > mostCompared)
        return std::nullopt;
    qsizetype first = -1;
    qsizetype last = -1;
    for (qsizetype i = 0; i < m_text.words.size(); ++i) {
        const QPointF middle = m_text.words.at(i).box.center();
        const bool isUnder = all.contains(middle) &&
                             std::any_of(boxes.cbegin(), boxes.cend(),
                                         [&](const QRectF &b) { return b.contains(middle); });
        if (!isUnder)
            continue;
        if (first >= 0 && last != i - 1)
            return std::nullopt;
        first = first < 0 ? i : first;
        last = i;
    }
    if (first < 0)
        return std::nullopt;
    const int start = m_text.words.at(first).start;
    const int end = m_text.words.at(last).start + m_text.words.at(last).length;
    const auto anchor = anchorOfWords(m_facts, m_text, {m_page, start, end - start});
    if (!anchor.ok())
        return std::nullopt;
    Anchor there = *anchor;
    there.quads = quads; // As they were drawn, and as they go out again.
    return there;
}

QString MarkPlacing::wordsUnder(const QList<Quad> &quads) const
{
    QStringList lines;
    for (const Quad &quad : quads.mid(0, 50)) {
        const QString line = wordsInside(m_text, m_facts.geometry.displayedFromQuad(quad));
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace LeverArch
