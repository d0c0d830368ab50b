// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// What a file is, judged by its bytes; its name tells apart only what the bytes leave open (plain
/// text, Markdown, CSV). Told by the worker, and by nobody else.
enum class FileForm : quint8 {
    Unknown, ///< Bytes that are nothing we know and no text.
    Pdf,
    // Pictures
    Jpeg,
    Png,
    Tiff,
    Heif, ///< HEIC, AVIF: the photographs of telephones.
    Gif,
    WebP,
    Bmp,
    // Writing
    PlainText,
    Markdown,
    Csv,
    Html,
    WebArchive, ///< MHTML: a web page saved with its pictures in one file.
    // Mail
    Message, ///< One e-mail.
    Mailbox, ///< mbox: several.
    // Office
    Docx,
    Odt,
    Rtf,
    Xlsx,
    Ods,
    Presentation, ///< .pptx, .odp: laid out by LibreOffice only.
    OldOffice,    ///< .doc, .xls, .ppt: laid out by LibreOffice only.
    LockedOffice, ///< An office file with a password.
    // Containers
    Zip,
    // Known, and not for us: refused with words of their own.
    OutlookMessage, ///< .msg
    OtherArchive,   ///< .7z, .rar, .tar, .gz …
    Vector,         ///< SVG, PostScript, drawings
    Media,          ///< Sound and film
    Program
};

/// One past the last.
inline constexpr int fileForms = int(FileForm::Program) + 1;

/// Stable word for programs: "docx".
QString fileFormKey(FileForm form);
/// "Word document"; translated.
QString fileFormName(FileForm form);
/// "application/pdf".
QString fileFormMediaType(FileForm form);

/// It has members that are files of their own: attachments, messages, what was zipped.
bool mayHaveMembers(FileForm form);
bool isPicture(FileForm form);
/// LibreOffice gives it better pages than we do, where it is installed.
bool isOffice(FileForm form);
/// Nobody but LibreOffice can give it pages.
bool needsOffice(FileForm form);
/// It can be kept and read; the others are refused.
bool isTaken(FileForm form);

} // namespace LeverArch
