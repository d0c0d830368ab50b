// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/picturereader.h"

#include "parsers/failure.h"
#include "parsers/files/heifpicture.h"
#include "parsers/files/jpegfacts.h"
#include "parsers/files/picturedecoder.h"
#include "parsers/files/picturepages.h"

#include <QtEndian>

namespace LeverArch {

namespace {

constexpr qint64 mostPixels = 134'000'000;     ///< Half a gigabyte decoded.
constexpr qint64 mostJpegPixels = 400'000'000; ///< Never decoded at its full size.
constexpr int mostTiffPages = 2'000;
constexpr double inchInMetres = 0.0254;

void refuseHuge(const QSize &size, qint64 most)
{
    if (qint64(size.width()) * size.height() > most)
        throw JobFailure(Error::Code::Refused,
                         QStringLiteral("%1 x %2").arg(size.width()).arg(size.height()));
}

/// Qt gives a density of its own to pictures that say none; what nobody scans with is taken so.
double dotsOf(const QImage &picture)
{
    return picture.dotsPerMeterX() * inchInMetres;
}

/// Decoded at an eighth of its size, which costs next to nothing, only to see that it can be.
bool decodes(const FileInput &input, const QSize &size)
{
    PictureDecoder decoder(input.bytes, FileForm::Jpeg);
    return !decoder.decode(QSize(std::max(size.width() / 8, 1), std::max(size.height() / 8, 1)))
                .isNull();
}

void addJpeg(const FileInput &input, PicturePages &pages, MadePages &made)
{
    const auto facts = jpegFacts(input.bytes);
    if (!facts)
        throw JobFailure(Error::Code::Damaged, QStringLiteral("jpeg"));
    refuseHuge(facts->size, mostJpegPixels);
    if (!facts->isPlain || !decodes(input, facts->size))
        throw JobFailure(Error::Code::Damaged, QStringLiteral("jpeg"));
    if (!facts->isWhole)
        made.notes.append({FileNote::Kind::PartsUnread, 1, QStringLiteral("end of the picture")});
    pages.addJpeg(input.bytes, *facts,
                  PictureDecoder(input.bytes, FileForm::Jpeg).orientation());
}

void addHeif(const FileInput &input, PicturePages &pages)
{
    const QImage picture = heifPicture(input.bytes, mostPixels);
    input.step();
    const QByteArray jpeg = PictureDecoder::jpegOf(picture);
    const auto facts = jpegFacts(jpeg);
    if (!facts)
        throw JobFailure(Error::Code::Io, QStringLiteral("jpeg"));
    pages.addJpeg(jpeg, *facts, 1);
}

void addTiff(const FileInput &input, PicturePages &pages, MadePages &made)
{
    PictureDecoder decoder(input.bytes, input.form);
    const int count = decoder.count();
    int damaged = 0;
    for (int i = 0; i < std::min(count, mostTiffPages); ++i) {
        if (i > 0 && !decoder.next())
            break;
        refuseHuge(decoder.size(), mostPixels);
        const QImage picture = decoder.decode();
        if (picture.isNull())
            ++damaged;
        else
            pages.addPixels(picture, dotsOf(picture), decoder.orientation());
        input.step();
    }
    if (pages.isEmpty())
        throw JobFailure(Error::Code::Damaged, QStringLiteral("tiff"));
    if (damaged > 0)
        made.notes.append({FileNote::Kind::PartsUnread, damaged, QStringLiteral("pages")});
    if (count > mostTiffPages)
        made.notes.append({FileNote::Kind::CutShort, count - mostTiffPages,
                           QStringLiteral("page %1").arg(mostTiffPages)});
}

/// Its rows are not all there ([MS-WMF] 2.2.2.3); of packed ones nobody says how
/// long they are.
bool isCutBmp(QByteArrayView bytes, const QSize &size)
{
    constexpr qsizetype headEnd = 54;
    constexpr quint32 headSize = 40; // OS/2 has a shorter one.
    if (bytes.size() < headEnd || qFromLittleEndian<quint32>(bytes.data() + 14) < headSize)
        return false;
    const auto rowsAt = qFromLittleEndian<quint32>(bytes.data() + 10);
    const auto bits = qFromLittleEndian<quint16>(bytes.data() + 28);
    const auto packing = qFromLittleEndian<quint32>(bytes.data() + 30);
    const bool isPacked = packing == 1 || packing == 2;
    const qint64 rowSize = (qint64(size.width()) * bits + 31) / 32 * 4;
    return !isPacked && rowsAt + rowSize * size.height() > bytes.size();
}

void addFirst(const FileInput &input, PicturePages &pages, MadePages &made)
{
    PictureDecoder decoder(input.bytes, input.form);
    const QSize size = decoder.size();
    refuseHuge(size, mostPixels);
    const int count = decoder.count();
    const int orientation = decoder.orientation();
    const QImage picture = decoder.decode();
    if (picture.isNull())
        throw JobFailure(Error::Code::Damaged, fileFormKey(input.form));
    input.step();
    pages.addPixels(picture, dotsOf(picture), orientation);
    if (input.form == FileForm::Bmp && isCutBmp(input.bytes, size))
        made.notes.append({FileNote::Kind::PartsUnread, 1, QStringLiteral("end of the picture")});
    if (count > 1)
        made.notes.append({FileNote::Kind::CutShort, count - 1, QStringLiteral("picture 1")});
}

} // namespace

FileExamination PictureReader::examine(const FileInput &input) const
{
    FileExamination found;
    found.form = input.form;
    return found;
}

MadePages PictureReader::makePages(const FileInput &input) const
{
    MadePages made;
    PicturePages pages;
    if (input.form == FileForm::Jpeg)
        addJpeg(input, pages, made);
    else if (input.form == FileForm::Heif)
        addHeif(input, pages);
    else if (input.form == FileForm::Tiff)
        addTiff(input, pages, made);
    else
        addFirst(input, pages, made);
    made.pdf = pages.finish(input.name, input.step);
    return made;
}

} // namespace LeverArch
