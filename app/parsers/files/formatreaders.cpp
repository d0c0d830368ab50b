// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/formatreader.h"
#include "parsers/files/mailboxreader.h"
#include "parsers/files/messagereader.h"
#include "parsers/files/pdfreader.h"
#include "parsers/files/office/docxreader.h"
#include "parsers/files/office/examinedonly.h"
#include "parsers/files/office/odsreader.h"
#include "parsers/files/office/odtreader.h"
#include "parsers/files/office/rtfreader.h"
#include "parsers/files/office/xlsxreader.h"
#include "parsers/files/textreaders.h"
#include "parsers/files/webarchivereader.h"
#include "parsers/files/zipreader.h"

namespace LeverArch {

// The one table of formats. Readers have no state, so one of each serves all files.
const FormatReader *readerFor(FileForm form)
{
    static const CsvReader csv;
    static const HtmlReader html;
    static const MarkdownReader markdown;
    static const MailboxReader mailbox;
    static const MessageReader message;
    static const PdfReader pdf;
    static const PlainTextReader plainText;
    static const WebArchiveReader webArchive;
    static const ZipReader zip;
    static const DocxReader docx;
    static const LockedOfficeReader lockedOffice;
    static const OdsReader ods;
    static const OdtReader odt;
    static const OldOfficeReader oldOffice;
    static const PresentationReader presentation;
    static const RtfReader rtf;
    static const XlsxReader xlsx;
    switch (form) {
    case FileForm::Csv:
        return &csv;
    case FileForm::Html:
        return &html;
    case FileForm::Markdown:
        return &markdown;
    case FileForm::Mailbox:
        return &mailbox;
    case FileForm::Message:
        return &message;
    case FileForm::Pdf:
        return &pdf;
    case FileForm::WebArchive:
        return &webArchive;
    case FileForm::Zip:
        return &zip;
    case FileForm::PlainText:
        return &plainText;
    case FileForm::Docx:
        return &docx;
    case FileForm::LockedOffice:
        return &lockedOffice;
    case FileForm::Ods:
        return &ods;
    case FileForm::Odt:
        return &odt;
    case FileForm::OldOffice:
        return &oldOffice;
    case FileForm::Presentation:
        return &presentation;
    case FileForm::Rtf:
        return &rtf;
    case FileForm::Xlsx:
        return &xlsx;
    default:
        return nullptr;
    }
}

} // namespace LeverArch
