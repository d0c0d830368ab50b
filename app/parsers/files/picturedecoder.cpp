// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/picturedecoder.h"

#include <QImageIOHandler>
#include <QImageReader>
#include <QLibraryInfo>
#include <QPluginLoader>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr int mostMegabytes = 512;

/// The plugin that reads a form, without its ending; empty for what Qt itself reads.
QString pluginOf(FileForm form)
{
    switch (form) {
    case FileForm::Jpeg:
        return QStringLiteral("qjpeg");
    case FileForm::Gif:
        return QStringLiteral("qgif");
    case FileForm::WebP:
        return QStringLiteral("qwebp");
    case FileForm::Tiff:
        return QStringLiteral("qtiff");
    default:
        return {};
    }
}

QByteArray formatOf(FileForm form)
{
    return fileFormKey(form).toLatin1();
}

QString pathOf(const QString &plugin)
{
    return QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/imageformats/lib") +
           plugin + QStringLiteral(".so");
}

QImageIOHandler *handlerOf(FileForm form, QIODevice *device)
{
    const QString plugin = pluginOf(form);
    if (plugin.isEmpty())
        return nullptr;
    QPluginLoader loader(pathOf(plugin));
    auto *reader = qobject_cast<QImageIOPlugin *>(loader.instance());
    return reader ? reader->create(device, formatOf(form)) : nullptr;
}

} // namespace

void PictureDecoder::load()
{
    QImageReader::setAllocationLimit(mostMegabytes);
    for (const FileForm form : {FileForm::Jpeg, FileForm::Gif, FileForm::WebP, FileForm::Tiff})
        QPluginLoader(pathOf(pluginOf(form))).instance();
}

PictureDecoder::PictureDecoder(QByteArrayView bytes, FileForm form)
    : m_bytes(QByteArray::fromRawData(bytes.data(), bytes.size()))
{
    m_buffer.setBuffer(&m_bytes);
    m_buffer.open(QIODevice::ReadOnly);
    m_handler.reset(handlerOf(form, &m_buffer));
    if (m_handler)
        return;
    m_reader = std::make_unique<QImageReader>(&m_buffer, formatOf(form));
    m_reader->setAutoDetectImageFormat(false);
}

PictureDecoder::~PictureDecoder() = default;

QSize PictureDecoder::size() const
{
    return m_reader ? m_reader->size() : m_handler->option(QImageIOHandler::Size).toSize();
}

int PictureDecoder::orientation() const
{
    const auto found = m_reader
                           ? m_reader->transformation()
                           : QImageIOHandler::Transformations(
                                 m_handler->option(QImageIOHandler::ImageTransformation).toInt());
    // Qt mirrors first and turns then (QImageIOHandler::Transformation).
    switch (found.toInt()) {
    case QImageIOHandler::TransformationMirror:
        return 2;
    case QImageIOHandler::TransformationRotate180:
        return 3;
    case QImageIOHandler::TransformationFlip:
        return 4;
    case QImageIOHandler::TransformationFlipAndRotate90:
        return 5;
    case QImageIOHandler::TransformationRotate90:
        return 6;
    case QImageIOHandler::TransformationMirrorAndRotate90:
        return 7;
    case QImageIOHandler::TransformationRotate270:
        return 8;
    default:
        return 1;
    }
}

int PictureDecoder::count() const
{
    return std::max(m_reader ? m_reader->imageCount() : m_handler->imageCount(), 1);
}

bool PictureDecoder::next()
{
    return m_reader ? m_reader->jumpToNextImage() : m_handler->jumpToNextImage();
}

QImage PictureDecoder::decode(const QSize &scaled)
{
    if (m_reader) {
        // What a file that is cut does not say stays white: else it would be whatever the memory had
        // before, of other papers too. What is too large is refused by the reader.
        const QSize told = size();
        const qint64 width = qAbs(qint64(told.width()));
        const qint64 height = qAbs(qint64(told.height())); // Negative: its rows begin at the top.
        constexpr qint64 mostPixels = qint64(mostMegabytes) * 1024 * 1024 / 4;
        QImage begun;
        if (width <= mostPixels && height <= mostPixels && width * height <= mostPixels)
            begun = QImage(int(width), int(height), m_reader->imageFormat());
        begun.fill(Qt::white);
        return m_reader->read(&begun) ? begun : QImage();
    }
    if (scaled.isValid() && m_handler->supportsOption(QImageIOHandler::ScaledSize))
        m_handler->setOption(QImageIOHandler::ScaledSize, scaled);
    QImage picture;
    return m_handler->canRead() && m_handler->read(&picture) ? picture : QImage();
}

QByteArray PictureDecoder::jpegOf(const QImage &picture)
{
    constexpr int quality = 92;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const std::unique_ptr<QImageIOHandler> handler(handlerOf(FileForm::Jpeg, &buffer));
    if (!handler)
        return {};
    handler->setOption(QImageIOHandler::Quality, quality);
    return handler->write(picture) ? bytes : QByteArray();
}

} // namespace LeverArch
