// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/sharedbytes.h"

#include <QByteArrayView>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>
#include <memory>

class QPDF;

namespace LeverArch {

struct JpegFacts;

/// Makes a PDF of pictures, one a page: as large as they were scanned where they say so and it is
/// believable, else fitted on A4.
class PicturePages
{
public:
    PicturePages();
    ~PicturePages();
    Q_DISABLE_COPY_MOVE(PicturePages)

    /// The very bytes of the file; turned by the page's own coordinates. `orientation` as EXIF
    /// counts.
    void addJpeg(QByteArrayView bytes, const JpegFacts &facts, int orientation);
    /// Its pixels without loss: black and white in one bit, greys in eight. What is transparent is
    /// white. `dotsPerInch` 0: unknown.
    void addPixels(const QImage &picture, double dotsPerInch, int orientation);

    bool isEmpty() const;
    /// Once.
    SharedBytes finish(const QString &title, const std::function<void()> &step);

private:
    struct Image;
    void add(const Image &image, const QSize &pixels, double dotsPerInch, int orientation);

    std::unique_ptr<QPDF> m_pdf;
};

} // namespace LeverArch
