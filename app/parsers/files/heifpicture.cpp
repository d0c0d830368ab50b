// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/heifpicture.h"

#include "parsers/failure.h"

#include <libheif/heif.h>

#include <cstring>
#include <memory>

namespace LeverArch {

namespace {

struct Freeing
{
    void operator()(heif_context *context) const { heif_context_free(context); }
    void operator()(heif_image_handle *handle) const { heif_image_handle_release(handle); }
    void operator()(heif_image *image) const { heif_image_release(image); }
};

template <typename T>
using Held = std::unique_ptr<T, Freeing>;

void must(const heif_error &error)
{
    if (error.code != heif_error_Ok)
        throw JobFailure(Error::Code::Damaged, QString::fromUtf8(error.message));
}

QImage copied(const heif_image *image)
{
    int stride = 0;
    const uint8_t *plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
    const int width = heif_image_get_width(image, heif_channel_interleaved);
    const int height = heif_image_get_height(image, heif_channel_interleaved);
    if (!plane || width <= 0 || height <= 0)
        throw JobFailure(Error::Code::Damaged, QStringLiteral("heif"));
    QImage picture(width, height, QImage::Format_RGB888);
    if (picture.isNull())
        throw JobFailure(Error::Code::Io, QStringLiteral("heif"));
    for (int y = 0; y < height; ++y)
        std::memcpy(picture.scanLine(y), plane + qsizetype(y) * stride, size_t(width) * 3);
    return picture;
}

} // namespace

QImage heifPicture(QByteArrayView bytes, qint64 mostPixels)
{
    constexpr int longestSide = 30'000;
    const Held<heif_context> context(heif_context_alloc());
    heif_context_set_maximum_image_size_limit(context.get(), longestSide);
    must(heif_context_read_from_memory_without_copy(context.get(), bytes.data(),
                                                    static_cast<size_t>(bytes.size()), nullptr));
    heif_image_handle *main = nullptr;
    must(heif_context_get_primary_image_handle(context.get(), &main));
    const Held<heif_image_handle> handle(main);
    if (qint64(heif_image_handle_get_width(main)) * heif_image_handle_get_height(main) > mostPixels)
        throw JobFailure(Error::Code::Refused, QStringLiteral("heif"));
    heif_image *decoded = nullptr;
    must(heif_decode_image(main, &decoded, heif_colorspace_RGB, heif_chroma_interleaved_RGB,
                           nullptr));
    const Held<heif_image> image(decoded);
    return copied(decoded);
}

} // namespace LeverArch
