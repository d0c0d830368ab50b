// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/fileforms.h"

#include "parsers/files/olefile.h"
#include "parsers/files/textforms.h"
#include "parsers/files/zipforms.h"

#include <array>
#include <optional>

namespace LeverArch {

namespace {

struct Signature
{
    FileForm form;
    QByteArrayView bytes;
    qsizetype at = 0;
};

template <qsizetype N>
constexpr QByteArrayView raw(const char (&bytes)[N])
{
    return QByteArrayView(bytes, N - 1);
}

/// As the formats' own descriptions and `file`'s magic(5) lists give them.
const std::array signatures = {
    Signature{FileForm::Pdf, raw("%PDF-")},
    Signature{FileForm::Jpeg, raw("\xff\xd8\xff")},
    Signature{FileForm::Png, raw("\x89PNG\r\n\x1a\n")},
    Signature{FileForm::Gif, raw("GIF87a")},
    Signature{FileForm::Gif, raw("GIF89a")},
    Signature{FileForm::Tiff, raw("II*\0")},
    Signature{FileForm::Tiff, raw("MM\0*")},
    Signature{FileForm::Tiff, raw("II+\0")},
    Signature{FileForm::Tiff, raw("MM\0+")},
    Signature{FileForm::Rtf, raw("{\\rtf")},
    Signature{FileForm::OtherArchive, raw("7z\xbc\xaf\x27\x1c")},
    Signature{FileForm::OtherArchive, raw("Rar!\x1a\x07")},
    Signature{FileForm::OtherArchive, raw("\x1f\x8b")},
    Signature{FileForm::OtherArchive, raw("1AY&SY"), 4},
    Signature{FileForm::OtherArchive, raw("\xfd\x37zXZ\0")},
    Signature{FileForm::OtherArchive, raw("ustar"), 257},
    Signature{FileForm::OtherArchive, raw("MSCF\0\0\0\0")},
    Signature{FileForm::OtherArchive, raw("\x28\xb5\x2f\xfd")},
    Signature{FileForm::OtherArchive, raw("!<arch>\n")},
    Signature{FileForm::OtherArchive, raw("CD001"), 32769},
    Signature{FileForm::Program, raw("\x7f\x45LF")},
    Signature{FileForm::Program, raw("\xca\xfe\xba\xbe")},
    Signature{FileForm::Program, raw("\xcf\xfa\xed\xfe")},
    Signature{FileForm::Program, raw("\xce\xfa\xed\xfe")},
    Signature{FileForm::Program, raw("L\0\0\0\x01\x14\x02\0")},
    Signature{FileForm::Vector, raw("%!PS")},
    Signature{FileForm::Vector, raw("\xc5\xd0\xd3\xc6")},
    Signature{FileForm::Vector, raw(" EMF"), 40},
    Signature{FileForm::Vector, raw("\xd7\xcd\xc6\x9a")},
    Signature{FileForm::Vector, raw("8BPS")},
    Signature{FileForm::Vector, raw("gimp xcf")},
    Signature{FileForm::Media, raw("ID3")},
    Signature{FileForm::Media, raw("OggS")},
    Signature{FileForm::Media, raw("fLaC")},
    Signature{FileForm::Media, raw("\x1a\x45\xdf\xa3")},
    Signature{FileForm::Media, raw("FLV\x01")},
    Signature{FileForm::Media, raw("\0\0\x01\xba")},
    Signature{FileForm::Media, raw("\0\0\x01\xb3")},
    Signature{FileForm::Media, raw("\x30\x26\xb2\x75\x8e\x66\xcf\x11")},
    Signature{FileForm::Media, raw("#!AMR")},
    Signature{FileForm::Media, raw("MThd\0\0\0\x06")},
    Signature{FileForm::Media, raw("\xff\xfb")},
    Signature{FileForm::Media, raw("\xff\xf3")}};

bool has(QByteArrayView bytes, qsizetype at, QByteArrayView what)
{
    return bytes.size() >= at + what.size() && bytes.sliced(at, what.size()) == what;
}

/// Boxes of ISO 14496-12 name their brand: pictures of telephones and films are told by it alone.
std::optional<FileForm> boxedForm(QByteArrayView bytes)
{
    if (!has(bytes, 4, "ftyp"))
        return std::nullopt;
    for (const char *brand : {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1",
                              "avif", "avis"}) {
        if (has(bytes, 8, brand))
            return FileForm::Heif;
    }
    return FileForm::Media;
}

std::optional<FileForm> riffForm(QByteArrayView bytes)
{
    if (!has(bytes, 0, "RIFF"))
        return std::nullopt;
    if (has(bytes, 8, "WEBP"))
        return FileForm::WebP;
    if (has(bytes, 8, "CDR"))
        return FileForm::Vector;
    return has(bytes, 8, "WAVE") || has(bytes, 8, "AVI ") ? std::optional(FileForm::Media)
                                                         : std::nullopt;
}

/// Two letters are not enough to tell a bitmap or a program from a text that begins with them.
std::optional<FileForm> briefForm(QByteArrayView bytes)
{
    const bool binary = bytes.first(std::min<qsizetype>(bytes.size(), 64)).contains('\0');
    if (binary && has(bytes, 0, "BM") && bytes.size() > 26)
        return FileForm::Bmp;
    if (binary && has(bytes, 0, "MZ"))
        return FileForm::Program;
    return std::nullopt;
}

/// Some mail programs put a few bytes before the header (note 13 of the PDF Reference 1.7); a text
/// that only speaks of PDF has no end as one.
bool isLatePdf(QByteArrayView bytes)
{
    constexpr qsizetype within = 1024;
    return bytes.first(std::min(bytes.size(), within)).indexOf("%PDF-") >= 0 &&
           bytes.last(std::min(bytes.size(), 2 * within)).indexOf("startxref") >= 0;
}

std::optional<FileForm> signedForm(QByteArrayView bytes)
{
    for (const Signature &signature : signatures) {
        if (has(bytes, signature.at, signature.bytes))
            return signature.form;
    }
    for (const auto judge : {boxedForm, riffForm, briefForm}) {
        if (const auto form = judge(bytes))
            return form;
    }
    return std::nullopt;
}

} // namespace

FileForm formOf(QByteArrayView bytes, const QString &name)
{
    if (has(bytes, 0, "PK\x03\x04") || has(bytes, 0, raw("PK\x05\x06")) ||
        has(bytes, 0, "PK\x07\x08"))
        return zipForm(bytes);
    if (has(bytes, 0, raw("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")))
        return oleForm(bytes);
    if (const auto form = signedForm(bytes))
        return *form;
    return isLatePdf(bytes) ? FileForm::Pdf : textForm(bytes, name);
}

} // namespace LeverArch
