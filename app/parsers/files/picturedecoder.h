// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/fileform.h"

#include <QBuffer>
#include <QByteArrayView>
#include <QImage>
#include <QSize>

#include <memory>
#include <optional>

class QImageIOHandler;
class QImageReader;

namespace LeverArch {

/// Decodes JPEG, PNG, GIF, WebP, TIFF and BMP with Qt's readers, chosen by us and never by looking
/// round: the reader of SVG, which would follow links and draw for hours, is never loaded. What would
/// take more than half a gigabyte of pixels is refused.
class PictureDecoder
{
public:
    /// Loads the readers; once, before the walls.
    static void load();

    /// Nothing is decoded yet. `bytes` must outlive the object.
    PictureDecoder(QByteArrayView bytes, FileForm form);
    ~PictureDecoder();
    Q_DISABLE_COPY_MOVE(PictureDecoder)

    /// As its head says; empty when that cannot be read.
    QSize size() const;
    /// How it is to be turned and mirrored to be upright, as EXIF counts (1 to 8).
    int orientation() const;
    /// Pictures in the file; at least 1. Frames of an animation count.
    int count() const;
    /// Goes to the next picture of the file; false when there is none.
    bool next();
    /// The picture as it is stored, its orientation not applied; null when it is damaged or too
    /// large. `scaled`: as large as this instead, where the format can decode so cheaply.
    QImage decode(const QSize &scaled = {});

    /// The picture as the bytes of a JPEG; for photographs that came as such, in other clothes.
    static QByteArray jpegOf(const QImage &picture);

private:
    mutable QBuffer m_buffer;
    QByteArray m_bytes;
    std::unique_ptr<QImageIOHandler> m_handler; ///< Of a plugin,
    std::unique_ptr<QImageReader> m_reader;     ///< or what Qt itself brings.
};

} // namespace LeverArch
