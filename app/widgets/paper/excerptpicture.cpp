// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/excerptpicture.h"

#include "domain/anchor.h"
#include "domain/recognition.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"
#include "widgets/paper/storedpaper.h"
#include "worker/workerpool.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTransform>

namespace LeverArch {

namespace {

/// So much of the page is shown around the words, in points.
constexpr QMarginsF around(14, 8, 14, 8);

void addDoubtful(const PageText &text, const Anchor &anchor, ExcerptPicture &piece)
{
    piece.doubtfulWords += doubtfulWords(text, anchor.start, anchor.length);
    const qsizetype known = std::min(text.words.size(), text.confidences.size());
    for (qsizetype i = wordAt(text, anchor.start); i < known; ++i) {
        const Word &word = text.words.at(i);
        if (word.start >= anchor.start + anchor.length)
            return;
        if (static_cast<quint8>(text.confidences.at(i)) < sureWord)
            piece.doubtful.append(word.box);
    }
}

/// Under the word as it is read, whichever way it is turned.
QLineF underline(const QRectF &box, int orientation)
{
    switch (orientation) {
    case 90:
        return {box.topLeft(), box.bottomLeft()};
    case 180:
        return {box.topLeft(), box.topRight()};
    case 270:
        return {box.topRight(), box.bottomRight()};
    default:
        return {box.bottomLeft(), box.bottomRight()};
    }
}

} // namespace

Result<ExcerptPicture> readExcerptPicture(const Stores &stores, Id excerpt)
{
    LEVERARCH_ASSIGN(const QList<Anchor> anchors, stores.anchors().anchorsOf(excerpt));
    if (anchors.isEmpty()) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate(
                         "StoredPaper", "This quotation is not tied to a page of its paper."),
                     {}};
    }
    ExcerptPicture piece;
    piece.page = anchors.first().page;
    LEVERARCH_ASSIGN(const DocumentVersion version,
                     stores.documents().version(anchors.first().version));
    LEVERARCH_ASSIGN(const PageFacts facts, stores.pages().page(version.original, piece.page));
    LEVERARCH_ASSIGN(const PageText text, stores.pages().text(version.original, piece.page));
    piece.geometry = facts.geometry;
    piece.orientation = facts.orientation;
    piece.password = version.password;
    for (const Anchor &anchor : anchors) {
        if (anchor.page != piece.page)
            continue;
        for (const Quad &quad : anchor.quads)
            piece.area |= facts.geometry.displayedFromQuad(quad);
        addDoubtful(text, anchor, piece);
    }
    piece.area = piece.area.marginsAdded(around) & QRectF({}, facts.geometry.displayedSize());
    LEVERARCH_ASSIGN(piece.pdf, readOriginalBytes(stores, version.original));
    return piece;
}

Result<QImage> drawExcerptPicture(WorkerPool &workers, const ExcerptPicture &piece,
                                  double pixelsPerPoint, const QColor &line,
                                  Cancellation cancellation)
{
    LEVERARCH_ASSIGN(const auto session, workers.open(piece.pdf, piece.password));
    const QRectF scaled(piece.area.topLeft() * pixelsPerPoint, piece.area.size() * pixelsPerPoint);
    const QRect whole({}, wholePicture(piece.geometry, pixelsPerPoint));
    const PagePart part{pixelsPerPoint, 0, scaled.toAlignedRect() & whole};
    LEVERARCH_ASSIGN(QImage image, session->renderPart(piece.page, part, std::move(cancellation)));
    image.detach();
    {
        QPainter painter(&image);
        painter.setPen(QPen(line, std::max(2.0, pixelsPerPoint)));
        painter.translate(-part.area.topLeft());
        for (const QRectF &word : piece.doubtful) {
            const QRectF box(word.topLeft() * pixelsPerPoint, word.size() * pixelsPerPoint);
            painter.drawLine(underline(box, piece.orientation));
        }
    }
    return piece.orientation == 0 ? image
                                  : image.transformed(QTransform().rotate(-piece.orientation));
}

} // namespace LeverArch
