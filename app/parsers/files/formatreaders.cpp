// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/formatreader.h"
#include "parsers/files/mailboxreader.h"
#include "parsers/files/messagereader.h"
#include "parsers/files/pdfreader.h"
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
    default:
        return nullptr;
    }
}

} // namespace LeverArch
