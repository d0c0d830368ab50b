// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/fileform.h"

#include <QCoreApplication>

#include <array>

namespace LeverArch {

namespace {

#define WORD(text) QT_TRANSLATE_NOOP("FileForms", text)

enum FormFlag : unsigned {
    Plain = 0,
    HasMembers = 1,
    IsPicture = 2,
    IsOffice = 4,
    NeedsOffice = 8,
    NotTaken = 16
};

struct FormDeclaration
{
    FileForm form;
    const char *key;
    const char *name;
    const char *mediaType;
    unsigned flags;
};

// In the order of the enumeration.
// clang-format off
constexpr std::array<FormDeclaration, fileForms> forms = {{
    {FileForm::Unknown, "unknown", WORD("File of an unknown kind"), "application/octet-stream", NotTaken},
    {FileForm::Pdf, "pdf", WORD("PDF"), "application/pdf", HasMembers},
    {FileForm::Jpeg, "jpeg", WORD("Photograph (JPEG)"), "image/jpeg", IsPicture},
    {FileForm::Png, "png", WORD("Picture (PNG)"), "image/png", IsPicture},
    {FileForm::Tiff, "tiff", WORD("Scan (TIFF)"), "image/tiff", IsPicture},
    {FileForm::Heif, "heif", WORD("Photograph (HEIC)"), "image/heif", IsPicture},
    {FileForm::Gif, "gif", WORD("Picture (GIF)"), "image/gif", IsPicture},
    {FileForm::WebP, "webp", WORD("Picture (WebP)"), "image/webp", IsPicture},
    {FileForm::Bmp, "bmp", WORD("Picture (BMP)"), "image/bmp", IsPicture},
    {FileForm::PlainText, "text", WORD("Plain text"), "text/plain", Plain},
    {FileForm::Markdown, "markdown", WORD("Markdown text"), "text/markdown", Plain},
    {FileForm::Csv, "csv", WORD("Table (CSV)"), "text/csv", Plain},
    {FileForm::Html, "html", WORD("Web page"), "text/html", Plain},
    {FileForm::WebArchive, "mhtml", WORD("Saved web page (MHTML)"), "multipart/related", Plain},
    {FileForm::Message, "message", WORD("E-mail"), "message/rfc822", HasMembers},
    {FileForm::Mailbox, "mailbox", WORD("Mailbox"), "application/mbox", HasMembers},
    {FileForm::Docx, "docx", WORD("Word document"),
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document", IsOffice},
    {FileForm::Odt, "odt", WORD("OpenDocument text"), "application/vnd.oasis.opendocument.text", IsOffice},
    {FileForm::Rtf, "rtf", WORD("Rich text (RTF)"), "application/rtf", IsOffice},
    {FileForm::Xlsx, "xlsx", WORD("Excel spreadsheet"),
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", IsOffice},
    {FileForm::Ods, "ods", WORD("OpenDocument spreadsheet"),
     "application/vnd.oasis.opendocument.spreadsheet", IsOffice},
    {FileForm::Presentation, "presentation", WORD("Presentation"),
     "application/vnd.openxmlformats-officedocument.presentationml.presentation", IsOffice | NeedsOffice},
    {FileForm::OldOffice, "old_office", WORD("Office file from before 2007"), "application/x-ole-storage",
     IsOffice | NeedsOffice},
    {FileForm::LockedOffice, "locked_office", WORD("Office file with a password"),
     "application/x-ole-storage", Plain},
    {FileForm::Zip, "zip", WORD("Zip archive"), "application/zip", HasMembers},
    {FileForm::OutlookMessage, "outlook", WORD("Outlook message (.msg)"), "application/vnd.ms-outlook", NotTaken},
    {FileForm::OtherArchive, "archive", WORD("Archive"), "application/x-archive", NotTaken},
    {FileForm::Vector, "vector", WORD("Drawing"), "image/svg+xml", NotTaken},
    {FileForm::Media, "media", WORD("Sound or film"), "application/x-media", NotTaken},
    {FileForm::Program, "program", WORD("Program"), "application/x-executable", NotTaken},
}};
// clang-format on

#undef WORD

const FormDeclaration &declarationOf(FileForm form)
{
    return forms[std::size_t(form)];
}

bool is(FileForm form, FormFlag flag)
{
    return (declarationOf(form).flags & flag) != 0;
}

} // namespace

QString fileFormKey(FileForm form)
{
    return QString::fromLatin1(declarationOf(form).key);
}

QString fileFormName(FileForm form)
{
    return QCoreApplication::translate("FileForms", declarationOf(form).name);
}

QString fileFormMediaType(FileForm form)
{
    return QString::fromLatin1(declarationOf(form).mediaType);
}

bool mayHaveMembers(FileForm form)
{
    return is(form, HasMembers);
}

bool isPicture(FileForm form)
{
    return is(form, IsPicture);
}

bool isOffice(FileForm form)
{
    return is(form, IsOffice);
}

bool needsOffice(FileForm form)
{
    return is(form, NeedsOffice);
}

bool isTaken(FileForm form)
{
    return !is(form, NotTaken);
}

} // namespace LeverArch
