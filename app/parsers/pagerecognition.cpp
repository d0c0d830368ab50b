// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/pagerecognition.h"

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

/// Tesseract was trained on pictures like these; finer ones take longer and read no better.
constexpr double wantedPixelsPerPoint = 300.0 / 72.0;
/// An A3 page has 17 million at that.
constexpr double mostPixels = 30e6;
constexpr unsigned drawingStepsBetweenSigns = 64;

} // namespace

RecognisedPage recognisePage(PopplerDocument &document, int page, Recogniser &recogniser,
                             const Recogniser::Stopped &stopped)
{
    const QSizeF size = document.geometry(page).displayedSize();
    const double area = std::max(1.0, size.width() * size.height());
    const double scale = std::min(wantedPixelsPerPoint, std::sqrt(mostPixels / area));
    unsigned asked = 0;
    const auto stoppedDrawing = [&] {
        return ++asked % drawingStepsBetweenSigns == 0 && stopped(0);
    };
    const QImage picture = document.render({page, scale, 0, {}}, stoppedDrawing);
    PictureText found = recogniser.recognise(picture, 72 * scale, stopped);
    for (Word &word : found.text.words) {
        const QRectF &box = word.box;
        word.box = QRectF(box.topLeft() / scale, box.size() / scale);
    }
    return {page, recogniser.languages(), found.orientation, std::move(found.text)};
}

} // namespace LeverArch
