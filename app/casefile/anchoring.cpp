// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/anchoring.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

void setContext(Anchor &anchor, const QString &text)
{
    const int before = std::min(contextUnits, anchor.start);
    anchor.prefix = text.mid(anchor.start - before, before);
    anchor.suffix = text.mid(anchor.start + anchor.length, contextUnits);
}

QRectF displayedBounds(const PageFacts &facts, const QList<Quad> &quads)
{
    QRectF bounds;
    for (const Quad &quad : quads)
        bounds = bounds.united(facts.geometry.displayedFromQuad(quad));
    return bounds;
}

/// The word that is read when a place is come to: the first inside it, else the nearest.
int startBeside(const PageText &text, const QRectF &box)
{
    int nearest = 0;
    double least = -1;
    for (const Word &word : text.words) {
        const QPointF middle = word.box.center();
        if (box.contains(middle))
            return word.start;
        const QPointF away(std::max({box.left() - middle.x(), 0.0, middle.x() - box.right()}),
                           std::max({box.top() - middle.y(), 0.0, middle.y() - box.bottom()}));
        // A line further down is further away than the end of the same line.
        const double distance = away.x() * away.x() + 9 * away.y() * away.y();
        if (least < 0 || distance < least) {
            least = distance;
            nearest = word.start;
        }
    }
    return nearest;
}

} // namespace

Result<Anchor> anchorOfWords(const PageFacts &facts, const PageText &text, const Passage &passage)
{
    const int end = passage.start + passage.length;
    if (passage.start < 0 || passage.length <= 0 || end > text.text.size())
        return Error{Error::Code::Invalid,
                     QCoreApplication::translate("Anchoring", "There are no such words on p. %1.")
                         .arg(passage.page),
                     {}};
    Anchor anchor;
    anchor.page = passage.page;
    anchor.start = passage.start;
    anchor.length = passage.length;
    anchor.quads = quadsOf(text, facts.geometry, passage.start, passage.length);
    anchor.exact = text.text.mid(passage.start, passage.length);
    setContext(anchor, text.text);
    return anchor;
}

Anchor anchorOfPlace(const PageFacts &facts, const PageText &text, const QList<Quad> &quads)
{
    Anchor anchor;
    anchor.page = facts.page;
    anchor.quads = quads;
    anchor.start = startBeside(text, displayedBounds(facts, quads));
    setContext(anchor, text.text);
    return anchor;
}

QString wordsInside(const PageText &text, const QRectF &box)
{
    QString words;
    int end = 0;
    for (const Word &word : text.words) {
        if (!box.contains(word.box.center()))
            continue;
        if (!words.isEmpty())
            words += text.text.mid(end, word.start - end).contains(QLatin1Char('\n'))
                         ? QLatin1Char('\n')
                         : QLatin1Char(' ');
        words += text.text.mid(word.start, word.length);
        end = word.start + word.length;
    }
    return words;
}

} // namespace LeverArch
